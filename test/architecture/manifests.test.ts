import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { arrow } from './rules.ts'
import { packageOf, packages, readSources, root } from './source.ts'

interface Manifest {
  name: string
  description?: string
  files?: string[]
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
const manifest = (folder: string): Manifest => JSON.parse(read(`${folder}/package.json`))
const siblings = (dependencies: Record<string, string> = {}) =>
  Object.keys(dependencies)
    .filter(name => name.startsWith('@haca/'))
    .map(name => name.slice('@haca/'.length))
    .sort()

test.each(packages)('packages/%s depends along the arrow, and its project references say the same', name => {
  const depends = siblings(manifest(`packages/${name}`).dependencies)
  expect(depends.filter(other => !arrow[name]?.includes(other))).toEqual([])
  const references: { path: string }[] = JSON.parse(read(`packages/${name}/tsconfig.json`)).references ?? []
  expect(references.map(reference => path.basename(reference.path)).sort()).toEqual(depends)
})

test.each(packages)('packages/%s says what it is and ships what it reads', name => {
  const folder = `packages/${name}`
  const { name: published, description, files = [] } = manifest(folder)
  expect(published).toBe(`@haca/${name}`)
  expect(description).toBeTruthy()
  const needed = ['assets', 'abi'].filter(kind => existsSync(path.join(root, folder, kind)))
  expect(files).toEqual(expect.arrayContaining(['dist', 'src', ...needed]))
})

test.each(packages)('packages/%s declares every library that its sources import', name => {
  const { dependencies = {} } = manifest(`packages/${name}`)
  const imported = readSources(`packages/${name}/src`)
    .flatMap(source => source.imports)
    .flatMap(specifier => packageOf(specifier) ?? [])
  expect(
    [...new Set(imported)].filter(library => !(library in dependencies) && library !== `@haca/${name}`)
  ).toEqual([])
})

test('the compiler is told of every package', () => {
  const { references }: { references: { path: string }[] } = JSON.parse(read('tsconfig.json'))
  expect(references.map(reference => path.basename(reference.path)).sort()).toEqual(packages)
})

test('libraries have one exact version each, from the catalog', () => {
  const loose = [...packages.map(name => `packages/${name}`), 'examples', 'test'].flatMap(folder => {
    const { dependencies, devDependencies } = manifest(folder)
    return Object.entries({ ...dependencies, ...devDependencies })
      .filter(([, version]) => version !== 'catalog:' && version !== 'workspace:*')
      .map(([library, version]) => `${folder}: ${library}@${version}`)
  })
  expect(loose).toEqual([])
})

test('the record of dependencies has a row for each, with its version', () => {
  const catalog = /^catalog:\n((?: {2}.+\n)+)/m.exec(read('pnpm-workspace.yaml'))?.[1] ?? ''
  const pinned = [...catalog.matchAll(/^ {2}'?([^':]+)'?: (\S+)$/gm)].map(match => `${match[1]} ${match[2]}`)
  const { devDependencies, optionalDependencies } = manifest('.')
  for (const [library, version] of Object.entries({ ...devDependencies, ...optionalDependencies })) {
    pinned.push(`${library} ${version}`)
  }
  for (const tool of ['tools/pnpm', 'tools/browser']) {
    for (const [library, version] of Object.entries(manifest(tool).dependencies ?? {})) {
      pinned.push(`${library} ${version}`)
    }
  }
  const record = read('docs/decisions/2026-11-20-dependencies.md')
  const rows = [...record.matchAll(/^\| `([^`]+)` \| (\S+) \| \S.*\|$/gm)].map(
    match => `${match[1]} ${match[2]}`
  )
  expect(pinned.length).toBeGreaterThan(30)
  expect(rows.toSorted()).toEqual(pinned.toSorted())
})
