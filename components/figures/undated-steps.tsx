type Props = {
  /** Of the title: the section is named by it. */
  readonly id: string
  readonly title: string
  readonly lead: string
  readonly steps: readonly { readonly name: string; readonly when: string }[]
  readonly foot: string
}

/** What happens in which epoch: what can be said without the reader's clock. */
export function UndatedSteps({ id, title, lead, steps, foot }: Props) {
  return (
    <section className="section" aria-labelledby={id}>
      <div>
        <h2 id={id}>{title}</h2>
        <p>{lead}</p>
      </div>
      <div>
        <ol className="days">
          {steps.map(({ name, when }) => (
            <li key={name}>
              <div>
                <b>{name}</b>
                <small>{when}</small>
              </div>
            </li>
          ))}
        </ol>
        <p className="foot">{foot}</p>
      </div>
    </section>
  )
}
