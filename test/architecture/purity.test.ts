import { type MemberExpression, Visitor } from 'oxc-parser'
import { expect, test } from 'vitest'
import {
  environmentReaders,
  environmentWriters,
  impureGlobals,
  impureMembers,
  purePackages
} from './rules.ts'
import { packages, parseSource, readSources, type SourceFile } from './source.ts'

const sources = packages.flatMap(name => readSources(`packages/${name}/src`))

/** `a.b` of a member expression on a plain name; undefined for anything deeper or computed. */
function memberName({ object, property }: MemberExpression): string | undefined {
  if (object.type !== 'Identifier' || property.type !== 'Identifier') return undefined
  return `${object.name}.${property.name}`
}

/** Uses of clock, chance and the outside world in `source`. */
function impurities(source: SourceFile): string[] {
  const found = source.imports.filter(specifier => specifier.startsWith('node:'))
  new Visitor({
    MemberExpression(node) {
      const name = memberName(node)
      if (name !== undefined && impureMembers.has(name)) found.push(name)
      if (node.object.type === 'Identifier' && impureGlobals.has(node.object.name)) {
        found.push(name ?? node.object.name)
      }
    },
    CallExpression({ callee }) {
      if (callee.type === 'Identifier' && impureGlobals.has(callee.name)) found.push(callee.name)
    },
    NewExpression({ callee }) {
      if (callee.type === 'Identifier' && impureGlobals.has(callee.name)) found.push(`new ${callee.name}`)
    }
  }).visit(source.program)
  return found.map(name => `${source.path}: ${name}`)
}

/** Uses of the environment in `source`. */
function environmentUses(source: SourceFile): string[] {
  const found: string[] = []
  new Visitor({
    MemberExpression(node) {
      if (memberName(node) === 'process.env') found.push(`${source.path}: process.env`)
    }
  }).visit(source.program)
  return found
}

test('protocol and core have no clock, no chance and no input or output', () => {
  const pure = sources.filter(source => purePackages.includes(source.package ?? ''))
  expect(pure.flatMap(impurities)).toEqual([])
})

test('only the command reads the environment', () => {
  const others = sources.filter(
    source => !environmentReaders.includes(source.package ?? '') && !environmentWriters.includes(source.path)
  )
  expect(others.flatMap(environmentUses)).toEqual([])
})

test.each([
  ["import { readFile } from 'node:fs'", 'node:fs'],
  ["await import('node:os')", 'node:os'],
  ['const at = Date.now()', 'Date.now'],
  ['const at = new Date()', 'new Date'],
  ['const draw = Math.random()', 'Math.random'],
  ['setTimeout(() => {}, 1)', 'setTimeout'],
  ['const { pid } = process\nprocess.exit()', 'process.exit']
])('%s is seen as impure', (text, name) => {
  expect(impurities(parseSource('packages/core/src/planted.ts', text))).toContain(
    `packages/core/src/planted.ts: ${name}`
  )
})

test('arithmetic and names that only look alike are pure', () => {
  const text = 'const process = 1\nexport const x = { Date: Math.max(process, 2) }\nexport const y = x.Date'
  expect(impurities(parseSource('packages/core/src/planted.ts', text))).toEqual([])
})
