import { fakeChatModel, type ModelSource } from '@haca/backends'
import { type Model, signManifest, workKey } from '@haca/protocol'

/** Milliseconds that a token takes: as fast as people read, and slow enough that the double's own work is small. */
export const tokenMs = 60
/** Most tokens of an answer. */
export const streamTokens = 128

/** The double's model, as a gateway lists it. */
export function openModel(): { readonly model: Model; readonly source: ModelSource } {
  const source = fakeChatModel()
  const cid = 'bafkreibvjvcv745gig4mvqs4hctx4zfkono4rjejm2ta6gtyzkqxfjeily'
  const files = [...source.files.keys()].map(name => ({ name, cid, size: 1 }))
  const more = { version: 1 as const, format: 'onnx' as const, workPerUnit: 1, licence: 'Apache-2.0', files }
  return { model: signManifest({ ...source.manifest, ...more }, workKey(new Uint8Array(32).fill(1))), source }
}
