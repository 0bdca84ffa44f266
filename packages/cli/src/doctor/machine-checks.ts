import { lookup } from 'node:dns/promises'
import { access, constants, stat, statfs } from 'node:fs/promises'
import { createServer } from 'node:net'
import { availableParallelism, freemem, networkInterfaces } from 'node:os'
import path from 'node:path'
import { createOnnxEngine } from '@haca/backends'
import { exampleModels } from '@haca/example-models'
import { requireRuntime } from '@haca/network'
import { HacaError } from '@haca/protocol'
import { room } from '../format.ts'
import { type Check, failed, ok, warning } from './finding.ts'

/** Room for a few models and a day of receipts; less is worth a word, not a refusal. */
const freeDiskBytesMin = 1e9
/** The smallest of the example models that has to be computed, not looked up. */
const tryModel = 'haca/digits'

export function runtimeCheck(): Check {
  return {
    name: 'runtime',
    async run() {
      requireRuntime()
      return ok(
        `Node ${process.versions.node}, ${availableParallelism()} cores, ${room(freemem())} free memory`
      )
    }
  }
}

/** Loads a real model into the real engine and measures it. */
export function engineCheck(): Check {
  return {
    name: 'engine',
    async run(signal) {
      const model = exampleModels().find(({ name }) => name === tryModel)
      if (model === undefined) throw new Error(`there is no example model ${tryModel}`)
      const engine = createOnnxEngine()
      try {
        const files = new Map(model.files.map(file => [file.name, file.bytes()]))
        const loaded = await engine.load({ manifest: model.manifest, files }, { signal })
        const { unitsPerSecond, numericsClass } = await loaded.certify({ signal })
        return ok(`${tryModel} at ${Math.round(unitsPerSecond)} rows a second, ${numericsClass}`)
      } finally {
        await engine.stop()
      }
    }
  }
}

export function diskCheck(directory: string): Check {
  return {
    name: 'disk',
    async run() {
      const folder = await nearestFolder(directory)
      try {
        await access(folder, constants.W_OK)
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error)
        return failed(
          `${directory} cannot be written: ${why}`,
          'name another --directory, or have it made writable'
        )
      }
      const { bavail, bsize } = await statfs(folder)
      const free = bavail * bsize
      const found = `${directory} is writable, ${room(free)} free`
      if (free >= freeDiskBytesMin) return ok(found)
      return warning(found, `models and receipts need room: free ${room(freeDiskBytesMin)} or more`)
    }
  }
}

/** The folder itself, or the one it would be made in. Throws `INVALID_INPUT` where a file is in the way. */
async function nearestFolder(directory: string): Promise<string> {
  for (let at = directory; ; at = path.dirname(at)) {
    // What cannot be looked at is not there for this user: the folder above it decides.
    const found = await stat(at).catch(() => undefined)
    if (found?.isDirectory()) return at
    if (found === undefined && at !== path.dirname(at)) continue
    throw new HacaError('INVALID_INPUT', `${at} is no folder`, { data: { field: 'directory', path: at } })
  }
}

/** Whether the address that a node would listen on is free. */
export function portCheck(listen: string): Check {
  return {
    name: 'port',
    async run() {
      const [, , host = '127.0.0.1', , port = '0'] = listen.split('/')
      const actual = await listenOnce(host, Number(port))
      return ok(Number(port) === 0 ? `a free port on ${host}, such as ${actual}` : `${host}:${port} is free`)
    }
  }
}

function listenOnce(host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const taken = cause.code === 'EADDRINUSE'
      const why = taken ? `${host}:${port} is taken` : `cannot listen on ${host}:${port}: ${cause.message}`
      reject(new HacaError(taken ? 'PORT_TAKEN' : 'INVALID_INPUT', why, { data: { field: 'listen' }, cause }))
    })
    server.listen({ host, port, exclusive: true }, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : port))
    })
  })
}

/** Who could dial a node here. What stands between it and the others, only they can see. */
export function reachabilityCheck(address: string): Check {
  return {
    name: 'reachability',
    async run() {
      const [, kind = '', name = ''] = address.split('/')
      const host = kind.startsWith('dns') ? await resolve(name) : name
      if (isLoopback(host)) {
        return warning(
          `${host}: only this machine reaches it`,
          'elsewhere, give --listen an address of this machine'
        )
      }
      const own = Object.values(networkInterfaces()).flatMap(each => each ?? [])
      const hosts = isAny(host)
        ? own.filter(({ internal }) => !internal).map(({ address }) => address)
        : [host]
      const open = hosts.filter(address => !isPrivate(address))
      if (open.length > 0) return ok(`public address ${open.join(', ')}`)
      return warning(
        `only private addresses: ${hosts.join(', ') || 'none'}`,
        'nodes outside this network reach it only through a forwarded port'
      )
    }
  }
}

async function resolve(name: string): Promise<string> {
  try {
    return (await lookup(name)).address
  } catch (cause) {
    const field = { data: { field: 'announce' }, cause }
    throw new HacaError('INVALID_INPUT', `nobody knows the address of ${name}`, field)
  }
}

const isAny = (host: string) => host === '0.0.0.0' || host === '::'
const isLoopback = (host: string) => host.startsWith('127.') || host === '::1' || host === 'localhost'
/** RFC 1918, RFC 6598 and link-local; RFC 4193 and link-local of IPv6. */
const isPrivate = (host: string) =>
  isLoopback(host) ||
  /^(10\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)/.test(
    host
  ) ||
  /^(f[cd]|fe[89ab])/i.test(host)
