import type { ReactNode } from 'react'

/** 18 px grid, 1.5 px line, always beside a word unless the button has a name of its own. */
function Icon({ children }: { children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 18 18"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinejoin="round"
      strokeLinecap="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  )
}

const ring = <circle cx="9" cy="9" r="7" />

export const SearchIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="5.25" />
    <path d="m12 12 4.5 4.5" />
  </Icon>
)
export const UpDownIcon = () => (
  <Icon>
    <path d="m5.5 7 3.5-3.5L12.5 7M5.5 11 9 14.5l3.5-3.5" />
  </Icon>
)
export const LinkIcon = () => (
  <Icon>
    <path d="M7.5 10.5 10.5 7.5M6 8 4 10a2.8 2.8 0 0 0 4 4l2-2M12 10l2-2a2.8 2.8 0 0 0-4-4L8 6" />
  </Icon>
)
export const CopyIcon = () => (
  <Icon>
    <path d="M6.5 6.5v-4h9v9h-4M2.5 6.5h9v9h-9z" />
  </Icon>
)
export const SaveIcon = () => (
  <Icon>
    <path d="M9 2.5v9M5.5 8 9 11.5 12.5 8M2.5 12.5v3h13v-3" />
  </Icon>
)
export const TickIcon = () => (
  <Icon>
    {ring}
    <path d="m6 9.2 2.2 2.2L12.2 7" />
  </Icon>
)
export const OctagonIcon = () => (
  <Icon>
    <path d="M6 2.5h6L15.5 6v6L12 15.5H6L2.5 12V6zM6.8 6.8l4.4 4.4M11.2 6.8l-4.4 4.4" />
  </Icon>
)
export const TriangleIcon = () => (
  <Icon>
    <path d="M9 2.5 16.5 15.5h-15zM9 7v4M9 13v.4" />
  </Icon>
)
export const ClockIcon = () => (
  <Icon>
    {ring}
    <path d="M9 5v4l2.8 1.8" />
  </Icon>
)
export const UnknownIcon = () => (
  <Icon>
    <circle cx="9" cy="9" r="7" strokeDasharray="2 2" />
    <path d="M6.9 7.2a2.1 2.1 0 1 1 3 1.9c-.6.3-.9.7-.9 1.4M9 12.6v.6" />
  </Icon>
)
export const InfoIcon = () => (
  <Icon>
    {ring}
    <path d="M9 8v5M9 5.2v.6" />
  </Icon>
)
export const ThemeIcon = () => (
  <Icon>
    <circle cx="9" cy="9" r="6.5" />
    <path d="M9 2.5v13A6.5 6.5 0 0 0 9 2.5Z" fill="currentColor" />
  </Icon>
)
/** Full disc: fresh. Half disc: old. Shape first, colour second. */
export const AgeMark = ({ old }: { old: boolean }) => (
  <svg viewBox="0 0 10 10" aria-hidden="true">
    <circle
      cx="5"
      cy="5"
      r="4"
      fill={old ? 'none' : 'currentColor'}
      stroke="currentColor"
      strokeWidth="2"
    />
    {old && <path d="M5 1a4 4 0 0 0 0 8Z" fill="currentColor" />}
  </svg>
)
