import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import path from 'node:path'
import { HacaError, type Logger, silentLogger, toHacaError } from '@haca/protocol'
import { listenOn } from '../listen-on.ts'
import { contentTypes, type DashboardFiles } from './dashboard-files.ts'
import type { NetworkWatch } from './network-watch.ts'
import { createTickStream } from './tick-stream.ts'

export interface DashboardInit {
  readonly watch: Pick<NetworkWatch, 'feed' | 'node' | 'job' | 'operator'>
  /** See `dashboardFiles`. */
  readonly files: DashboardFiles
  /** TCP port on loopback; 0 takes a free one. */
  readonly port: number
  readonly logger?: Logger
}

export interface Dashboard {
  /** `http://127.0.0.1:port/`. */
  readonly url: string
  stop(): Promise<void>
}

const host = '127.0.0.1'
/** Between two ticks, milliseconds. */
const tickMs = 1000
/** Names by which a browser on this machine calls it; any other is a foreign page that had its name point here. */
const ownNames = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/

/**
 * Serves the dashboard to browsers on this machine. It only tells, so there is nothing that a foreign page could make it
 * do, and no foreign page can read it: no CORS, and the name asked for has to be this machine's. Pages load nothing from
 * elsewhere and run no script but the files here.
 *
 * @throws HacaError `PORT_TAKEN`
 */
export async function serveDashboard(init: DashboardInit): Promise<Dashboard> {
  const { watch, port, logger = silentLogger } = init
  const stream = createTickStream(watch.feed)
  const files = createFileServer(init.files)
  const server = createServer((request, response) => {
    answer(request, response).catch(error => {
      logger.debug({ path: request.url, error: String(error) }, 'the dashboard could not answer')
      refuse(response, error)
    })
  })

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    if (!ownNames.test(request.headers.host ?? '')) {
      throw new HacaError('FORBIDDEN', 'the dashboard is for browsers on this machine', {
        data: { field: 'host' }
      })
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      throw new HacaError('INVALID_INPUT', 'GET only', { data: { field: 'method' } })
    }
    const { pathname } = new URL(request.url ?? '/', `http://${host}`)
    const [, api, kind, id = ''] = pathname.split('/')
    if (api !== 'api') return files.send(pathname, request, response)
    if (kind === 'stream') return stream.open(response)
    if (kind === 'state') return sendJson(response, watch.feed.state())
    if (kind === 'nodes') return sendJson(response, await watch.node(requireHex(id, 40, 'node')))
    if (kind === 'operator') return sendJson(response, await watch.operator(requireHex(id, 40, 'node')))
    if (kind === 'jobs') return sendJson(response, await watch.job(requireHex(id, 64, 'job')))
    throw new HacaError('NOT_FOUND', 'no such path', { data: { field: 'path' } })
  }

  const { port: bound } = await listenOn(server, { host, port, field: 'dashboard' })
  const ticking = setInterval(() => stream.tick(), tickMs)
  return {
    url: `http://${host}:${bound}/`,
    stop: () =>
      new Promise(resolve => {
        clearInterval(ticking)
        stream.end()
        server.close(() => resolve())
        server.closeAllConnections()
      })
  }
}

/** Nothing but our own files, and nothing inline. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'"
].join('; ')

const safety = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin'
}

/** Reads a file when it is first asked for: a page takes some twenty at once, and its first chart waits for all. */
function createFileServer(files: DashboardFiles) {
  const held = new Map<string, Promise<{ content: Buffer; etag: string }>>()
  return {
    async send(pathname: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
      const file = Object.hasOwn(files, pathname) ? files[pathname] : undefined
      if (file === undefined) throw new HacaError('NOT_FOUND', 'no such path', { data: { field: 'path' } })
      const reading = held.get(file) ?? readWhole(file)
      held.set(file, reading)
      // A file that can't be read now may be there later.
      reading.catch(() => held.delete(file))
      const { content, etag } = await reading
      const headers = { ...safety, etag, 'cache-control': 'no-cache' }
      if (request.headers['if-none-match'] === etag) {
        response.writeHead(304, headers).end()
        return
      }
      const type = contentTypes[path.extname(file)] ?? 'application/octet-stream'
      response.writeHead(200, { ...headers, 'content-type': type, 'content-length': content.length })
      response.end(request.method === 'HEAD' ? undefined : content)
    }
  }
}

async function readWhole(file: string): Promise<{ content: Buffer; etag: string }> {
  const content = await readFile(file)
  return { content, etag: `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"` }
}

function requireHex(text: string, digits: number, field: string): string {
  if (new RegExp(`^0x[0-9a-f]{${digits}}$`).test(text)) return text
  throw new HacaError('INVALID_INPUT', `a ${field} is 0x and ${digits} hex digits`, { data: { field } })
}

function sendJson(response: ServerResponse, value: unknown): void {
  if (value === undefined) throw new HacaError('NOT_FOUND', 'nobody has seen it')
  response.writeHead(200, { ...safety, 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(JSON.stringify(value))
}

const statuses: Readonly<Record<string, number>> = {
  NOT_FOUND: 404,
  INVALID_INPUT: 400,
  FORBIDDEN: 403,
  OVERLOADED: 503
}

function refuse(response: ServerResponse, thrown: unknown): void {
  const { code, message } = toHacaError(thrown)
  if (response.headersSent) {
    response.destroy()
    return
  }
  response.writeHead(statuses[code] ?? 500, { ...safety, 'content-type': 'application/json' })
  response.end(JSON.stringify({ error: { code, message } }))
}
