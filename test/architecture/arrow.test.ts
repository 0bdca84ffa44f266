import { expect, test } from 'vitest'
import { arrow, libraryHomes } from './rules.ts'
import { packageOf, packages, parseSource, readSources, type SourceFile } from './source.ts'

const sources = packages.flatMap(name => readSources(`packages/${name}/src`))

/** Every import of `source` that the arrow or the home of a library forbids, with the reason. */
function forbiddenImports(source: SourceFile): string[] {
  const owner = source.package ?? ''
  const allowed = arrow[owner] ?? []
  return source.imports.flatMap(specifier => {
    const imported = packageOf(specifier)
    if (imported === undefined) return []
    const sibling = /^@haca\/(.+)$/.exec(imported)?.[1]
    if (sibling !== undefined && sibling !== owner && !allowed.includes(sibling)) {
      return [`${source.path}: ${owner} may not import ${imported}`]
    }
    const home = libraryHomes.find(({ library }) => library.test(imported))
    if (home !== undefined && !home.packages.includes(owner)) {
      return [`${source.path}: ${imported} belongs to ${home.packages.join(', ')}`]
    }
    return []
  })
}

test('every package stands in the arrow', () => {
  expect(packages.filter(name => !Object.hasOwn(arrow, name))).toEqual([])
})

test('the arrow has no way back', () => {
  const reaches = (from: string, seen: readonly string[]): string[] => {
    if (seen.includes(from)) return [[...seen, from].join(' > ')]
    return (arrow[from] ?? []).flatMap(next => reaches(next, [...seen, from]))
  }
  expect(Object.keys(arrow).flatMap(name => reaches(name, []))).toEqual([])
})

test('packages import only along the arrow, and libraries only where they live', () => {
  expect(sources.flatMap(forbiddenImports)).toEqual([])
})

test('packages are imported by name, never by a path into another package', () => {
  const intruders = sources.flatMap(source =>
    source.imports
      .filter(specifier => specifier.startsWith('.'))
      .map(specifier => new URL(specifier, `file:///${source.path}`).pathname.slice(1))
      .filter(target => !target.startsWith(`packages/${source.package}/`))
      .map(target => `${source.path}: ${target}`)
  )
  expect(intruders).toEqual([])
})

test.each([
  ['hosting', "import { x } from '@haca/client'"],
  ['protocol', "import type { X } from '@haca/core'"],
  ['core', "export * from '@haca/network'"],
  ['inference', "const { InferenceSession } = await import('onnxruntime-node')"],
  ['settlement', "import { peerIdFromString } from '@libp2p/peer-id'"],
  ['client', "import { Wallet } from 'ethers'"]
])('%s may not: %s', (name, text) => {
  expect(forbiddenImports(parseSource(`packages/${name}/src/planted.ts`, text))).toHaveLength(1)
})
