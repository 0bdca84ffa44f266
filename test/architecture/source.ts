import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type ParseResult, parseSync } from 'oxc-parser'

/** The checkout. */
export const root = path.resolve(import.meta.dirname, '../..')

/** A parsed TypeScript file. */
export interface SourceFile {
  /** From the top of the checkout, with forward slashes. */
  path: string
  /** The folder under packages/; undefined for what is no package. */
  package: string | undefined
  text: string
  program: ParseResult['program']
  /** Everything it imports or re-exports from, as written; types too. */
  imports: readonly string[]
}

/** Folders under packages/, in order. */
export const packages: readonly string[] = readdirSync(path.join(root, 'packages'), { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(entry => entry.name)
  .sort()

/** Parses the files under `folder` that are written by hand. Throws when one cannot be parsed. */
export function readSources(folder: string): SourceFile[] {
  const entries = readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
  return entries
    .filter(entry => entry.isFile() && /\.(ts|mjs|js)$/.test(entry.name))
    .map(entry => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter(file => !/\/(node_modules|dist|artifacts|cache|generated)\//.test(file))
    .sort()
    .map(file => parseSource(file, readFileSync(path.join(root, file), 'utf8')))
}

/** Parses one file; `file` is its path from the top of the checkout. */
export function parseSource(file: string, text: string): SourceFile {
  const { program, module, errors } = parseSync(file, text)
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`)
  const imports = module.staticImports.map(found => found.moduleRequest.value)
  for (const found of module.staticExports) {
    for (const entry of found.entries) if (entry.moduleRequest) imports.push(entry.moduleRequest.value)
  }
  for (const { moduleRequest } of module.dynamicImports) {
    const literal = /^(['"`])(.+)\1$/.exec(text.slice(moduleRequest.start, moduleRequest.end))
    if (literal?.[2] !== undefined) imports.push(literal[2])
  }
  const owner = /^packages\/([^/]+)\//.exec(file)?.[1]
  return { path: file, package: owner, text, program, imports: [...new Set(imports)] }
}

/** `@scope/name` or `name` of a specifier that names a package; undefined for paths and Node's own modules. */
export function packageOf(specifier: string): string | undefined {
  if (specifier.startsWith('.') || specifier.startsWith('node:')) return undefined
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
}

/** Lines in a text; a final line break opens no new one. */
export function lineCount(text: string): number {
  return text.replace(/\n$/, '').split('\n').length
}
