import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { blocksOf, pages } from '../../test/support/pages.ts'
import { capture } from './capture.ts'
import { root, tool } from './repository.ts'

/**
 * Checks the types of the `ts` blocks in pages, as if each were a file of the package whose page it stands in. Names that a
 * reader has to have already stand in `given`; a block that uses another one fails.
 */

/** What a reader of a block has: name by name, a type. What only one package's page means by a name stands with it below. */
const given: Record<string, string> = {
  address: "import('@haca/protocol').Hex",
  auditor: "import('@haca/observatory').Auditor",
  bootstrap: 'readonly string[]',
  chain: "import('@haca/settlement').Chain",
  client: "import('@haca/client').Client",
  deployment: "import('@haca/protocol').Deployment",
  domain: "import('@haca/protocol').SigningDomain",
  files: 'ReadonlyMap<string, Uint8Array>',
  frame: 'Uint8Array',
  guestSecret: 'Uint8Array',
  hostSecret: 'Uint8Array',
  index: 'number',
  input: "import('@haca/protocol').JobInput",
  key: "import('@haca/protocol').WorkKey",
  lane: 'number',
  lanes: "import('@haca/client').ClientInit['lanes']",
  logger: "import('@haca/protocol').Logger",
  manifest: "import('@haca/hosting').ModelDraft['manifest']",
  modelBytes: 'Uint8Array',
  models: "import('@haca/node-kit').ModelDirectory",
  network: "import('@haca/network').Network",
  privateKey: 'Uint8Array',
  rpc: 'string',
  seed: "import('@haca/protocol').Hex",
  settlement: "import('@haca/settlement').Settlement",
  stake: 'bigint',
  text: 'string',
  voucher: "import('@haca/protocol').SignedVoucher"
}

const givenIn: Record<string, Record<string, string>> = {
  backends: { manifest: "import('@haca/backends').ModelSource['manifest']" },
  contracts: {
    parameters: 'object',
    signer: "import('ethers').Signer"
  },
  core: {
    client: "import('@haca/protocol').Hex",
    params: "import('@haca/core').MarketLimits",
    perform: "(effect: import('@haca/core').MarketEffect) => void",
    request: "import('@haca/protocol').TicketRequest"
  },
  settlement: { key: "import('@haca/protocol').Hex" }
}

/** Whose dependencies a page's blocks may import, where it is not the package that the page lies in. */
const hosts: Record<string, string> = { docs: 'cli', contracts: 'settlement', inference: 'cli' }

const folderIn = (host: string) => path.join(root, 'packages', host, '.cache/page-code')

/** The package that a page belongs to, or `docs`. */
function ownerOf(page: string): string {
  const [top = '', name = ''] = page.split('/')
  return top === 'packages' ? name : 'docs'
}

/** The package whose dependencies a page's code can import. */
function hostOf(page: string): string {
  const owner = ownerOf(page)
  return hosts[owner] ?? owner
}

/** Declares what a block mentions, is given, and does not make itself. */
function declarationsFor(text: string, owner: string): string {
  return Object.entries({ ...given, ...givenIn[owner] })
    .filter(([name]) => new RegExp(`(?<![.\\w'/@])${name}\\b(?!['/]|: )`).test(text))
    .filter(([name]) => !new RegExp(`^(?:const|let|import)\\b[^='\\n]*\\b${name}\\b`, 'm').test(text))
    .map(([name, type]) => `declare const ${name}: ${type}\n`)
    .join('')
}

/** Writes each block to a file and tells, for the compiler's complaints, where it stands. */
function writeBlocks(): Map<string, { page: string; line: number }> {
  const files = new Map<string, { page: string; line: number }>()
  for (const page of pages) {
    for (const { line, text } of blocksOf(page).filter(block => block.language === 'ts')) {
      const name = `${page.replaceAll(/[/.]/g, '-')}-${line}.ts`
      const file = path.join(folderIn(hostOf(page)), name)
      mkdirSync(path.dirname(file), { recursive: true })
      // A block without imports is a module all the same.
      writeFileSync(file, `${text}\n${declarationsFor(text, ownerOf(page))}export {}\n`)
      files.set(file, { page, line })
    }
  }
  return files
}

function writeProject(files: Iterable<string>): string {
  const folder = folderIn('cli')
  mkdirSync(folder, { recursive: true })
  const project = path.join(folder, 'tsconfig.json')
  const compilerOptions = { noUnusedLocals: false, noUnusedParameters: false }
  const extended = path.join(root, 'test/tsconfig.json')
  writeFileSync(
    project,
    JSON.stringify({ extends: extended, compilerOptions, include: [], files: [...files] })
  )
  return project
}

/** A complaint about `file(line,column)`, told with the page and the line in it. */
function inPages(output: string, files: Map<string, { page: string; line: number }>): string {
  return output.replaceAll(
    /^(\S+?)\((\d+),(\d+)\)/gm,
    (whole, file: string, line: string, column: string) => {
      const block = files.get(path.resolve(root, file))
      return block === undefined ? whole : `${block.page}(${block.line + Number(line)},${column})`
    }
  )
}

for (const host of new Set([...pages.map(hostOf), 'cli'])) {
  rmSync(folderIn(host), { recursive: true, force: true })
}
const files = writeBlocks()
const project = writeProject(files.keys())
const { code, output } = await capture(process.execPath, [tool('typescript/bin/tsc'), '-p', project])
if (code !== 0) console.error(inPages(output, files))
process.exitCode = code
