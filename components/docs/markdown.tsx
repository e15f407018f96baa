import { marked, type Token, type Tokens } from 'marked'
import { createElement, Fragment, type ReactNode } from 'react'
import { Scroll } from '../site/scroll.tsx'
import { CodeIsland } from './island.tsx'

type Props = {
  readonly text: string
  /** Before the ids of headings, so that two documents on a page do not share any. */
  readonly prefix: string
  /** The level at which a heading of the second level stands on the page. */
  readonly level?: 2 | 3
}

/** One of the repository's documents, at build time. Links into the repository are shown as their words. */
export function Markdown({ text, prefix, level = 3 }: Props) {
  return <div className="document">{blocks(marked.lexer(text), { prefix, shift: level - 2 })}</div>
}

type Place = { readonly prefix: string; readonly shift: number }

/** Each token is a place of its own, and the text does not change: an index is key enough. */
function blocks(tokens: readonly Token[], place: Place): ReactNode {
  return tokens.map((token, i) => createElement(Fragment, { key: i }, block(token, place)))
}

function block(token: Token, place: Place): ReactNode {
  switch (token.type) {
    case 'space':
      return null
    case 'heading': {
      const { depth, text, tokens } = token as Tokens.Heading
      const id = `${place.prefix}-${slug(text)}`
      return createElement(`h${Math.min(depth + place.shift, 6)}`, { id }, words(tokens))
    }
    case 'paragraph':
      return <p>{words((token as Tokens.Paragraph).tokens)}</p>
    case 'text':
      return words((token as Tokens.Text).tokens ?? [token])
    case 'code': {
      const { text, lang = '' } = token as Tokens.Code
      return <CodeIsland label={languages[lang] ?? lang} code={text} />
    }
    case 'list': {
      const { ordered, items } = token as Tokens.List
      return createElement(
        ordered ? 'ol' : 'ul',
        null,
        items.map((item) => <li key={item.raw}>{blocks(item.tokens, place)}</li>),
      )
    }
    case 'table':
      return <Table {...(token as Tokens.Table)} />
    default:
      throw new Error(`The page cannot show this of a document: ${token.type}`)
  }
}

const languages: Readonly<Record<string, string>> = {
  sh: 'Shell',
  js: 'JavaScript',
  ts: 'TypeScript',
  html: 'HTML',
  json: 'JSON',
}

function Table({ header, rows }: Pick<Tokens.Table, 'header' | 'rows'>) {
  const named = header.every(({ text }) => text !== '')
  return (
    <Scroll label={header.map(({ text }) => text).join(' · ')}>
      <table className="words">
        {named && (
          <thead>
            <tr>
              {header.map((cell) => (
                <th key={cell.text} scope="col">
                  {words(cell.tokens)}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map(([first, ...others]) => (
            <tr key={first?.text}>
              <th scope="row">{words(first?.tokens ?? [])}</th>
              {others.map((cell) => (
                <td key={cell.text}>{words(cell.tokens)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function words(tokens: readonly Token[]): ReactNode {
  return tokens.map((token, i) => createElement(Fragment, { key: i }, word(token)))
}

function word(token: Token): ReactNode {
  switch (token.type) {
    case 'text':
    case 'escape':
      return (token as Tokens.Text).text
    case 'codespan':
      return <code translate="no">{(token as Tokens.Codespan).text}</code>
    case 'strong':
      return <b>{words((token as Tokens.Strong).tokens)}</b>
    case 'em':
      return <em>{words((token as Tokens.Em).tokens)}</em>
    case 'link': {
      const { href, tokens } = token as Tokens.Link
      return /^https:/.test(href) ? <a href={href}>{words(tokens)}</a> : words(tokens)
    }
    default:
      throw new Error(`The page cannot show this in a line: ${token.type}`)
  }
}

const slug = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
