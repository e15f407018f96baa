import { HostedCode } from './hosted-code.tsx'

/** A program as it is in the repository, and what it is called here. */
export type ClientProgram = { readonly label: string; readonly code: string }

/** Programs that ask the API: each runs as it is, at the address the page is read at. */
export function Clients({ programs }: { readonly programs: readonly ClientProgram[] }) {
  return (
    <div className="document">
      {programs.map(({ label, code }) => (
        <div key={label} data-island="hosted" data-label={label}>
          <HostedCode label={label} code={code} />
        </div>
      ))}
    </div>
  )
}
