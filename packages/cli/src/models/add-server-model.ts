import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type TriedServer, tryServer } from '@haca/backends'
import { type ModelDescription, modelDescription } from '@haca/devnet/control'
import { validate } from '@haca/protocol'
import { withDevnet } from '../attach.ts'
import { readEngineServer } from '../node/read-engine-server.ts'
import { inFlag } from '../read-json.ts'

export interface AddServerModelInit {
  readonly engineUrl: string
  /** File with the API key. */
  readonly engineKey?: string
  /** As the server names it. Default: its only one. */
  readonly engineModel?: string
  /** `publisher/name`. */
  readonly name: string
  readonly devnet?: string
  readonly signal: AbortSignal
}

export interface AddedServerModel {
  readonly id: string
  readonly name: string
  readonly abilities: TriedServer
}

/** The most that a manifest takes for a context, in tokens, and for a prompt, in bytes. */
const sizeMax = 2 ** 24

/** Bytes of a token of English, as of a unit of text. */
const tokenBytes = 4

/**
 * What a server may not tell of its model; a manifest file says it better. A context of 4,096 tokens is the least that
 * today's servers start with; two operations for each of a billion weights price a unit.
 */
const assumed = {
  contextTokens: 4096,
  maxUnits: 2048,
  workPerUnit: 2_000_000,
  licence: 'as its publisher says'
} as const

/**
 * Publishes a model that nodes reach on servers of their own, with the features that this server was seen to have. Throws
 * `INVALID_INPUT`, `UNREACHABLE`, `UNKNOWN_MODEL`, and what publishing throws.
 */
export async function addServerModel(init: AddServerModelInit): Promise<AddedServerModel> {
  const { engineUrl, engineModel, signal } = init
  const server = await readEngineServer(init)
  const abilities = await tryServer(server ?? { url: engineUrl }, engineModel, { signal })
  const manifest = describeModel(init.name, abilities)
  const folder = await mkdtemp(path.join(tmpdir(), 'haca-server-'))
  try {
    const file = path.join(folder, 'server.json')
    await writeFile(file, `${JSON.stringify({ kind: 'openai', model: abilities.model })}\n`)
    const files = [{ name: path.basename(file), path: file }]
    const added = await withDevnet(init.devnet, signal, devnet =>
      devnet.call<{ id: string; name: string }>('model-add', { manifest, files })
    )
    return { ...added, abilities }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function describeModel(name: string, tried: TriedServer): ModelDescription {
  const { features, contextTokens: told = assumed.contextTokens } = tried
  const { maxUnits, workPerUnit, licence } = assumed
  const contextTokens = Math.min(told, sizeMax)
  const description = {
    name,
    task: 'chat',
    format: 'openai',
    input: { kind: 'chat', contextTokens, promptBytes: Math.min(tokenBytes * contextTokens, sizeMax) },
    // A prompt needs room too: half a small context is left to it.
    output: { kind: 'text', maxUnits: Math.max(1, Math.min(maxUnits, Math.floor(contextTokens / 2))) },
    tier: 'logprob',
    ...(features.length === 0 ? {} : { features }),
    workPerUnit,
    memoryBytes: 0,
    licence
  }
  return inFlag('name', () => validate(modelDescription, description, 'INVALID_INPUT'))
}
