import { buildEpoch, type Epoch, type EpochLine, epochParts, findAbsence, openPart } from '@haca/core'
import {
  fromHex,
  hashStruct,
  keccak,
  PaymentLine,
  type SignedVoucher,
  typedDigest,
  Voucher,
  workKey,
  zeroHash
} from '@haca/protocol'
import { createSettlement, type Settlement } from '@haca/settlement'
import { expect, onTestFinished, test } from 'vitest'
import { hashOf, LaneWriter } from '../../core/test/epoch/lines.ts'
import { startTestNetwork, type TestNetwork, token } from './helpers.ts'

/** What a quorum keeps from others, against a real chain: hidden parts of epochs, and work that is left out. */

const lane = 0

async function startNetwork(): Promise<TestNetwork & { readonly outsider: Settlement }> {
  const network = await startTestNetwork({ showSeconds: 300, windowSeconds: 600, unbondingSeconds: 1000 })
  onTestFinished(() => network.test.stop())
  const { operator, client, test: chain } = network
  await client.openLanes({ deposit: 10n * token })
  const outsider = await createSettlement({
    chain: chain.chain,
    address: operator.address,
    key: chain.key(2)
  })
  await operator.token.transfer(outsider.sender ?? '0x', 100n * token)
  return { ...network, outsider }
}

async function post(
  { operator, verifiers, test: chain }: TestNetwork,
  lines: EpochLine[],
  epoch: number
): Promise<Epoch> {
  const shares = { marketShareBp: 500, verificationShareBp: 1000 }
  const built = buildEpoch({ epoch, lines, reveals: [], seats: [], shares, previous: zeroHash, keccak })
  await chain.warpTo(operator.epochTimes(epoch).postableAt)
  const signatures = verifiers
    .slice(0, 2)
    .map(({ key }, seat) => ({ seat, signature: key.sign(operator.digest(built.header)) }))
  await operator.postEpoch(built, signatures)
  return built
}

function twoLines({ inference, hosting }: TestNetwork): EpochLine[] {
  const writer = new LaneWriter(lane)
  return [1000n, 500n].map(amount => writer.line(0, { node: inference, market: hosting, amount }))
}

test('what is demanded is shown to whoever has the epoch, for the bond of the demand', async () => {
  const network = await startNetwork()
  const { operator, outsider } = network
  const built = await post(network, twoLines(network), 0)
  for (const part of epochParts.filter(part => part !== 'signature' && part !== 'verdictLeaf')) {
    const demanded = await outsider.demand(built.header, part, 0)
    expect(await operator.openDemands(0)).toMatchObject([{ part, index: 0, from: outsider.sender }])
    const before = await operator.token.balanceOf(operator.sender ?? '0x')
    const shown = await operator.show(built.header, part, openPart(built, part, 0))
    // Whoever floods an epoch with demands pays more than whoever answers them.
    expect(shown.gasUsed).toBeLessThan(demanded.gasUsed)
    expect((await operator.token.balanceOf(operator.sender ?? '0x')) - before).toBe(token)
  }
  expect(await operator.openDemands(0)).toEqual([])
  await network.test.warpTo((await operator.epochStatus(0)).finalisableAt)
  await operator.finaliseEpoch(built)
  expect(await operator.conservation()).toMatchObject({ conserved: true, slashed: 4n * token })
})

test('what is not shown in time voids the epoch, and who demanded it has half of what is slashed', async () => {
  const network = await startNetwork()
  const { operator, outsider, test: chain } = network
  const built = await post(network, twoLines(network), 0)
  await outsider.demand(built.header, 'laneLeaf', 1)
  const [demand] = await operator.openDemands(0)
  expect(await operator.conservation()).toMatchObject({ conserved: true })
  await chain.warpTo((demand?.until ?? 0) + 1)
  await expect(operator.show(built.header, 'laneLeaf', openPart(built, 'laneLeaf', 1))).rejects.toMatchObject(
    {
      code: 'CHAIN_REVERTED',
      data: { error: 'ShownTooLate' }
    }
  )
  const before = await operator.token.balanceOf(outsider.sender ?? '0x')
  await operator.challengeUnshown(built.header, 'laneLeaf', 1)
  expect((await operator.epochStatus(0)).status).toBe('void')
  // Half of a settler's bond of 10 and two stakes of 100, and the bond of the demand.
  expect((await operator.token.balanceOf(outsider.sender ?? '0x')) - before).toBe(106n * token)
  expect(await operator.conservation()).toMatchObject({ conserved: true, slashed: 210n * token })
})

test('a node is paid a voucher that settlers left out, without any of them', async () => {
  const network = await startNetwork()
  const { operator, outsider, client, inference, hosting, test: chain } = network
  const settled = twoLines(network)
  const built = await post(network, settled, 0)
  const signed = signLeftOut(network, settled.at(-1)?.voucher ?? zeroHash)
  await expect(outsider.claim(signed)).rejects.toMatchObject({ data: { error: 'ClaimTooEarly' } })
  await chain.warpTo((await operator.epochStatus(0)).finalisableAt)
  await operator.finaliseEpoch(built)
  await chain.warpTo(operator.epochTimes(0).anyonePostsAt + operator.parameters.windowSeconds)
  const neighbours = findAbsence(built, lane, 3)
  if (neighbours === undefined) throw new Error('number 3 is not in the epoch')
  expect(findAbsence(built, lane, 2)).toBeUndefined()
  const absence = { header: built.header, neighbours }
  const claimed = await outsider.claim(signed, absence)
  expect(await outsider.claimOf(lane, 3)).toEqual({ epoch: 0, node: inference, amount: 2000n, paid: false })
  await chain.warpTo((await operator.lane(lane)).exitAt)
  await expect(client.exit(lane)).rejects.toMatchObject({ data: { error: 'LaneHasClaims' } })
  const earned = async (node: number) => (await operator.nodes())[node]?.earned ?? 0n
  const before = [await earned(inference), await earned(hosting)] as const
  const paid = await outsider.payClaim(lane, 3, absence)
  // A remedy and no route: a settled line costs four.
  expect(claimed.gasUsed + paid.gasUsed).toBeLessThan(300_000n)
  expect((await earned(inference)) - before[0]).toBe(1900n)
  expect((await earned(hosting)) - before[1]).toBe(100n)
  await client.exit(lane)
  expect((await operator.lane(lane)).closed).toBe(true)
  expect(await operator.conservation()).toMatchObject({ conserved: true })
})

/** The client's third voucher, which is in no epoch. */
function signLeftOut(
  { operator, inference: node, hosting: market, test: chain }: TestNetwork,
  previous: `0x${string}`
): SignedVoucher {
  const job = hashOf('left out')
  const line = { epoch: 0, job, from: 0, to: 10, node, market, amount: 2000n, receipt: hashOf('receipt') }
  const voucher = { lane, seq: 3, previous, cumulative: 3500n, line: hashStruct(PaymentLine, line) }
  const key = workKey(fromHex(chain.key(1)))
  return {
    voucher,
    line,
    signature: key.sign(typedDigest(operator.domain, Voucher, voucher))
  } as SignedVoucher
}
