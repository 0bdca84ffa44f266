import { HacaError } from '@haca/protocol'
import { serverFileBytesMax } from '../limits.ts'

/** `server.json`: what a model that nodes reach over HTTP is called there. Other fields are for people. */
export interface ServerFile {
  readonly kind: 'openai'
  /** What requests carry as `model`. */
  readonly model: string
}

const modelLengthMax = 256

function refuse(reason: string): never {
  throw new HacaError('CORRUPT_MODEL', `server.json: ${reason}`, { data: { file: 'server.json' } })
}

/** @throws HacaError `CORRUPT_MODEL` naming what is wrong */
export function parseServerFile(bytes: Uint8Array): ServerFile {
  if (bytes.length > serverFileBytesMax) refuse(`has ${bytes.length} bytes, more than ${serverFileBytesMax}`)
  let raw: unknown
  try {
    raw = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return refuse('is not JSON in UTF-8')
  }
  if (typeof raw !== 'object' || raw === null) return refuse('must hold kind and model')
  const { kind, model } = raw as { kind?: unknown; model?: unknown }
  if (kind !== 'openai') return refuse('kind must be openai')
  if (typeof model !== 'string' || model === '' || model.length > modelLengthMax)
    return refuse(`model must be a text of 1 to ${modelLengthMax} characters`)
  return { kind, model }
}
