import { stripVTControlCharacters, styleText } from 'node:util'
import { capture } from './capture.ts'
import { pnpm, tool } from './repository.ts'

/**
 * `npm run check`: everything that can be judged without running the network. Every step runs, also after a failure;
 * one line each when it has ended, then what the failed ones said.
 */

interface Step {
  name: string
  command: string
  args: string[]
}

const node = process.execPath

const steps: Step[] = [
  {
    name: 'format, lint, import cycles',
    command: node,
    args: [tool('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '--max-diagnostics=100', '.']
  },
  {
    name: 'types of the dashboard’s pages',
    command: node,
    args: [tool('typescript/bin/tsc'), '-p', 'packages/observatory/web']
  },
  { name: 'types of packages', command: node, args: [tool('typescript/bin/tsc'), '-b'] },
  {
    name: 'types of tests, examples, scripts',
    command: node,
    args: [tool('typescript/bin/tsc'), '-p', 'test']
  },
  {
    name: 'types of code in pages',
    command: node,
    args: ['--conditions=source', 'scripts/tasks/page-code.ts']
  },
  {
    name: 'unused files, exports, dependencies',
    command: node,
    args: [tool('knip/bin/knip.js'), '--no-progress']
  },
  {
    name: 'arrow, purity, sizes, manifests',
    command: node,
    args: [tool('vitest/vitest.mjs'), 'run', '--project', 'unit', '--reporter=dot', 'test/architecture']
  },
  {
    name: 'documents as generated',
    command: node,
    args: ['--conditions=source', 'scripts/generate-docs.ts', '--check']
  }
]

/** Compiling the contracts takes one core for as long as all the others take together: they run beside it. */
const besides: readonly Step[] = [
  {
    name: 'contracts as generated',
    command: pnpm,
    args: ['--filter', '@haca/contracts', 'run', 'generate', '--check']
  }
]

const complaints: string[] = []
await Promise.all([inTurn(besides), inTurn(steps)])
if (complaints.length > 0) {
  console.log(`\n${complaints.join('\n')}`)
  process.exitCode = 1
}

async function inTurn(chosen: readonly Step[]): Promise<void> {
  for (const step of chosen) await run(step)
}

async function run({ name, command, args }: Step): Promise<void> {
  const startMs = performance.now()
  const { code, output, signal } = await capture(command, args)
  const seconds = ((performance.now() - startMs) / 1000).toFixed(1)
  const verdict = code === 0 ? styleText('green', 'ok  ') : styleText('red', 'FAIL')
  console.log(`${verdict}  ${name.padEnd(38)}${seconds.padStart(6)} s`)
  if (signal !== undefined) process.exit(code || 1)
  if (code !== 0) complaints.push(`── ${name} `.padEnd(78, '─'), stripVTControlCharacters(output).trim())
}
