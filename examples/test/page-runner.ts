import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { blocksOf, checkout, isRun, type Step, stepsOf } from '../../test/support/pages.ts'

/**
 * Types what a page says, from top to bottom, in a folder that looks like the checkout, as somebody with an empty home
 * folder and one devnet on the machine. What a command prints is compared in shape with what the page shows.
 */

/** Ports that pages name; another is taken for each, as theirs may be in use here. */
const namedPorts = ['8080', '8090', '9464', '9465', '4001', '4318']
/** What a page's commands stand among. */
const ofCheckout = ['examples', 'node_modules', 'package.json', 'packages', 'scripts']

interface Folder {
  readonly work: string
  readonly env: NodeJS.ProcessEnv
  readonly ports: ReadonlyMap<string, string>
}

/** A command under way, with whatever it has printed. */
interface Running {
  readonly child: ChildProcess
  readonly step: string
  /** Resolves when it has ended and everything that it printed has come. */
  readonly closed: Promise<unknown>
  output: string
}

/** Runs the blocks of a page. @param devnet folder of the one that its commands find. Throws with what went wrong, and where */
export async function runPage(page: string, devnet: string): Promise<void> {
  const scratch = await mkdtemp(path.join(tmpdir(), 'page-'))
  const staying: Running[] = []
  try {
    const folder = await prepare(scratch, devnet)
    let job = ''
    for (const block of blocksOf(page).filter(isRun)) {
      for (const step of stepsOf(block)) {
        const command = fillIn(step.command, folder.ports, job)
        const running = start(command, `${page}:${block.line} ${step.command}`, folder)
        const until = block.attributes.get('until')
        if (until === undefined) await expectSuccess(running)
        else {
          staying.push(running)
          await said(running, until)
        }
        requireShape(step, running)
        job = /\bjob (0x[0-9a-f]{64})/.exec(running.output)?.[1] ?? job
      }
    }
    for (const running of staying.toReversed()) await interrupt(running)
  } finally {
    for (const { child } of staying) killGroup(child, 'SIGKILL')
    await rm(scratch, { recursive: true, force: true })
  }
}

async function prepare(scratch: string, devnet: string): Promise<Folder> {
  const [work, home, bin, temporary] = ['work', 'home', 'bin', 'tmp'].map(name =>
    path.join(scratch, name)
  ) as [string, string, string, string]
  for (const folder of [work, home, bin, temporary]) await mkdir(folder)
  for (const name of ofCheckout) await symlink(path.join(checkout, name), path.join(work, name))
  // The only devnet that commands find here, whatever else runs on the machine.
  await symlink(devnet, path.join(temporary, 'haca-devnet'))
  await symlink(path.join(devnet, 'network.json'), path.join(work, 'network.json'))
  const haca = path.join(bin, 'haca')
  const program = path.join(checkout, 'packages/cli/src/main.ts')
  await writeFile(haca, `#!/bin/sh\nexec "${process.execPath}" --conditions=source "${program}" "$@"\n`, {
    mode: 0o755
  })
  // A machine with git, Node and npm is enough, and what pages ask of curl is little.
  const curl = spawnSync('curl', ['--version'])
  if (curl.error !== undefined) {
    const stand = path.join(checkout, 'examples/test/fixtures/curl.ts')
    await writeFile(path.join(bin, 'curl'), `#!/bin/sh\nexec "${process.execPath}" "${stand}" "$@"\n`, {
      mode: 0o755
    })
  }
  const ports = new Map<string, string>()
  for (const port of namedPorts) ports.set(port, await freePort())
  const env = {
    ...process.env,
    HOME: home,
    TMPDIR: temporary,
    INIT_CWD: work,
    PATH: `${bin}${path.delimiter}${process.env.PATH}`,
    // The port that a gateway takes when none is named.
    HACA_GATEWAY_PORT: ports.get('8080')
  }
  return { work, env, ports }
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('there is no free port')
  return String(address.port)
}

/** Ports that are free here, and the job that the page has told of last in place of `ID`. */
function fillIn(command: string, ports: Folder['ports'], job: string): string {
  const named = new RegExp(`\\b(${namedPorts.join('|')})\\b`, 'g')
  return command.replaceAll(named, port => ports.get(port) ?? port).replaceAll(/\bID\b/g, job)
}

function start(command: string, step: string, { work, env }: Folder): Running {
  const child = spawn('bash', ['-euo', 'pipefail', '-c', command], {
    cwd: work,
    env,
    // A group of its own: Ctrl-C reaches all of it, as in a terminal.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe']
  })
  const running: Running = { child, step, closed: once(child, 'close'), output: '' }
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      running.output += text
      child.emit('said')
    })
  }
  child.on('close', () => child.emit('said'))
  return running
}

const ended = ({ child }: Running) => child.exitCode !== null || child.signalCode !== null

async function expectSuccess(running: Running): Promise<void> {
  await running.closed
  const { exitCode, signalCode } = running.child
  if (exitCode !== 0)
    throw new Error(`${running.step}\nended with ${signalCode ?? exitCode}:\n${running.output}`)
}

async function said(running: Running, words: string): Promise<void> {
  while (!running.output.includes(words)) {
    if (ended(running)) throw new Error(`${running.step}\nended without "${words}":\n${running.output}`)
    await once(running.child, 'said')
  }
}

/** Ctrl-C, unless the page has ended it already. */
async function interrupt(running: Running): Promise<void> {
  killGroup(running.child, 'SIGINT')
  await expectSuccess(running)
}

function killGroup({ pid, exitCode, signalCode }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, signal)
}

/** Whether the lines that a page shows come in what was printed, in their order; others may stand between. */
function requireShape({ shows }: Step, { output, step }: Running): void {
  const lines = output.split('\n').map(line => line.trim())
  let from = 0
  for (const shown of shows.filter(line => line.trim() !== '…')) {
    const shape = shapeOf(shown)
    const at = lines.findIndex((line, i) => i >= from && shape.test(line))
    if (at === -1) throw new Error(`${step}\nprints no such line:\n  ${shown}\nbut:\n${output}`)
    from = at + 1
  }
}

/** A line in which every number, hash and CID may be another, and `…` anything. */
export function shapeOf(line: string): RegExp {
  const shape = line
    .trim()
    .replaceAll(/0x[0-9a-f]+…?|baf[a-z0-9]*…?|\b[0-9a-f]{12}\b|\d+(?:\.\d+)?|…|\s+|[^\w\s]/g, part => {
      if (part.startsWith('0x')) return '0x[0-9a-f]+…?(?:[0-9a-f]+)?'
      if (part.startsWith('baf')) return 'baf[a-z0-9]+'
      if (/^[0-9a-f]{12}$/.test(part)) return '[0-9a-f]{12}'
      if (/^\d/.test(part)) return '\\d+(?:\\.\\d+)?'
      if (part === '…') return '.*'
      return part.trim() === '' ? '\\s+' : `\\${part}`
    })
  return new RegExp(`^${shape}$`)
}
