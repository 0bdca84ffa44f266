import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  type Block,
  blocksOf,
  checkout,
  headingsOf,
  linksOf,
  pages,
  readPage,
  stepsOf
} from '../support/pages.ts'

/** Shell blocks are run by `examples/test/examples.test.ts`, unless they say why not. */
const shell = new Set(['sh', 'console'])
const languages = new Set([...shell, 'json', 'mermaid', 'text', 'ts', 'yaml'])

/** What a shell block may say of itself; CONTRIBUTING.md tells people. */
const attributes = new Set(['until', 'no-run', 'run-in'])
/** What cannot be had where the tests run. */
const reasons = new Set([
  'another chain',
  'another machine',
  'cloud',
  'cluster',
  'container engine',
  'download'
])

/** What is wrong with a block; undefined when nothing is. */
function faultOf(block: Block): string | undefined {
  const { language, attributes: own } = block
  if (!languages.has(language)) return `"${language}" is no language that a page may use`
  if (!shell.has(language)) return own.size === 0 ? undefined : 'only shell blocks are run'
  const unknown = [...own.keys()].find(name => !attributes.has(name))
  if (unknown !== undefined) return `"${unknown}" means nothing`
  if (own.size > 1) return 'one of until, no-run and run-in is enough'
  const steps = stepsOf(block)
  if (steps.length === 0) return 'there is no command in it'
  const reason = own.get('no-run')
  if (reason !== undefined && !reasons.has(reason)) return `"${reason}" is no reason not to run it`
  const file = own.get('run-in')
  if (file !== undefined && !runs(file, steps[0]?.command)) return `${file} does not run it`
  if (own.get('until') === '') return 'until which words?'
  return undefined
}

/** Whether a test names the command: its first two words, or the program that it starts. */
function runs(file: string, command = ''): boolean {
  const found = path.join(checkout, file)
  if (!file.endsWith('.test.ts') || !existsSync(found)) return false
  const words = command.split(/\s+/)
  const program = words.find(word => word.endsWith('.ts'))
  const name = program === undefined ? words.slice(0, 2).join(' ') : path.basename(program)
  return readFileSync(found, 'utf8').includes(name)
}

test.each(pages)('every block of %s has a language, and what is not run says why', page => {
  const faults = blocksOf(page).flatMap(block => {
    const fault = faultOf(block)
    return fault === undefined ? [] : [`${page}:${block.line} ${fault}`]
  })
  expect(faults).toEqual([])
})

test.each(pages)('every link of %s leads somewhere', page => {
  const dead = linksOf(readPage(page)).filter(({ file, heading }) => {
    const target = file === '' ? page : path.join(path.dirname(page), file)
    if (!existsSync(path.join(checkout, target))) return true
    return heading !== '' && !(target.endsWith('.md') && headingsOf(readPage(target)).has(heading))
  })
  expect(dead).toEqual([])
})

test('a link to no heading would be found', () => {
  expect(linksOf('[x](a.md#b), [y](https://c.example)')).toEqual([{ file: 'a.md', heading: 'b' }])
  expect(headingsOf('# A `b`\n## c: d')).toEqual(new Set(['a-b', 'c-d']))
})

describe('a block', () => {
  const fault = (info: string, text = 'npm start') =>
    blocksOf('planted.md', `\`\`\`${info}\n${text}\n\`\`\``).map(faultOf)[0]

  test.each([
    ['without a language', ''],
    ['with a word that means nothing', 'sh skip'],
    ['with no reason', 'sh no-run'],
    ['with a reason of its own', 'sh no-run="too slow"'],
    ['that a missing test runs', 'sh run-in="test/e2e/missing.test.ts"'],
    ['that a test of something else runs', 'sh run-in="test/architecture/arrow.test.ts"'],
    ['until nothing', 'sh until'],
    ['of other code that is to be run', 'json until="x"']
  ])('%s is refused', (_what, info) => {
    expect(fault(info)).toBeTypeOf('string')
  })

  test('of output without a command is refused', () => {
    expect(fault('console', 'up after 7.0 s')).toBe('there is no command in it')
  })

  test.each(['sh', 'sh until="up"', 'sh no-run="cluster"', 'sh run-in="test/e2e/main-run.test.ts"', 'text'])(
    'as %s is fine',
    info => {
      expect(fault(info)).toBeUndefined()
    }
  )
})
