import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { summarySchema } from '../packages/devnet/src/summary/summary.ts'
import { replaceSection } from './docs/markdown.ts'
import { buildingBlocks, messageTables, signedTypes } from './docs/messages.ts'
import { errorTable, parameterTable, protocolTable, topicTable } from './docs/protocol-tables.ts'

/**
 * Writes what documents take from the code: the tables of packages/protocol/README.md between their marks, whose prose is
 * written by hand, and the schema of a run's summary. `--check` writes nothing and fails when a file would change.
 */

const root = path.resolve(import.meta.dirname, '..')
const read = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : '')

const specification = path.join(root, 'packages/protocol/README.md')
const sections: Record<string, string> = {
  protocols: protocolTable(),
  topics: topicTable(),
  messages: messageTables(),
  'building blocks': buildingBlocks(),
  'signed types': signedTypes(),
  parameters: parameterTable(),
  errors: errorTable()
}
const documents: Record<string, string> = {
  [specification]: Object.entries(sections).reduce(
    (text, [name, body]) => replaceSection(text, name, body),
    read(specification)
  ),
  [path.join(root, 'docs/summary.schema.json')]: `${JSON.stringify(summarySchema(), undefined, 2)}\n`
}

for (const [file, text] of Object.entries(documents)) {
  if (read(file) === text) continue
  if (process.argv.includes('--check')) {
    console.error(`${path.relative(root, file)} differs from the code. Run "npm run generate" and commit.`)
    process.exitCode = 1
  } else {
    writeFileSync(file, text)
  }
}
