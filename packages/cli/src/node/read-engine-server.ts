import { readFile } from 'node:fs/promises'
import type { NodeEngineInit } from '@haca/backends'
import type { Logger } from '@haca/protocol'
import { onPath } from '../on-path.ts'

export interface EngineServerOptions {
  readonly engineUrl?: string
  readonly engineKey?: string
}

/**
 * The server that flags name; undefined when they name none. Its API key stands in a file, as command lines are seen by
 * everybody on the machine. Throws `NOT_FOUND` for a file that can't be read.
 */
export async function readEngineServer(
  { engineUrl: url, engineKey }: EngineServerOptions,
  logger?: Logger
): Promise<NodeEngineInit['server']> {
  if (url === undefined) return undefined
  const key =
    engineKey === undefined
      ? undefined
      : (await onPath('engine-key', engineKey, () => readFile(engineKey, 'utf8'))).trim()
  return {
    url,
    key,
    onProbed: (model, abilities) =>
      logger?.info({ model, ...abilities }, 'tried what the engine’s server can do')
  }
}
