import { buildEpoch, createSeedChain, type EpochInit, lineStatus, type SeedChain } from '@haca/core'
import { keccak, type WorkKey, zeroHash } from '@haca/protocol'
import { createKeccak, roles } from '@haca/settlement'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hashOf, LaneWriter } from '../../core/test/epoch/lines.ts'
import { startTestNetwork, type TestNetwork, testKey, token } from './helpers.ts'

/**
 * What the chain charges, measured on the network of the README's table: 50 lanes, 20 inference nodes, 7 verifiers. A
 * figure that moves by more than 2 % is a change of the contract that the table must follow.
 */
const table = {
  registerNode: 154_325,
  openLane: 151_369,
  openLanes49: 1_469_941,
  topUp: 61_324,
  postFirst: 220_151,
  postAgain: 189_335,
  finaliseFirst: 569_429,
  finaliseAgain: 230_045,
  withdraw20First: 240_976,
  withdraw20Again: 240_976
}
const tolerance = 0.02

const lanes = 50
const inferenceNodes = 20
const seats = 7
let network: TestNetwork
beforeAll(async () => {
  network = await startTestNetwork({ quorum: 5 })
})
afterAll(async () => {
  await network.test.stop()
})

test('gas is what the README says', async () => {
  const { client, operator, hosting, inference } = network
  const measured: Record<string, number> = {}
  const verifiers: { key: WorkKey; node: number; seeds: SeedChain }[] = [...network.verifiers]
  const nodes = [inference]
  const payout = operator.sender ?? '0x'
  for (let i = 1; i < inferenceNodes; i++) {
    const init = { workKey: testKey(`node ${i}`), payout, roles: roles.inference, stake: token }
    const { node, gasUsed } = await operator.registerNode(init)
    nodes.push(node)
    measured.registerNode = Number(gasUsed)
  }
  for (let i = verifiers.length; i < seats; i++) {
    const seeds = createSeedChain(hashOf(`v${i}`), 0, 100, keccak)
    const key = testKey(`v${i}`)
    const { node } = await operator.registerNode({
      workKey: key,
      payout,
      roles: roles.verification,
      stake: token,
      seed: seeds.anchor
    })
    verifiers.push({ key, node, seeds })
  }
  measured.openLane = Number((await client.openLanes({ deposit: token })).gasUsed)
  measured.openLanes49 = Number((await client.openLanes({ count: lanes - 1, deposit: token })).gasUsed)
  await client.topUp(0, token)
  measured.topUp = Number((await client.topUp(0, token)).gasUsed)

  const writers = Array.from({ length: lanes }, (_, lane) => new LaneWriter(lane))
  const hash = await createKeccak()
  let previous = zeroHash
  for (const round of ['First', 'Again']) {
    const epoch = (await operator.currentEpoch()) + 1
    const evidence = zeroHash
    const lines = writers.flatMap((writer, lane) =>
      [0, 1].map(i => {
        const verdicts = i === 0 ? [{ seat: lane % seats, verdict: 1, evidence } as const] : []
        const status = i === 0 ? lineStatus.checked : lineStatus.unsampled
        const node = nodes[(lane + i) % nodes.length] ?? 0
        return writer.line(epoch, { node, market: hosting, amount: 1000n, status, verdicts })
      })
    )
    const init: EpochInit = {
      epoch,
      lines,
      reveals: verifiers.map(({ seeds }, seat) => ({
        seat,
        seed: seeds.link(epoch),
        verdictRoot: evidence,
        verdicts: 99
      })),
      seats: verifiers.map(verifier => verifier.node),
      shares: { marketShareBp: 500, verificationShareBp: 1000 },
      previous,
      keccak: hash
    }
    const built = buildEpoch(init)
    previous = built.headerHash
    await network.test.warpTo(operator.epochTimes(epoch).postableAt)
    const signed = verifiers
      .slice(0, 5)
      .map(({ key }, seat) => ({ seat, signature: key.sign(operator.digest(built.header)) }))
    measured[`post${round}`] = Number((await operator.postEpoch(built, signed)).gasUsed)
    await network.test.warpTo((await operator.epochStatus(epoch)).finalisableAt)
    const [finalised] = await operator.finaliseEpoch(built)
    measured[`finalise${round}`] = Number(finalised?.gasUsed)
    measured[`withdraw20${round}`] = Number((await operator.withdraw(nodes)).gasUsed)
  }
  for (const [name, expected] of Object.entries(table)) {
    const actual = measured[name] ?? 0
    expect
      .soft(Math.abs(actual - expected), `${name} takes ${actual}, the table says ${expected}`)
      .toBeLessThan(expected * tolerance)
  }
})
