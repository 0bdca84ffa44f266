import { type Node, Visitor } from 'oxc-parser'
import { expect, test } from 'vitest'
import { fileLinesMax, functionLinesMax, ratchet } from './rules.ts'
import { lineCount, packages, parseSource, readSources, type SourceFile } from './source.ts'

/** Tests may be longer: a list of cases is read one case at a time. */
const sources = [
  ...packages.flatMap(name => [`packages/${name}/src`, `packages/${name}/web`, `packages/${name}/scripts`]),
  'scripts',
  'examples'
].flatMap(readExisting)

function readExisting(folder: string): SourceFile[] {
  try {
    return readSources(folder).filter(({ path }) => !path.includes('/test/'))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

/** Length in lines of the file and of every function in it, by `file` and `file#function`; unnamed ones by their line. */
function lengths(source: SourceFile): Map<string, number> {
  const found = new Map([[source.path, lineCount(source.text)]])
  const lineAt = (offset: number) => lineCount(source.text.slice(0, offset + 1))
  const add = (node: Node, name: string | undefined) => {
    const key = `${source.path}#${name ?? `line ${lineAt(node.start)}`}`
    const length = lineAt(node.end - 1) - lineAt(node.start) + 1
    found.set(key, Math.max(length, found.get(key) ?? 0))
  }
  const names = new Map<Node, string>()
  const nameOf = (key: Node, value: Node | null) => {
    if (value !== null && key.type === 'Identifier') names.set(value, key.name)
  }
  new Visitor({
    VariableDeclarator: ({ id, init }) => nameOf(id, init),
    Property: ({ key, value }) => nameOf(key, value),
    MethodDefinition: ({ key, value }) => nameOf(key, value),
    PropertyDefinition: ({ key, value }) => nameOf(key, value),
    FunctionDeclaration: node => add(node, node.id?.name),
    FunctionExpression: node => add(node, node.id?.name ?? names.get(node)),
    ArrowFunctionExpression: node => add(node, names.get(node))
  }).visit(source.program)
  return found
}

const measured = new Map(sources.flatMap(source => [...lengths(source)]))

test(`files have at most ${fileLinesMax} lines and functions at most ${functionLinesMax}`, () => {
  const tooLong = [...measured]
    .filter(
      ([name, lines]) => lines > (ratchet[name] ?? (name.includes('#') ? functionLinesMax : fileLinesMax))
    )
    .map(([name, lines]) => `${name}: ${lines}`)
  expect(tooLong).toEqual([])
})

test('the ratchet follows what has shrunk', () => {
  const stale = Object.entries(ratchet).filter(([name, lines]) => measured.get(name) !== lines)
  expect(stale).toEqual([])
})

test('functions of every form are measured', () => {
  const body = `{\n${'  one()\n'.repeat(3)}}`
  const text = [
    `function declared() ${body}`,
    `const arrow = () => ${body}`,
    `const object = { method() ${body}, arrowProperty: () => ${body} }`,
    `class Thing { constructor() ${body}\n field = () => ${body} }`,
    `run(() => ${body})`
  ].join('\n')
  const found = lengths(parseSource('planted.ts', text))
  const names = ['declared', 'arrow', 'method', 'arrowProperty', 'constructor', 'field', 'line 30']
  expect(names.map(name => found.get(`planted.ts#${name}`))).toEqual(names.map(() => 5))
})
