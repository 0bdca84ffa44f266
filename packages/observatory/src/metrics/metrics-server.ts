import { createServer, type ServerResponse } from 'node:http'
import { toHacaError } from '@haca/protocol'
import type { Registry } from 'prom-client'
import { listenOn } from '../listen-on.ts'

export interface MetricsServerInit {
  readonly registry: Registry
  /** TCP port; 0 takes a free one. */
  readonly port: number
  /** Default: loopback. What is told here needs no key. */
  readonly host?: string
  /** Says what the process waits for, if anything. Default: always ready. */
  readonly waitingFor?: () => string | undefined
}

export interface MetricsServer {
  /** `http://host:port`. */
  readonly url: string
  stop(): Promise<void>
}

/**
 * Serves `GET /metrics` for Prometheus, `/healthz` (the process answers) and `/readyz` (200 or 503).
 *
 * @throws HacaError `PORT_TAKEN`
 */
export async function serveMetrics(init: MetricsServerInit): Promise<MetricsServer> {
  const { registry, port, host = '127.0.0.1', waitingFor = () => undefined } = init
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0]
    if (request.method !== 'GET') send(response, 405, 'text/plain', 'GET only\n')
    else if (path === '/healthz') send(response, 200, 'application/json', '{"status":"ok"}\n')
    else if (path === '/readyz') {
      const missing = waitingFor()
      const state = missing === undefined ? { status: 'ready' } : { status: 'waiting', for: missing }
      send(response, missing === undefined ? 200 : 503, 'application/json', `${JSON.stringify(state)}\n`)
    } else if (path === '/metrics') {
      registry.metrics().then(
        text => send(response, 200, registry.contentType, text),
        error => send(response, 500, 'text/plain', `${toHacaError(error).message}\n`)
      )
    } else send(response, 404, 'text/plain', 'there are /metrics, /healthz and /readyz\n')
  })
  const { address, family, port: bound } = await listenOn(server, { host, port, field: 'metrics' })
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${bound}`,
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
  }
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': type }).end(body)
}
