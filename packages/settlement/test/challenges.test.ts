import { hacaSettlement } from '@haca/contracts'
import {
  buildEpoch,
  type Epoch,
  EpochHeader,
  type EpochInit,
  type EpochLine,
  type FraudProof,
  findFrauds,
  lineStatus,
  openEpoch,
  packWords,
  type SettledEpoch
} from '@haca/core'
import { keccak, toHex } from '@haca/protocol'
import { Interface } from 'ethers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildMerkleTree } from '../../core/src/epoch/bytes/merkle-tree.ts'
import { wordTree } from '../../core/src/epoch/bytes/words.ts'
import { hashOf, LaneWriter } from '../../core/test/epoch/lines.ts'
import { encodeEvidence, fraudNumber } from '../src/epochs/fraud-evidence.ts'
import { startTestNetwork, type TestNetwork, token } from './helpers.ts'

/**
 * What a watcher finds, the contract must take: for every fraud an epoch is spoiled, posted by its quorum on a real
 * chain, and each proof that is found is tried as a call that changes nothing.
 */

let network: TestNetwork
let seats: (number | undefined)[]
const posted = new Map<number, SettledEpoch>()
const lanes = [new LaneWriter(0), new LaneWriter(1)] as const
const shares = { marketShareBp: 500, verificationShareBp: 1000 }
const fields = Object.keys(EpochHeader.fields) as (keyof EpochHeader)[]
const settlementAbi = new Interface(hacaSettlement.abi)

beforeAll(async () => {
  network = await startTestNetwork({ windowSeconds: 100_000, unbondingSeconds: 200_000 })
  await network.client.openLanes({ count: 2, deposit: 100n * token })
  seats = network.verifiers.map(({ node }) => node)
})
afterAll(async () => {
  await network.test.stop()
})

const evidence = hashOf('evidence')
const pass = (seat: number) => ({ seat, verdict: 1, evidence }) as const
const fail = (seat: number) => ({ seat, verdict: 2, evidence }) as const

async function nextInit(change: (line: EpochLine) => EpochLine = line => line): Promise<EpochInit> {
  const { operator, hosting, inference } = network
  const last = await operator.lastPosted()
  const epoch = Math.max(await operator.currentEpoch(), (last?.epoch ?? -1) + 1)
  const before = last === undefined ? undefined : posted.get(last.epoch)
  const line = (lane: 0 | 1, more: Partial<EpochLine>) => {
    const earlier = before?.lastOfLane.get(lane)
    const made = { node: inference, market: hosting, amount: 1000n, ...more }
    return lanes[lane].line(epoch, earlier === undefined ? made : { ...made, earlier })
  }
  const lines = [
    line(0, { status: lineStatus.checked, verdicts: [pass(0)] }),
    line(0, {}),
    line(1, { node: hosting, status: lineStatus.refuted, verdicts: [fail(0), fail(1)] }),
    line(1, { node: hosting, amount: 500n })
  ]
  const previous = last?.headerHash ?? `0x${'00'.repeat(32)}`
  return {
    epoch,
    lines: lines.map(change),
    reveals: [],
    seats,
    shares,
    previous: previous as `0x${string}`,
    keccak
  }
}

async function post(epoch: SettledEpoch): Promise<SettledEpoch> {
  const { operator, verifiers, test: chain } = network
  await chain.warpTo(operator.epochTimes(epoch.header.epoch).postableAt)
  const signatures = verifiers
    .slice(0, 2)
    .map(({ key }, seat) => ({ seat, signature: key.sign(operator.digest(epoch.header)) }))
  await operator.postEpoch({ header: epoch.header, reveals: new Uint8Array() }, signatures)
  posted.set(epoch.header.epoch, epoch)
  return epoch
}

const proofsOf = (epoch: SettledEpoch): FraudProof[] => {
  const facts = {
    quorum: 2,
    shares,
    seats,
    earlier: (number: number) => posted.get(number),
    claimPaid: () => false
  }
  return [...findFrauds(epoch, facts, keccak)]
}

/** As a call: what the contract would say of a proof. Throws its revert. */
async function tryOnChain(epoch: SettledEpoch, proof: FraudProof): Promise<void> {
  const values = [fields.map(field => epoch.header[field]), fraudNumber(proof), encodeEvidence(proof)]
  const data = settlementAbi.encodeFunctionData('challenge', values)
  const { chain, address: to, sender } = network.operator
  await chain.provider.call({ to, data, ...(sender === undefined ? {} : { from: sender }) })
}

const sizes = { byNode: 196, byLane: 184, verdicts: 83 } as const
const roots = { byNode: 'nRoot', byLane: 'cRoot', verdicts: 'vRoot' } as const
type Tree = keyof typeof sizes

/** Changes bytes of a leaf, and the header with it. */
function spoil(epoch: Epoch, tree: Tree, index: number, at: number, bytes: readonly number[]): SettledEpoch {
  const { count, vCount } = epoch.header
  const starts = { byNode: 0, byLane: count * sizes.byNode, verdicts: count * (sizes.byNode + sizes.byLane) }
  const file = epoch.file.slice()
  file.set(bytes, starts[tree] + index * sizes[tree] + at)
  const size = (tree === 'verdicts' ? vCount : count) * sizes[tree]
  const { root } = buildMerkleTree(file.subarray(starts[tree], starts[tree] + size), sizes[tree], keccak)
  const header = { ...epoch.header, [roots[tree]]: root, fileHash: toHex(keccak(file)) }
  return openEpoch(header, file, keccak)
}

/** Moves `amount` from one party's word to another's. */
function move(
  epoch: Epoch,
  which: 'debit' | 'credit',
  from: number,
  to: number,
  amount: bigint
): SettledEpoch {
  const amounts = new Map(which === 'debit' ? epoch.debitByLane : epoch.creditByNode)
  amounts.set(from, (amounts.get(from) ?? 0n) - amount)
  amounts.set(to, (amounts.get(to) ?? 0n) + amount)
  const words = packWords(amounts)
  const tree = wordTree(words, keccak)
  return which === 'debit'
    ? {
        ...epoch,
        debitWords: words,
        debits: tree,
        debitByLane: amounts,
        header: { ...epoch.header, dRoot: tree.root, dWords: words.length }
      }
    : {
        ...epoch,
        creditWords: words,
        credits: tree,
        creditByNode: amounts,
        header: { ...epoch.header, pRoot: tree.root, pWords: words.length }
      }
}

const cases: [FraudProof['fraud'], (epoch: Epoch) => SettledEpoch][] = [
  ['LineMalformed', epoch => spoil(epoch, 'byNode', 0, 139, [9])],
  ['VerdictMalformed', epoch => spoil(epoch, 'verdicts', 0, 38, [7])],
  ['NodeOrder', epoch => spoil(epoch, 'byNode', 1, 183, [1])],
  ['LaneOrder', epoch => spoil(epoch, 'byLane', 1, 107, [1, 2, 3])],
  ['End', epoch => spoil(epoch, 'byNode', 0, 183, [1])],
  ['Pair', epoch => spoil(epoch, 'byLane', 1, 75, [1, 2, 3])],
  ['VerdictOrder', epoch => spoil(epoch, 'verdicts', 0, 74, [9])],
  ['VerdictOfLine', epoch => spoil(epoch, 'verdicts', 0, 36, [1])],
  ['MarketThread', epoch => spoil(epoch, 'byNode', 1, 195, [255])],
  ['SeatThread', epoch => spoil(epoch, 'verdicts', 0, 82, [5])],
  ['Debit', epoch => move(epoch, 'debit', 0, 1, 1n)],
  ['Debit', epoch => move(epoch, 'debit', 0, 900, epoch.debitByLane.get(0) ?? 0n)],
  ['Credit', epoch => move(epoch, 'credit', network.inference, 900, 1n)],
  ['Credit', epoch => move(epoch, 'credit', network.hosting, network.inference, 1n)]
]

test('an honest epoch and the one that goes on from it have no fraud', async () => {
  for (let i = 0; i < 2; i++) expect(proofsOf(await post(buildEpoch(await nextInit())))).toEqual([])
})

test.each(cases)('the contract takes what is found of %s', async (fraud, change) => {
  const epoch = await post(change(buildEpoch(await nextInit())))
  const proofs = proofsOf(epoch)
  expect(proofs.map(proof => proof.fraud)).toContain(fraud)
  for (const proof of proofs) await tryOnChain(epoch, proof)
})

test('units and vouchers that are settled again, and lanes that begin anew', async () => {
  const first = await post(buildEpoch(await nextInit()))
  const { job } = first.lines[0] ?? {}
  const again = await nextInit(line => (line.lane === 0 ? { ...line, job: job ?? line.job } : line))
  const anew = await nextInit(({ earlier: _, ...line }) => line)
  for (const [init, frauds] of [
    [again, ['Twice']],
    [anew, ['Continuation']]
  ] as const) {
    const last = await network.operator.lastPosted()
    const epoch = await post(
      buildEpoch({ ...init, epoch: (last?.epoch ?? 0) + 1, previous: last?.headerHash ?? init.previous })
    )
    const proofs = proofsOf(epoch).filter(({ fraud }) => fraud === frauds[0])
    expect(proofs.length).toBeGreaterThan(0)
    for (const proof of proofs) await tryOnChain(epoch, proof)
  }
})

test('a proof of nothing is refused', async () => {
  const honest = await post(buildEpoch(await nextInit()))
  const [proof] = proofsOf(spoil(honest as Epoch, 'byNode', 0, 139, [9]))
  if (proof === undefined) throw new Error('a fraud')
  await expect(network.operator.challenge(honest.header, proof)).rejects.toMatchObject({
    code: 'CHAIN_REVERTED',
    data: { error: 'NotOpened' }
  })
})
