import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type Expression, type Node, type ParseResult, parseSync } from 'oxc-parser'

/** Doc comments of TypeScript sources, for tables that say what the code says. */

export interface ParsedFile {
  text: string
  result: ParseResult
}

/** Parses `file`, a path from the top of the checkout. */
export function parseFile(file: string): ParsedFile {
  const text = readFileSync(path.resolve(import.meta.dirname, '../..', file), 'utf8')
  return { text, result: parseSync(file, text) }
}

/** The doc comment right before `node` in one line; empty when there is none. */
export function docComment({ text, result }: ParsedFile, node: { start: number }): string {
  const comment = result.comments.find(
    ({ type, value, end }) =>
      type === 'Block' &&
      value.startsWith('*') &&
      end <= node.start &&
      text.slice(end, node.start).trim() === ''
  )
  if (comment === undefined) return ''
  return comment.value
    .replace(/^\*/, '')
    .replaceAll(/\s*\n\s*\*\s?/g, ' ')
    .trim()
}

/** A constant at the top of a file, with its doc comment. */
export interface Constant {
  name: string
  value: Expression
  comment: string
}

/** The constants at the top of `file`, exported or not. */
export function constants(file: ParsedFile): Constant[] {
  return declarations(file).flatMap(({ statement, declaration }) => {
    if (declaration.type !== 'VariableDeclaration') return []
    return declaration.declarations.flatMap(({ id, init }) =>
      id.type === 'Identifier' && init !== null
        ? [{ name: id.name, value: init, comment: docComment(file, statement) }]
        : []
    )
  })
}

/** What the file declares, each with the statement that its comment stands before. */
function declarations(file: ParsedFile): { statement: Node; declaration: Node }[] {
  return file.result.program.body.map(statement => {
    const exported = statement.type === 'ExportNamedDeclaration' ? statement.declaration : null
    return { statement, declaration: exported ?? statement }
  })
}

/** Doc comments of the members of an interface, by member. Throws when the file has no such interface. */
export function readMembers(file: string, name: string): Map<string, string> {
  const parsed = parseFile(file)
  for (const { declaration } of declarations(parsed)) {
    if (declaration.type !== 'TSInterfaceDeclaration' || declaration.id.name !== name) continue
    return new Map(
      declaration.body.body.flatMap(member =>
        member.type === 'TSPropertySignature' && member.key.type === 'Identifier'
          ? [[member.key.name, docComment(parsed, member)] as const]
          : []
      )
    )
  }
  throw new Error(`${file} has no interface ${name}`)
}
