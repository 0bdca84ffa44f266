import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Command } from 'commander'
import { expect, test } from 'vitest'
import { blocksOf, checkout, inlineCodeOf, pages, readPage } from '../../../test/support/pages.ts'
import { createProgram } from '../src/program.ts'
import { createTerminal } from '../src/terminal.ts'

const program = createProgram({
  terminal: createTerminal(),
  signal: new AbortController().signal,
  leaveWith: () => undefined
})

/** What `npm run` knows where a page stands: the checkout's scripts, and those of the page's own package. */
function scriptsFor(page: string): Set<string> {
  const files = ['package.json', path.join(path.dirname(page), 'package.json')]
  const manifests = files.map(file => path.join(checkout, file)).filter(file => existsSync(file))
  return new Set(manifests.flatMap(file => Object.keys(JSON.parse(readFileSync(file, 'utf8')).scripts ?? {})))
}

/** Commands in a text: from `haca` or `npm` to what ends a command in a shell. */
function commandsIn(text: string): string[] {
  const joined = text.replaceAll(/\\\n\s*/g, ' ').replaceAll(/(^|\s)#.*$/gm, '')
  return [...joined.matchAll(/(?:^|[\s$(])((?:haca|npm) [^\n`|;&)>]*)/g)].map(([, command = '']) =>
    command.trim()
  )
}

/** What of a command there is not; undefined when all of it is. */
function missingIn(command: string, scripts: ReadonlySet<string>): string | undefined {
  const [first, ...words] = command.replaceAll(/"[^"]*"|'[^']*'/g, '"…"').split(/\s+/)
  if (first === 'haca') return missingInHaca(words)
  const [verb = '', name = ''] = words
  if (verb === 'install') return undefined
  const script = verb === 'run' ? name : verb
  if (!scripts.has(script)) return `npm script ${script}`
  return script === 'haca' && words[2] === '--' ? missingInHaca(words.slice(3)) : undefined
}

function missingInHaca(words: readonly string[]): string | undefined {
  let command: Command = program
  const known = new Set(['--help', '--version', '--config'])
  for (const [at, word] of words.entries()) {
    // `haca config` takes a command line.
    if (command.name() === 'config') return missingInHaca(words.slice(at))
    if (word.startsWith('-')) {
      const flag = word.split('=')[0] ?? word
      for (const { long } of command.options) known.add(long ?? '')
      if (flag.length > 2 && !known.has(flag)) return `${command.name()} ${flag}`
      continue
    }
    const next = command.commands.find(child => child.name() === word)
    if (next !== undefined) command = next
    // Words are arguments where a command takes some; `…` and choices stand for several commands.
    else if (
      command.commands.length > 0 &&
      command.registeredArguments.length === 0 &&
      /^[a-z-]+$/.test(word)
    ) {
      return command === program || command.name() !== 'gateway' ? `${command.name()} ${word}` : undefined
    }
    for (const { long } of command.options) known.add(long ?? '')
  }
  return undefined
}

test.each(pages)('%s names only commands and flags that there are', page => {
  const blocks = blocksOf(page).filter(({ language }) => language === 'sh' || language === 'console')
  const texts = [...blocks.map(({ text }) => text), ...inlineCodeOf(readPage(page))]
  const scripts = scriptsFor(page)
  const missing = texts.flatMap(commandsIn).flatMap(command => {
    const what = missingIn(command, scripts)
    return what === undefined ? [] : [`${what}, in ${command}`]
  })
  expect(missing).toEqual([])
})

test.each([
  ['haca node inferrence', 'node inferrence'],
  ['haca node inference --slot 2', 'inference --slot'],
  ['npm run haca -- job runs', 'job runs'],
  ['npm run banch:market', 'npm script banch:market']
])('%s would be found', (command, missing) => {
  const scripts = scriptsFor('README.md')
  expect(commandsIn(command).map(found => missingIn(found, scripts))).toEqual([missing])
})
