import {
  hashStruct,
  Receipt,
  recoverAddress,
  typedDigest,
  WorkClass,
  workClassOf,
  zeroHash
} from '@haca/protocol'
import { expect, it } from 'vitest'
import { testDeployment, testKey } from '../../../test/support/deployment.ts'
import { signClass } from '../src/jobs/sign-receipt.ts'

it('signs the numerics class for one receipt', () => {
  const deployment = testDeployment()
  const key = testKey(1)
  const common = { job: zeroHash, model: zeroHash, inputCommitment: zeroHash, outputCommitment: zeroHash }
  const parties = { node: key.address, market: key.address, client: key.address }
  const numbers = { segment: 0, from: 0, to: 1, stopReason: 0, amount: 1n, p: 0, startedAt: 0n, endedAt: 1n }
  const receipt = { ...common, ...parties, ...numbers, evidenceRoot: zeroHash }
  const signature = signClass({ receipt, signature: '0x' }, 'onnx@1', { key, deployment })
  const signer = (numericsClass: string, of = receipt) =>
    recoverAddress(
      typedDigest(deployment.domain, WorkClass, workClassOf(hashStruct(Receipt, of), numericsClass)),
      signature
    )
  expect(signer('onnx@1')).toBe(key.address)
  expect(signer('onnx@2')).not.toBe(key.address)
  expect(signer('onnx@1', { ...receipt, segment: 1 })).not.toBe(key.address)
})
