/**
 * Starts the services of `deploy/compose.yaml` as they stand there, each in a network namespace of its own with an address of
 * its own, as containers would be, and asks the gateway for an answer from yet another one. For machines without a container
 * engine. Needs Linux, root and iproute2, and ends with 3 where they are not to be had; leaves nothing behind.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { parse } from 'yaml'

interface Service {
  readonly entrypoint?: readonly string[]
  readonly command: readonly string[]
  readonly volumes?: readonly string[]
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>
  readonly healthcheck?: { readonly test: readonly string[] }
}

const root = path.resolve(import.meta.dirname, '../..')
const image = ['node', 'scripts/run.mjs', 'haca']
const asker = 'asker'
/** A start on two cores takes some 20 s. */
const patienceMs = 180_000
const leaveMs = 30_000

const { services } = parse(readFileSync(path.join(root, 'deploy/compose.yaml'), 'utf8'), {
  merge: true
}) as { services: Readonly<Record<string, Service>> }
/** Interfaces have fifteen characters at most. */
const run = `h${randomBytes(3).toString('hex')}`
const folder = mkdtempSync(path.join(tmpdir(), 'haca-topology-'))
const hosts = [...Object.keys(services), asker]
const running = new Map<string, ChildProcess>()

const ip = (...args: string[]) => execFileSync('ip', args, { stdio: ['ignore', 'ignore', 'pipe'] })
const spaceOf = (host: string) => `${run}-${host}`
const addressOf = (host: string) => `10.99.0.${hosts.indexOf(host) + 1}`

/** The exit code where namespaces can't be made, which says nothing of the services. */
const notPermitted = 3

class NotPermitted extends Error {}

/** What a kernel, a container or a machine without iproute2 says of namespaces. */
const refusals = /not permitted|permission denied|ENOENT|read-only file system/i

function makeSpace(space: string): void {
  try {
    ip('netns', 'add', space)
  } catch (error) {
    const why = error instanceof Error ? error.message.trim() : String(error)
    if (!refusals.test(why)) throw error
    throw new NotPermitted(
      `network namespaces can't be made here, so nothing was tried: it takes Linux, root and iproute2 (${why})`
    )
  }
}

/** One bridge in a namespace of its own, and a cable to it from every host. */
function layCables(): void {
  const hub = spaceOf('hub')
  makeSpace(hub)
  ip('-n', hub, 'link', 'add', 'bridge', 'type', 'bridge')
  ip('-n', hub, 'link', 'set', 'bridge', 'up')
  const names = hosts.map(host => `${addressOf(host)} ${host}`)
  for (const [at, host] of hosts.entries()) {
    const space = spaceOf(host)
    makeSpace(space)
    ip(
      'link',
      'add',
      `${run}a${at}`,
      'netns',
      space,
      'type',
      'veth',
      'peer',
      'name',
      `${run}b${at}`,
      'netns',
      hub
    )
    ip('-n', space, 'addr', 'add', `${addressOf(host)}/24`, 'dev', `${run}a${at}`)
    ip('-n', space, 'link', 'set', `${run}a${at}`, 'up')
    ip('-n', space, 'link', 'set', 'lo', 'up')
    ip('-n', hub, 'link', 'set', `${run}b${at}`, 'master', 'bridge', 'up')
    mkdirSync(`/etc/netns/${space}`, { recursive: true })
    writeFileSync(`/etc/netns/${space}/hosts`, ['127.0.0.1 localhost', ...names, ''].join('\n'))
  }
}

function cutCables(): void {
  for (const host of [...hosts, 'hub']) {
    const space = spaceOf(host)
    try {
      ip('netns', 'del', space)
    } catch {
      // It was never made.
    }
    rmSync(`/etc/netns/${space}`, { recursive: true, force: true })
  }
  rmSync(folder, { recursive: true, force: true })
}

/** Paths inside a container are folders here. */
function placed(service: Service, words: readonly string[]): string[] {
  const mounts = (service.volumes ?? []).map(volume => volume.split(':') as [string, string])
  for (const [name] of mounts) mkdirSync(path.join(folder, name), { recursive: true })
  return words.map(word =>
    mounts.reduce(
      (text, [name, at]) =>
        text
          .replaceAll(`${at}/`, `${path.join(folder, name)}/`)
          .replace(new RegExp(`^${at}$`), path.join(folder, name)),
      word
    )
  )
}

function start(host: string, words: readonly string[]): ChildProcess {
  const env = { ...process.env, HOME: folder }
  const child = spawn('ip', ['netns', 'exec', spaceOf(host), ...words], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe']
  })
  const tell = (chunk: Buffer) => {
    for (const line of String(chunk).trimEnd().split('\n')) console.log(`${host.padEnd(15)} ${line}`)
  }
  child.stdout?.on('data', tell)
  child.stderr?.on('data', tell)
  return child
}

/** The exit code. */
async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  return new Promise(resolve => child.once('exit', code => resolve(code)))
}

async function ready(host: string, condition: string): Promise<void> {
  const service = services[host]
  const child = running.get(host)
  if (service === undefined || child === undefined) throw new Error(`${host} was not started`)
  if (condition === 'service_completed_successfully') {
    const code = await ended(child)
    if (code !== 0) throw new Error(`${host} ended with ${code}`)
  }
  if (condition !== 'service_healthy') return
  const words = (service.healthcheck?.test ?? []).slice(1)
  await until(`${host} is healthy`, async () => (await ended(start(host, words))) === 0)
}

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + patienceMs
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`not within ${patienceMs / 1000} s: ${what}`)
    await delay(1000)
  }
}

/** Services in the order in which they may start, as compose does it. */
async function startAll(): Promise<void> {
  for (const [host, service] of Object.entries(services)) {
    for (const [other, { condition }] of Object.entries(service.depends_on ?? {}))
      await ready(other, condition)
    running.set(host, start(host, placed(service, [...(service.entrypoint ?? image), ...service.command])))
  }
}

const question = `
const { OPENAI_KEY: key } = process.env
const at = performance.now()
const answer = await fetch('http://gateway:8080/v1/chat/completions', {
  method: 'POST',
  headers: { 'content-type': 'application/json', authorization: 'Bearer ' + key },
  body: JSON.stringify({ model: 'tiny-lm', max_tokens: 24, messages: [{ role: 'user', content: 'Tell me a story about Mia and a fox.' }] })
})
const body = await answer.json()
console.log(answer.status, Math.round(performance.now() - at) + ' ms', JSON.stringify(body.choices?.[0]?.message?.content ?? body))
process.exit(answer.status === 200 ? 0 : 1)
`

async function ask(): Promise<void> {
  const gateway = services.gateway
  if (gateway === undefined) throw new Error('the topology has no gateway')
  process.env.OPENAI_KEY = readFileSync(path.join(folder, 'key'), 'utf8').trim()
  await until(
    'the gateway answers',
    async () => (await ended(start(asker, ['node', '--input-type=module', '-e', question]))) === 0
  )
}

/** The gateway wants a key before it answers other hosts. */
function makeKey(): void {
  const gateway = services.gateway
  if (gateway === undefined) throw new Error('the topology has no gateway')
  const words = placed(gateway, [...image, 'gateway', 'key', 'create', 'asker', '--keys', '/data/keys.db'])
  const env = { ...process.env, HOME: folder }
  const [program = '', ...args] = words
  writeFileSync(
    path.join(folder, 'key'),
    execFileSync(program, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'ignore'] })
  )
}

async function stopAll(): Promise<void> {
  // Those that depend on others leave first, and the chain last.
  for (const child of [...running.values()].reverse()) {
    child.kill('SIGTERM')
    const late = setTimeout(() => child.kill('SIGKILL'), leaveMs)
    await ended(child)
    clearTimeout(late)
  }
}

let code = 0
try {
  layCables()
  makeKey()
  await startAll()
  await ask()
  console.log(
    `${Object.keys(services).length} services on ${hosts.length} hosts, and an answer from the gateway`
  )
} catch (error) {
  code = error instanceof NotPermitted ? notPermitted : 1
  console.error(error instanceof Error ? error.message : error)
} finally {
  await stopAll()
  cutCables()
}
process.exitCode = code
