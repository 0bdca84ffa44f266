import type { ManifestBody } from '../../src/index.ts'
import { sampleCid } from './shape.ts'

/** A manifest as a publisher writes it. */
export const chatManifest: Omit<ManifestBody, 'publisher'> = {
  version: 1,
  name: 'haca/tiny-stories',
  task: 'chat',
  format: 'onnx',
  files: [{ name: 'model.onnx', cid: sampleCid, size: 2_000_000 }],
  input: { kind: 'chat', contextTokens: 512, promptBytes: 4096 },
  output: { kind: 'tokens', maxTokens: 256 },
  tier: 'seeded',
  workPerUnit: 1000,
  memoryBytes: 8_000_000,
  licence: 'Apache-2.0'
}
