import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { Expression, Node, ObjectExpression } from 'oxc-parser'
import { code, table } from './markdown.ts'
import { constants, docComment, type ParsedFile, parseFile } from './source-comments.ts'

const folder = 'packages/protocol/src'

/**
 * The messages as their schemas are written: a heading per message, a row per field. Types are the words of
 * `schema.ts`, which the table of building blocks explains.
 */
export function messageTables(): string {
  const files = readdirSync(path.resolve(import.meta.dirname, '../..', folder, 'messages')).sort()
  return [...files.map(name => `messages/${name}`), 'jobs/payload.ts', 'models/manifest.ts']
    .flatMap(name => describeFile(parseFile(`${folder}/${name}`)))
    .join('\n\n')
}

/** The EIP-712 types, field by field in the order that is signed. */
export function signedTypes(): string {
  return describeFile(parseFile(`${folder}/signing/typed-data.ts`)).join('\n\n')
}

/** The words that messages are written in. */
export function buildingBlocks(): string {
  const file = parseFile(`${folder}/encoding/schema.ts`)
  const rows = constants(file).map(({ name, value, comment }) => [
    code(name),
    comment || code(typeText(file, value))
  ])
  return table(['Word', 'Meaning'], rows)
}

/** A heading with a body for every constant that is no function. */
function describeFile(file: ParsedFile): string[] {
  return constants(file)
    .filter(({ value }) => value.type !== 'ArrowFunctionExpression')
    .map(({ name, value, comment }) => {
      const variants = objectVariants(value).map(({ object, at }) =>
        [at === undefined ? '' : docComment(file, at), fieldTable(file, object)].filter(Boolean).join('\n\n')
      )
      const body = variants.length > 0 ? variants.join('\n\nor\n\n') : code(typeText(file, value))
      return [`#### ${name}`, comment, extendedBase(value), body].filter(Boolean).join('\n\n')
    })
}

interface Variant {
  readonly object: ObjectExpression
  /** The call that makes it, before which a variant of several has its comment. */
  readonly at?: Node
}

/** The object literals in `z.object({…})`, or in each variant of `z.discriminatedUnion('kind', […])`. */
function objectVariants(node: Expression): Variant[] {
  if (node.type !== 'CallExpression') return []
  return node.arguments.flatMap((argument): Variant[] => {
    if (argument.type === 'ObjectExpression') return [{ object: argument }]
    if (argument.type !== 'ArrayExpression') return []
    return argument.elements.flatMap(element =>
      element?.type === 'CallExpression'
        ? objectVariants(element).map(({ object }) => ({ object, at: element }))
        : []
    )
  })
}

/** What `base.extend({…})` starts from; empty for anything else. */
function extendedBase(node: Expression): string {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return ''
  const { object, property } = node.callee
  const extended = property.type === 'Identifier' && property.name === 'extend'
  return extended && object.type === 'Identifier' ? `All of ${code(object.name)}, and:` : ''
}

function fieldTable(file: ParsedFile, object: ObjectExpression): string {
  const rows = object.properties.flatMap(property =>
    property.type === 'Property' && property.key.type === 'Identifier'
      ? [[code(property.key.name), code(typeText(file, property.value)), docComment(file, property)]]
      : []
  )
  return rows.length === 0 ? 'An empty map.' : table(['Field', 'Type', 'Meaning'], rows)
}

/** The source of a type without the name of the library and on one line. */
function typeText(file: ParsedFile, node: Node): string {
  return file.text
    .slice(node.start, node.end)
    .replaceAll(/\/\*\*.*?\*\//gs, '')
    .replaceAll(/\bz\s*\./g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/([([{]) /g, '$1')
    .replaceAll(/ ([)\]}.])/g, '$1')
    .replace(/ as const$/, '')
}
