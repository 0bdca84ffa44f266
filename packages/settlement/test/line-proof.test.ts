import { buildEpoch, type LineProof, proveLines } from '@haca/core'
import { HacaError, keccak, zeroHash } from '@haca/protocol'
import { checkLineProof, lineProofCall } from '@haca/settlement'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LaneWriter } from '../../core/test/epoch/lines.ts'
import { startTestNetwork, type TestNetwork, token } from './helpers.ts'

let network: TestNetwork
let proof: LineProof
let unposted: LineProof

beforeAll(async () => {
  network = await startTestNetwork()
  const { operator, client, hosting, inference, verifiers, test: chain } = network
  await client.openLanes({ count: 2, deposit: 100n * token })
  const epoch = await operator.currentEpoch()
  const writers = [new LaneWriter(0), new LaneWriter(1)]
  const lines = Array.from({ length: 5 }, (_, i) => {
    const writer = writers[i % 2] as LaneWriter
    return writer.line(epoch, { node: inference, market: hosting, amount: 1000n })
  })
  const seats = verifiers.map(({ node }) => node)
  const shares = { marketShareBp: 500, verificationShareBp: 1000 }
  const init = { epoch, lines, reveals: [], seats, shares, previous: zeroHash, keccak }
  const built = buildEpoch(init)
  const other = buildEpoch({ ...init, epoch: epoch + 1 })
  const proofOf = (of: typeof built) => proveLines(of, of.lines[2]?.job ?? zeroHash)[0] as LineProof
  proof = proofOf(built)
  unposted = proofOf(other)
  await chain.warpTo(operator.epochTimes(epoch).postableAt)
  const signatures = verifiers
    .slice(0, 2)
    .map(({ key }, seat) => ({ seat, signature: key.sign(operator.digest(built.header)) }))
  await operator.bondSettler(operator.sender ?? '0x')
  await operator.postEpoch(built, signatures)
})
afterAll(() => network.test.stop())

test('the contract finds the line of a posted epoch, asked by anybody', async () => {
  // A connection that can only read.
  const { chain, address, epochStatus } = network.operator
  const standing = await checkLineProof({ chain, address, epochStatus }, proof)
  expect(standing).toMatchObject({ state: 'posted', amount: 1000n, node: network.inference })
  const call = await lineProofCall({ chain, address }, proof)
  expect(BigInt(await chain.provider.call(call))).toBe(0n)
})

test('the contract itself refuses a leaf that does not stand under the root', async () => {
  const { chain } = network.operator
  const leaf = proof.byNode.leaf.slice()
  leaf[60] = 255
  const call = await lineProofCall(network.operator, { ...proof, byNode: { ...proof.byNode, leaf } })
  await expect(chain.provider.call(call)).rejects.toThrow()
  await expect(
    checkLineProof(network.operator, { ...proof, byNode: { ...proof.byNode, leaf } })
  ).rejects.toThrow(expect.objectContaining({ code: 'BAD_EPOCH', data: { field: 'byNode' } }))
})

test('a line of an epoch that is not on the chain is refused, and of a header that is not', async () => {
  const refusal = async (of: LineProof): Promise<HacaError> => {
    try {
      await checkLineProof(network.operator, of)
    } catch (error) {
      if (error instanceof HacaError) return error
    }
    throw new Error('it was not refused')
  }
  expect((await refusal(unposted)).data).toMatchObject({ field: 'header' })
  const changed = { ...proof, header: { ...proof.header, total: proof.header.total + 1n } }
  expect((await refusal(changed)).data).toMatchObject({ field: 'header' })
})
