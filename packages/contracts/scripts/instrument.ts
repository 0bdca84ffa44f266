import { createRequire } from 'node:module'

/**
 * Hardhat counts statements and lines, and knows no branches. Here every condition of a source gets a function of its own,
 * which has one line for each outcome: the lines of these functions that a run reaches are the branches that it takes.
 */

/** One of both ways that a condition can go. */
export interface Branch {
  readonly file: string
  readonly line: number
  /** The condition as it is written. */
  readonly condition: string
  readonly outcome: boolean
  /** Where a run that took it has been, in `conditions`. */
  readonly markedAt: number
}

export interface Instrumented {
  readonly sources: ReadonlyMap<string, string>
  /** Source of the functions; to be saved as `conditionsFile` beside the sources. */
  readonly conditions: string
  readonly branches: readonly Branch[]
}

export const conditionsFile = 'Conditions.sol'

interface Cut {
  readonly at: number
  readonly insert: string
}

interface Node {
  readonly nodeType: string
  /** Offset and length in bytes. */
  readonly src: string
  readonly [key: string]: unknown
}

const solc: { compile(input: string): string } = createRequire(import.meta.url)('solc')

/** @param sources Text by path, relative to the folder of sources. */
export function instrument(sources: ReadonlyMap<string, string>): Instrumented {
  const asts = parse(sources)
  const functions: string[] = []
  const branches: Branch[] = []
  const instrumented = new Map<string, string>()
  for (const [file, text] of sources) {
    const bytes = Buffer.from(text)
    const cuts: Cut[] = []
    for (const { from, to } of conditionsOf(asts.get(file))) {
      const id = functions.length
      const condition = bytes.subarray(from, to).toString().replaceAll(/\s+/g, ' ')
      const line = bytes.subarray(0, from).toString().split('\n').length
      const first = id * functionLines + headLines
      functions.push(functionOf(id))
      branches.push({ file, line, condition, outcome: true, markedAt: first + 2 })
      branches.push({ file, line, condition, outcome: false, markedAt: first + 4 })
      cuts.push({ at: from, insert: `_condition${id}(` }, { at: to, insert: ')' })
    }
    instrumented.set(file, insertAll(bytes, importInto(file, bytes), cuts))
  }
  return { sources: instrumented, conditions: head + functions.join(''), branches }
}

const head = '// SPDX-License-Identifier: Apache-2.0\npragma solidity ^0.8.37;\n'
const headLines = head.split('\n').length - 1
const functionOf = (id: number) =>
  `function _condition${id}(bool met) pure returns (bool) {
if (met) { met = true;
} else {
met = false; }
return met; }
`
const functionLines = functionOf(0).split('\n').length - 1

function parse(sources: ReadonlyMap<string, string>): Map<string, Node> {
  const input = {
    language: 'Solidity',
    sources: Object.fromEntries([...sources].map(([file, content]) => [file, { content }])),
    settings: { stopAfter: 'parsing', outputSelection: { '*': { '': ['ast'] } } }
  }
  const output: { errors?: { formattedMessage: string }[]; sources: Record<string, { ast?: Node }> } =
    JSON.parse(solc.compile(JSON.stringify(input)))
  return new Map(
    Object.entries(output.sources).map(([file, { ast }]) => {
      if (ast === undefined) throw new Error(output.errors?.[0]?.formattedMessage ?? `${file} has no tree`)
      return [file, ast]
    })
  )
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'nodeType' in value && 'src' in value

/** The operands of && and || by themselves: their outcomes decide those of the whole. */
function conditionsOf(root: Node | undefined): { readonly from: number; readonly to: number }[] {
  const found = new Map<string, { from: number; to: number }>()
  const add = (value: unknown): void => {
    if (!isNode(value)) return
    const condition = bare(value)
    if (isLogical(condition)) return
    const [from = 0, length = 0] = condition.src.split(':').map(Number)
    found.set(condition.src, { from, to: from + length })
  }
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) visit(item)
    // Yul has conditions of its own kind; there is one, which every call that is passed on takes.
    if (!isNode(value) || value.nodeType === 'InlineAssembly') return
    add(value.condition)
    if (isLogical(value)) for (const operand of [value.leftExpression, value.rightExpression]) add(operand)
    if (isRequire(value)) add(value.arguments[0])
    for (const child of Object.values(value)) visit(child)
  }
  visit(root)
  // One within another stands after it, so that its function is called within the call of the other.
  return [...found.values()].sort((a, b) => a.from - b.from || b.to - a.to)
}

/** Without parentheses and negations: both have the outcomes of what is in them. */
function bare(node: Node): Node {
  const [first] = Array.isArray(node.components) ? node.components : []
  const inner =
    node.nodeType === 'TupleExpression' ? first : node.operator === '!' ? node.subExpression : undefined
  return isNode(inner) ? bare(inner) : node
}

const isLogical = (node: Node): boolean =>
  node.nodeType === 'BinaryOperation' && (node.operator === '&&' || node.operator === '||')

const isRequire = (node: Node): node is Node & { arguments: readonly unknown[] } =>
  node.nodeType === 'FunctionCall' && isNode(node.expression) && node.expression.name === 'require'

/** On the line of the pragma, so that no line moves. */
function importInto(file: string, bytes: Buffer): Cut {
  const pragma = bytes.indexOf('pragma solidity')
  const up = '../'.repeat(file.split('/').length - 1) || './'
  return { at: bytes.indexOf(';', pragma) + 1, insert: ` import "${up}${conditionsFile}";` }
}

function insertAll(bytes: Buffer, first: Cut, cuts: readonly Cut[]): string {
  let text = ''
  let done = 0
  for (const { at, insert } of [first, ...cuts].toSorted((a, b) => a.at - b.at)) {
    text += bytes.subarray(done, at).toString() + insert
    done = at
  }
  return text + bytes.subarray(done).toString()
}
