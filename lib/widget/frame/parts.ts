/** The frame's elements by their ids, all of which the HTML has. */
export function part<Kind extends Element = HTMLElement>(id: string): Kind {
  return document.getElementById(id) as unknown as Kind
}

/** Set the text of a part, or hide it where there is none. */
export function write(id: string, text: string | null): void {
  const element = part(id)
  element.hidden = text === null
  element.textContent = text
}

export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...children)
  return made
}
