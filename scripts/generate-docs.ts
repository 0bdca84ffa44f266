import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { replaceSection } from './docs/markdown.ts'
import { buildingBlocks, messageTables, signedTypes } from './docs/messages.ts'
import { errorTable, parameterTable, protocolTable, topicTable } from './docs/protocol-tables.ts'

/**
 * Writes the tables of packages/protocol/README.md between their marks; the prose around them is written by hand.
 * `--check` writes nothing and fails when the file would change.
 */

const file = path.resolve(import.meta.dirname, '../packages/protocol/README.md')

const before = existsSync(file) ? readFileSync(file, 'utf8') : ''
const sections: Record<string, string> = {
  protocols: protocolTable(),
  topics: topicTable(),
  messages: messageTables(),
  'building blocks': buildingBlocks(),
  'signed types': signedTypes(),
  parameters: parameterTable(),
  errors: errorTable()
}
const after = Object.entries(sections).reduce(
  (text, [name, body]) => replaceSection(text, name, body),
  before
)

if (after !== before && process.argv.includes('--check')) {
  console.error(
    `${path.relative(process.cwd(), file)} differs from the code. Run "npm run generate" and commit.`
  )
  process.exitCode = 1
} else if (after !== before) {
  writeFileSync(file, after)
}
