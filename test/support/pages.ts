import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** The pages that tell people what to type, and what of it is run by a test. */

/** The checkout. */
export const checkout = path.resolve(import.meta.dirname, '../..')

/** Code in a page, between fences. */
export interface Block {
  /** From the top of the checkout. */
  readonly page: string
  /** Of its first fence, from 1. */
  readonly line: number
  /** First word behind the fence: what a renderer colours it as; empty when there is none. */
  readonly language: string
  /** What else stands behind the fence, `word` or `word="text"`; renderers leave it out. */
  readonly attributes: ReadonlyMap<string, string>
  readonly text: string
}

/** Every page in the checkout, in order. */
export const pages: readonly string[] = globSync(
  ['*.md', 'docs/**/*.md', 'packages/*/README.md', 'examples/README.md', 'test/vectors/README.md'],
  { cwd: checkout }
)
  .map(page => page.replaceAll('\\', '/'))
  .sort()

export function readPage(page: string): string {
  return readFileSync(path.join(checkout, page), 'utf8')
}

const fence = /^```(.*)$/

/** The blocks of a page. Throws for one that is not closed. */
export function blocksOf(page: string, markdown = readPage(page)): Block[] {
  const found: Block[] = []
  let open: { line: number; info: string; text: string[] } | undefined
  for (const [at, line] of markdown.split('\n').entries()) {
    const info = fence.exec(line)?.[1]
    if (open === undefined) {
      if (info !== undefined) open = { line: at + 1, info, text: [] }
    } else if (info === '') {
      found.push({ page, line: open.line, ...readInfo(open.info), text: open.text.join('\n') })
      open = undefined
    } else open.text.push(line)
  }
  if (open !== undefined) throw new Error(`${page}:${open.line} is not closed`)
  return found
}

function readInfo(info: string): Pick<Block, 'language' | 'attributes'> {
  const [language = '', ...rest] = info.split(' ')
  const words = rest.join(' ').matchAll(/([a-z-]+)(?:="([^"]*)")?/g)
  return { language, attributes: new Map([...words].map(([, name = '', value = '']) => [name, value])) }
}

/** A page without its blocks. */
const proseOf = (markdown: string) => markdown.replaceAll(/^```[\s\S]*?^```$/gm, '')

/** What a page says in `code` within its sentences and tables. */
export function inlineCodeOf(markdown: string): string[] {
  return [...proseOf(markdown).matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code)
}

/** Where the links of a page lead within the checkout. */
export function linksOf(markdown: string): { readonly file: string; readonly heading: string }[] {
  return [...proseOf(markdown).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link = '']) => link)
    .filter(link => !/^https?:/.test(link))
    .map(link => {
      const [file = '', heading = ''] = link.split('#')
      return { file, heading }
    })
}

/** The headings of a page as links name them. */
export function headingsOf(markdown: string): Set<string> {
  const headings = proseOf(markdown).matchAll(/^#+ (.+)$/gm)
  return new Set(
    [...headings].map(([, text = '']) =>
      text
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(/\s/g, '-')
    )
  )
}

/** A command of a block, with the lines that it is shown to print. */
export interface Step {
  readonly command: string
  readonly shows: readonly string[]
}

/** The commands of a shell block: in `sh` all of it is one, in `console` they stand behind `$ `, before what they print. */
export function stepsOf({ language, text }: Block): Step[] {
  if (language === 'sh') return [{ command: text, shows: [] }]
  const steps: { command: string; shows: string[] }[] = []
  for (const line of text.split('\n')) {
    const last = steps.at(-1)
    if (line.startsWith('$ ')) steps.push({ command: line.slice(2), shows: [] })
    else if (last?.command.endsWith('\\') && last.shows.length === 0) last.command += `\n${line}`
    else if (line.trim() !== '') last?.shows.push(line)
  }
  return steps
}

/** Whether a test runs a block, and how it would be told otherwise. */
export function isRun({ language, attributes }: Block): boolean {
  return (
    (language === 'sh' || language === 'console') && !attributes.has('no-run') && !attributes.has('run-in')
  )
}
