import type { ReactNode } from 'react'

type MathProps = { children?: ReactNode }

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      math: MathProps & { displaystyle?: 'true'; 'aria-label'?: string }
      mrow: MathProps
      mi: MathProps & { mathvariant?: 'normal' }
      mn: MathProps
      mo: MathProps
      mtext: MathProps
      mfrac: MathProps
      msub: MathProps
      msup: MathProps
      munderover: MathProps
      munder: MathProps
    }
  }
}

/** One formula line, in display style. The same markup in HTML and after hydration. */
export const Formula = ({ children }: MathProps) => <math displaystyle="true">{children}</math>

export const Fraction = ({ over, under }: { over: ReactNode; under: ReactNode }) => (
  <mfrac>
    <mrow>{over}</mrow>
    <mrow>{under}</mrow>
  </mfrac>
)

export const Floor = ({ children }: MathProps) => (
  <mrow>
    <mo>⌊</mo>
    {children}
    <mo>⌋</mo>
  </mrow>
)

export const Fenced = ({ children }: MathProps) => (
  <mrow>
    <mo>(</mo>
    {children}
    <mo>)</mo>
  </mrow>
)

export const Sub = ({ of, at }: { of: string; at: string }) => (
  <msub>
    <mi>{of}</mi>
    <mi mathvariant="normal">{at}</mi>
  </msub>
)

export const Times = () => <mo>×</mo>
export const Equals = () => <mo>=</mo>
export const Plus = () => <mo>+</mo>
export const Minus = () => <mo>−</mo>
