import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { HacaError } from '@haca/protocol'

/** Where a server is to listen. */
export interface ListenPlace {
  readonly host: string
  /** TCP port; 0 takes a free one. */
  readonly port: number
  /** What the port is for: names it in the error. */
  readonly field: 'dashboard' | 'metrics'
}

/**
 * Resolves to where the server listens when it does.
 *
 * @throws HacaError `PORT_TAKEN`, or what listening fails with
 */
export async function listenOn(server: Server, { host, port, field }: ListenPlace): Promise<AddressInfo> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: Error & { code?: string }) => {
      if (cause.code !== 'EADDRINUSE') return reject(cause)
      const message = `something listens on ${host}:${port} already`
      reject(new HacaError('PORT_TAKEN', message, { cause, data: { field, port } }))
    })
    server.listen(port, host, resolve)
  })
  return server.address() as AddressInfo
}
