import { blockCid, type Model, signManifest } from '@haca/protocol'
import { testKey } from '../../../../test/support/deployment.ts'

/** A signed manifest of one file whose content nobody has. */
export function testModel(name: string, file: { cid: string; size: number } = absentFile): Model {
  return signManifest(
    {
      version: 1,
      name,
      task: 'tensor',
      format: 'onnx',
      files: [{ name: 'model.onnx', ...file }],
      input: { kind: 'tensor', dtype: 'float32', columns: 4, maxRows: 32 },
      output: { kind: 'tensor', columns: 3 },
      tier: 'exact',
      workPerUnit: 10,
      memoryBytes: 1024,
      licence: 'Apache-2.0'
    },
    testKey(200)
  )
}

const absentFile = { cid: blockCid(Uint8Array.of(1)), size: 1 }

/** What a hosting node says of a model. */
export const announcement = ({ id, block }: Model) => ({ id, block })
