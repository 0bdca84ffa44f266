import { buildEpoch, type EpochHeader, type Opening, openPart } from '@haca/core'
import { type FaultAcquittal, FaultVote, keccak, typedDigest, zeroHash } from '@haca/protocol'
import { roles } from '@haca/settlement'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LaneWriter } from '../../core/test/epoch/lines.ts'
import { startTestNetwork, type TestNetwork, testKey, token } from './helpers.ts'

/** Stakes for wrong work, against a real chain: accusation, committee, sentence, appeal. */

const stake = 100n * token
let network: TestNetwork
/** A node of another owner than the verifiers', and its lines. */
let accused: number
let header: EpochHeader
let openings: Opening[]

beforeAll(async () => {
  network = await startTestNetwork({ unbondingSeconds: 1000 })
  const { client, operator, hosting, verifiers, test: chain } = network
  const { node } = await client.registerNode({
    workKey: testKey('cheat'),
    roles: roles.inference,
    stake
  })
  accused = node
  await client.openLanes({ deposit: 10n * token })
  const writer = new LaneWriter(0)
  const lines = [1000n, 500n, 200n].map(amount => writer.line(0, { node, market: hosting, amount }))
  const shares = { marketShareBp: 500, verificationShareBp: 1000 }
  const built = buildEpoch({ epoch: 0, lines, reveals: [], seats: [], shares, previous: zeroHash, keccak })
  header = built.header
  openings = lines.map((_, index) => openPart(built, 'nodeLeaf', index))
  await chain.warpTo(operator.epochTimes(0).postableAt)
  const signatures = verifiers
    .slice(0, 2)
    .map(({ key }, seat) => ({ seat, signature: key.sign(operator.digest(header)) }))
  await operator.postEpoch(built, signatures)
  await chain.warpTo((await operator.epochStatus(0)).finalisableAt)
  await operator.finaliseEpoch(built)
})
afterAll(async () => {
  await network.test.stop()
})

const mine = (blocks: number) => network.test.chain.provider.send('anvil_mine', [`0x${blocks.toString(16)}`])

function vote(type: typeof FaultVote | typeof FaultAcquittal, fault: FaultVote, seats: readonly number[]) {
  return seats.map(seat => {
    const key = network.verifiers[seat]?.key
    if (key === undefined) throw new RangeError(`no seat ${seat}`)
    return { seat, signature: key.sign(typedDigest(network.operator.domain, type, fault)) }
  })
}

async function accuse(line: number, seat: number): Promise<FaultVote> {
  const opening = openings[line]
  const workKey = network.verifiers[seat]?.key
  if (opening === undefined || workKey === undefined) throw new RangeError('no such line or seat')
  return (await network.operator.accuse({ header, opening, seat, workKey })).fault
}

test('a sentence of the committee burns a tenth of the stake, once per epoch, after the timelock', async () => {
  const { operator, client, test: chain } = network
  expect(await operator.caseCount()).toBe(0)
  const fault = await accuse(0, 0)
  expect(fault).toMatchObject({ node: accused, epoch: 0 })
  const opened = await operator.faultCase(fault)
  expect(opened).toMatchObject({ ...fault, status: 'accused', accuser: 0, committee: [], votesNeeded: 0 })
  expect(opened?.jury).toEqual([0, 1, 2])
  expect(opened?.votesUntil).toBe((opened?.openedAt ?? 0) + 500)
  expect(await operator.stakeHeldUntil(accused)).toBe(opened?.votesUntil)
  await expect(accuse(1, 0)).rejects.toMatchObject({ data: { error: 'AlreadyAccused' } })
  await mine(2)
  await operator.convene(fault)
  const convened = await operator.faultCase(fault)
  expect(convened).toMatchObject({ status: 'convened', committee: [1, 2], votesNeeded: 2 })
  await expect(operator.sentence(fault, vote(FaultVote, fault, [1]))).rejects.toMatchObject({
    code: 'CHAIN_REVERTED',
    data: { error: 'QuorumMissing', values: '1, 2' }
  })
  await operator.sentence(fault, vote(FaultVote, fault, [2, 1]))
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
  await expect(accuse(1, 1)).rejects.toMatchObject({ data: { error: 'AlreadyExecuted' } })
  const names: string[] = []
  for await (const event of operator.events()) {
    if (/^(Accused|Convened|Sentenced|FaultExecuted)$/.test(event.name)) names.push(event.name)
    if (event.name === 'FaultExecuted') break
  }
  expect(names).toEqual(['Accused', 'Convened', 'Sentenced', 'FaultExecuted'])
})

test('a case that is not there has no state', async () => {
  const fault = { node: accused, epoch: 0, line: zeroHash }
  expect(await network.operator.faultCase(fault)).toBeUndefined()
  await expect(network.operator.convene(fault)).rejects.toMatchObject({ data: { error: 'CaseNotIn' } })
  const opening = { index: 0, leaf: new Uint8Array(3), proof: [] }
  const workKey = testKey('v0')
  await expect(network.operator.accuse({ header, opening, seat: 0, workKey })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    data: { field: 'opening' }
  })
})
