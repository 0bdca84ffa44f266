import { buildEpoch, checkEpoch, type EpochInit, lineStatus } from '@haca/core'
import { zeroHash } from '@haca/protocol'
import { createKeccak } from '@haca/settlement'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LaneWriter } from '../../core/test/epoch/lines.ts'
import { startTestNetwork, type TestNetwork, token } from './helpers.ts'

let network: TestNetwork
beforeAll(async () => {
  network = await startTestNetwork()
})
afterAll(async () => {
  await network.test.stop()
})

test('money goes from lanes through an epoch to the nodes, and all of it is accounted for', async () => {
  const { client, operator, verifiers, hosting, inference } = network
  const { lanes } = await client.openLanes({ count: 2, deposit: 10n * token, bond: token })
  expect(lanes).toEqual([0, 1])

  const epoch = (await operator.currentEpoch()) + 1
  const seat0 = verifiers[0]
  const writers = lanes.map(lane => new LaneWriter(lane))
  const where = { node: inference, market: hosting }
  const pass = [{ seat: 0, verdict: 1, evidence: zeroHash }] as const
  const fail = [0, 1].map(seat => ({ seat, verdict: 2, evidence: zeroHash }) as const)
  const lines = writers.flatMap(writer => [
    writer.line(epoch, { ...where, amount: 1001n }),
    writer.line(epoch, { ...where, amount: 2002n, status: lineStatus.checked, verdicts: pass }),
    writer.line(epoch, { ...where, amount: 5000n, status: lineStatus.refuted, verdicts: fail })
  ])
  const init: EpochInit = {
    epoch,
    lines,
    reveals: verifiers.map(({ seeds }, seat) => ({
      seat,
      seed: seeds.link(epoch),
      verdictRoot: zeroHash,
      verdicts: 4
    })),
    seats: verifiers.map(verifier => verifier.node),
    shares: { marketShareBp: 500, verificationShareBp: 1000 },
    previous: zeroHash,
    keccak: await createKeccak()
  }
  const built = buildEpoch(init)
  expect(checkEpoch(built.header, init)).toEqual([])
  expect(built.header.total).toBe(6006n)
  const signatures = verifiers
    .slice(0, 2)
    .map(({ key }, seat) => ({ seat, signature: key.sign(operator.digest(built.header)) }))

  await expect(operator.postEpoch(built, signatures)).rejects.toMatchObject({
    code: 'CHAIN_REVERTED',
    data: { error: 'EpochStillOpen' }
  })
  await network.test.warpTo(operator.epochTimes(epoch).postableAt)
  await expect(operator.postEpoch(built, signatures.slice(0, 1))).rejects.toMatchObject({
    data: { error: 'QuorumMissing' }
  })
  const posted = await operator.postEpoch(built, signatures)
  const status = await operator.epochStatus(epoch)
  expect(status).toMatchObject({ status: 'posted', headerHash: built.headerHash, signers: [0, 1] })
  expect(await operator.postedHeader(epoch)).toEqual(built.header)
  await expect(operator.finaliseEpoch(built)).rejects.toMatchObject({ data: { error: 'EpochInWindow' } })

  await network.test.warpTo(status.finalisableAt)
  const applied = await operator.finaliseEpoch(built)
  expect(applied).toHaveLength(1)
  expect(await operator.finaliseEpoch(built)).toEqual([])
  expect(await operator.lastFinal()).toEqual({ epoch, headerHash: built.headerHash })
  expect((await client.lane(0)).spent).toBe(3003n)

  const nodes = await operator.nodes()
  expect(nodes.map(node => node.earned).reduce((a, b) => a + b)).toBe(6006n)
  expect(nodes[hosting]?.earned).toBe(2n * (50n + 100n))
  expect((nodes[seat0?.node ?? -1]?.earned ?? 0n) + (nodes[verifiers[1]?.node ?? -1]?.earned ?? 0n)).toBe(
    600n
  )
  const { paid, gasUsed } = await operator.withdraw(nodes.map(node => node.node))
  expect(paid.get(inference)).toBe(6006n - 300n - 600n - 1n)

  const sums = await operator.conservation()
  expect(sums.conserved).toBe(true)
  expect(sums.paid).toBe([...paid.values()].reduce((a, b) => a + b))
  expect(sums.locked).toBe(sums.deposits - sums.paid)
  expect(sums.held).toBe(sums.locked)
  expect(posted.gasUsed + gasUsed).toBeLessThan(operator.gasTotal)
})
