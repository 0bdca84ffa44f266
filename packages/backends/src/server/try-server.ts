import { HacaError } from '@haca/protocol'
import { neverAborted } from '../model/never-aborted.ts'
import type { CallOptions } from '../types.ts'
import { createHttpClient, type HttpClientInit } from './http-client.ts'
import { listServerModels, probeServer, type ServerAbilities } from './probe-server.ts'

export interface TriedServer extends ServerAbilities {
  /** The model that was tried, as requests name it. */
  readonly model: string
}

/**
 * Tries what a server can do with one of its models.
 *
 * @param model default: its only one
 * @throws HacaError `INVALID_INPUT` naming `model` where it is not clear which; as `probeServer`
 */
export async function tryServer(
  server: HttpClientInit,
  model: string | undefined,
  { signal = neverAborted() }: CallOptions = {}
): Promise<TriedServer> {
  const http = createHttpClient(server)
  const chosen = model ?? onlyOne((await listServerModels(http, signal)).map(({ name }) => name))
  const { abilities } = await probeServer({ http, model: chosen, signal })
  return { model: chosen, ...abilities }
}

function onlyOne(names: readonly string[]): string {
  const [only, second] = names
  if (only !== undefined && second === undefined) return only
  const what = only === undefined ? 'does not list its models' : `has ${names.slice(0, 8).join(', ')}`
  throw new HacaError('INVALID_INPUT', `the server ${what}: say which`, { data: { field: 'model' } })
}
