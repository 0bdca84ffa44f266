import { buildEpoch, type EpochHeader, type Opening, openPart } from '@haca/core'
import { FaultAcquittal, FaultVote, keccak, typedDigest, zeroHash } from '@haca/protocol'
import { roles } from '@haca/settlement'
import { expect, onTestFinished, test } from 'vitest'
import { LaneWriter } from '../../core/test/epoch/lines.ts'
import { startTestNetwork, type TestNetwork, testKey, token } from './helpers.ts'

/** Stakes for wrong work, against a real chain: accusation, committee, sentence, appeal. */

const stake = 100n * token

interface Judged {
  readonly network: TestNetwork
  /** A node of another owner than the verifiers', and its lines in the final epoch 0. */
  readonly accused: number
  readonly header: EpochHeader
  readonly openings: readonly Opening[]
}

async function startJudged(verifiers = 3): Promise<Judged> {
  const network = await startTestNetwork({ unbondingSeconds: 1000 }, verifiers)
  onTestFinished(() => network.test.stop())
  const { client, operator, hosting, test: chain } = network
  const { node } = await client.registerNode({ workKey: testKey('cheat'), roles: roles.inference, stake })
  await client.openLanes({ deposit: 10n * token })
  const writer = new LaneWriter(0)
  const lines = [1000n, 500n, 200n].map(amount => writer.line(0, { node, market: hosting, amount }))
  const shares = { marketShareBp: 500, verificationShareBp: 1000 }
  const built = buildEpoch({ epoch: 0, lines, reveals: [], seats: [], shares, previous: zeroHash, keccak })
  await chain.warpTo(operator.epochTimes(0).postableAt)
  const signatures = network.verifiers
    .slice(0, 2)
    .map(({ key }, seat) => ({ seat, signature: key.sign(operator.digest(built.header)) }))
  await operator.postEpoch(built, signatures)
  await chain.warpTo((await operator.epochStatus(0)).finalisableAt)
  await operator.finaliseEpoch(built)
  const openings = lines.map((_, index) => openPart(built, 'nodeLeaf', index))
  return { network, accused: node, header: built.header, openings }
}

const mine = ({ test: { chain } }: TestNetwork, blocks: number) =>
  chain.provider.send('anvil_mine', [`0x${blocks.toString(16)}`])

function vote(
  network: TestNetwork,
  type: typeof FaultVote | typeof FaultAcquittal,
  fault: FaultVote,
  seats: readonly number[]
) {
  return seats.map(seat => {
    const key = network.verifiers[seat]?.key
    if (key === undefined) throw new RangeError(`no seat ${seat}`)
    return { seat, signature: key.sign(typedDigest(network.operator.domain, type, fault)) }
  })
}

function accuse({ network, header, openings }: Judged, line: number, seat: number) {
  const opening = openings[line]
  const workKey = network.verifiers[seat]?.key
  if (opening === undefined || workKey === undefined) throw new RangeError('no such line or seat')
  return network.operator.accuse({ header, opening, seat, workKey })
}

test('a sentence of the committee burns a tenth of the stake, once per epoch, after the timelock', async () => {
  const judged = await startJudged()
  const { accused, network } = judged
  const { operator, client, test: chain } = network
  expect(await operator.caseCount()).toBe(0)
  const { fault } = await accuse(judged, 0, 0)
  expect(fault).toMatchObject({ node: accused, epoch: 0 })
  const opened = await operator.faultCase(fault)
  expect(opened).toMatchObject({ ...fault, status: 'accused', accuser: 0, committee: [], votesNeeded: 0 })
  expect(opened?.jury).toEqual([0, 1, 2])
  expect(opened?.votesUntil).toBe((opened?.openedAt ?? 0) + 500)
  expect(await operator.stakeHeldUntil(accused)).toBe(opened?.votesUntil)
  await expect(accuse(judged, 1, 0)).rejects.toMatchObject({ data: { error: 'AlreadyAccused' } })
  await mine(network, 2)
  await operator.convene(fault)
  const convened = await operator.faultCase(fault)
  expect(convened).toMatchObject({ status: 'convened', committee: [1, 2], votesNeeded: 2 })
  await expect(operator.sentence(fault, vote(network, FaultVote, fault, [1]))).rejects.toMatchObject({
    code: 'CHAIN_REVERTED',
    data: { error: 'QuorumMissing', values: '1, 2' }
  })
  await operator.sentence(fault, vote(network, FaultVote, fault, [2, 1]))
  const { executableAt = 0, status } = (await operator.faultCase(fault)) ?? {}
  expect(status).toBe('sentenced')
  await expect(operator.executeFault(fault)).rejects.toMatchObject({ data: { error: 'InTimelock' } })
  await chain.warpTo(executableAt)
  // Nobody has a part in it, so anybody sends it.
  const { burned } = await client.executeFault(fault)
  expect(burned).toBe(stake / 10n)
  expect((await operator.nodes())[accused]?.stake).toBe(stake - burned)
  expect(await operator.faultCase(fault)).toMatchObject({ status: 'executed' })
  expect(await operator.conservation()).toMatchObject({ conserved: true, slashed: burned })
  await expect(accuse(judged, 1, 1)).rejects.toMatchObject({ data: { error: 'AlreadyExecuted' } })
  const names: string[] = []
  for await (const event of operator.events()) {
    if (/^(Accused|Convened|Sentenced|FaultExecuted)$/.test(event.name)) names.push(event.name)
    if (event.name === 'FaultExecuted') break
  }
  expect(names).toEqual(['Accused', 'Convened', 'Sentenced', 'FaultExecuted'])
})

test('most of all verifiers acquit whom a committee has sentenced, and the stake is free again', async () => {
  const judged = await startJudged()
  const { accused, network } = judged
  const { operator, client, test: chain } = network
  await client.requestUnbond(accused)
  const { fault } = await accuse(judged, 1, 2)
  // Nobody asks while the chain knows the block's hash: another block decides.
  await mine(network, 300)
  const before = await operator.faultCase(fault)
  await operator.convene(fault)
  const missed = await operator.faultCase(fault)
  expect(missed).toMatchObject({ status: 'accused', committee: [] })
  expect(missed?.drawBlock).toBeGreaterThan((before?.drawBlock ?? 0) + 256)
  await mine(network, 2)
  await operator.convene(fault)
  await operator.sentence(fault, vote(network, FaultVote, fault, [0, 1]))
  const sentenced = await operator.faultCase(fault)
  expect(sentenced).toMatchObject({ acquittalsNeeded: 2, jury: [0, 1, 2], accuser: 2 })
  expect(await operator.stakeHeldUntil(accused)).toBe((sentenced?.executableAt ?? 0) + 2)
  await operator.acquit(fault, vote(network, FaultAcquittal, fault, [2, 0]))
  await chain.warpTo(sentenced?.executableAt ?? 0)
  await expect(operator.executeFault(fault)).rejects.toMatchObject({
    data: { error: 'CaseNotIn', values: '3, 4' }
  })
  expect(await operator.faultCases()).toMatchObject([{ ...fault, status: 'acquitted' }])
  const { exitAt = 0 } = (await operator.nodes())[accused] ?? {}
  await chain.warpTo(exitAt)
  await client.unbond(accused)
  expect(await operator.conservation()).toMatchObject({ conserved: true, slashed: 0n })
})

test('a case that gets no votes in time is over', async () => {
  const judged = await startJudged()
  const { operator, test: chain } = judged.network
  const { fault } = await accuse(judged, 2, 1)
  await chain.warpTo((await operator.faultCase(fault))?.votesUntil ?? 0)
  expect(await operator.faultCases()).toMatchObject([{ ...fault, status: 'lapsed' }])
  expect(await operator.faultCases(1)).toEqual([])
  await expect(operator.convene(fault)).rejects.toMatchObject({ data: { error: 'VotesOver' } })
})

test('a case that is not there has no state', async () => {
  const { network, accused, header } = await startJudged()
  const { operator } = network
  const fault = { node: accused, epoch: 0, line: zeroHash }
  expect(await operator.faultCase(fault)).toBeUndefined()
  await expect(operator.convene(fault)).rejects.toMatchObject({ data: { error: 'CaseNotIn' } })
  const opening = { index: 0, leaf: new Uint8Array(3), proof: [] }
  const workKey = testKey('v0')
  await expect(operator.accuse({ header, opening, seat: 0, workKey })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    data: { field: 'opening' }
  })
})

/**
 * The first case of a network with seven verifiers, in an epoch of three lines; a longer one adds a hash per doubling. What
 * `convene` takes depends on the draw: 164 for each seat that it passes over, 15 at most, so 79,400 ± 1,230.
 */
const gas = { accuse: 196_325, convene: 79_400, sentence: 102_572, acquit: 96_550, executeFault: 85_011 }
const tolerance = 0.02

test('gas is what the README says', async () => {
  const judged = await startJudged(7)
  const { network } = judged
  const { operator, test: chain } = network
  const measured: Partial<Record<keyof typeof gas, bigint>> = {}
  for (const [line, seat] of [0, 1].entries()) {
    const { fault, gasUsed } = await accuse(judged, line, seat)
    await mine(network, 2)
    const convened = await operator.convene(fault)
    const { committee = [], jury = [] } = (await operator.faultCase(fault)) ?? {}
    expect(committee).toHaveLength(5)
    const four = vote(network, FaultVote, fault, committee.slice(0, 4))
    const sentenced = await operator.sentence(fault, four)
    measured.accuse ??= gasUsed
    measured.convene ??= convened.gasUsed
    measured.sentence ??= sentenced.gasUsed
    const { executableAt = 0 } = (await operator.faultCase(fault)) ?? {}
    if (line === 0) {
      const most = vote(network, FaultAcquittal, fault, jury.slice(0, 4))
      measured.acquit = (await operator.acquit(fault, most)).gasUsed
    } else {
      await chain.warpTo(executableAt)
      measured.executeFault = (await operator.executeFault(fault)).gasUsed
    }
  }
  for (const [name, expected] of Object.entries(gas)) {
    const actual = Number(measured[name as keyof typeof gas] ?? 0)
    expect
      .soft(Math.abs(actual - expected), `${name} takes ${actual}, the table says ${expected}`)
      .toBeLessThan(expected * tolerance)
  }
})
