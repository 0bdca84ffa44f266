import { buildEpoch, verdicts } from '@haca/core'
import {
  type FaultVoteRequest,
  type Hex,
  keccak,
  type SettledWork,
  silentLogger,
  zeroHash
} from '@haca/protocol'
import { roles } from '@haca/settlement'
import { openStore } from '@haca/store'
import { expect, it, onTestFinished } from 'vitest'
import { hashOf, LaneWriter } from '../../core/test/epoch/lines.ts'
import { startTestNetwork, testKey, token } from '../../settlement/test/helpers.ts'
import { createAccuser } from '../src/faults/accuser.ts'
import type { FaultParts } from '../src/faults/fault-parts.ts'
import { createCaseFollower } from '../src/faults/follow-cases.ts'
import { createFoundBook } from '../src/faults/found-book.ts'
import { createJudge } from '../src/faults/judge.ts'
import { answerVote } from '../src/faults/vote-desk.ts'

/** Verifiers before the real contract: what `faults.test.ts` shows with a double holds there, too. */
const stake = 100n * token
const model = hashOf('model')

/** A final epoch of two lines: a cheat's, and an honest node's; both of another owner than the verifiers'. */
async function finalEpoch() {
  const network = await startTestNetwork()
  onTestFinished(() => network.test.stop())
  const { client, operator, hosting, test } = network
  const nodes: number[] = []
  for (const label of ['cheat', 'honest'])
    nodes.push((await client.registerNode({ workKey: testKey(label), roles: roles.inference, stake })).node)
  await client.openLanes({ deposit: 10n * token })
  const writer = new LaneWriter(0)
  const lines = nodes.map(node => writer.line(0, { node, market: hosting, amount: 1000n }))
  const shares = { marketShareBp: 500, verificationShareBp: 1000 }
  const epoch = buildEpoch({ epoch: 0, lines, reveals: [], seats: [], shares, previous: zeroHash, keccak })
  await test.warpTo(operator.epochTimes(0).postableAt)
  const signatures = network.verifiers
    .slice(0, 2)
    .map(({ key }, seat) => ({ seat, signature: key.sign(operator.digest(epoch.header)) }))
  await operator.postEpoch(epoch, signatures)
  await test.warpTo((await operator.epochStatus(0)).finalisableAt)
  await operator.finaliseEpoch(epoch)
  // What cases look at of a piece of work.
  const work = lines.map(({ receipt, job }, i) => {
    const claim = { model, node: testKey(i === 0 ? 'cheat' : 'honest').address, job, segment: 0 }
    return {
      receipt: { receipt: claim },
      voucher: { line: { receipt, job, epoch: 0 } }
    } as unknown as SettledWork
  })
  const [cheat = 0, honest = 0] = nodes
  return { network, epoch, work, cheat, honest }
}

async function courtroom() {
  const scene = await finalEpoch()
  const { network, epoch, work } = scene
  const { operator, test } = network
  const seats = (await operator.seats()).map(({ seat, node, workKey, active }) => ({
    seat,
    node,
    workKey,
    active
  }))
  const members = network.verifiers.map(({ key }) => {
    const store = openStore({ path: ':memory:' })
    onTestFinished(() => store.close())
    const bad = new Set<Hex>()
    const parts: FaultParts = {
      key,
      domain: operator.domain,
      settlement: operator,
      network: {
        call: (async (_row: unknown, to: Hex, request: FaultVoteRequest) => {
          const other = members.find(each => each.parts.key.address === to)
          if (other === undefined) throw new Error('nobody')
          return answerVote(other.parts, other.judge, request)
        }) as never
      },
      seats: () => seats,
      book: { work: () => work },
      checker: {
        check: async ({ voucher }) => {
          const verdict = bad.has(voucher.line.receipt as Hex) ? verdicts.fail : verdicts.pass
          return { verdict, findings: [] }
        }
      },
      tierOf: () => 'seeded',
      found: createFoundBook(store),
      settled: async () => epoch,
      signal: new AbortController().signal,
      logger: silentLogger
    }
    const judge = createJudge(parts)
    const timing = { turnSeconds: 2, retrySeconds: 1 }
    const follower = createCaseFollower({ parts, judge, ...timing, onPhase: async () => undefined })
    const accuser = createAccuser(parts, timing.turnSeconds)
    accuser.take(0)
    const fails = (which: number) => {
      const line = work[which]
      if (line === undefined) throw new RangeError('no such line')
      bad.add(line.voucher.line.receipt as Hex)
      parts.found.note(line, verdicts.fail)
    }
    return { parts, judge, follower, accuser, fails }
  })
  /** So many seconds and blocks pass. */
  const pass = async (seconds: number) => {
    for (let i = 0; i < seconds; i++) {
      const now = await operator.chain.time()
      for (const { follower, accuser } of members) {
        await follower.look(now)
        await follower.stop()
        await accuser.look(follower.cases, now)
      }
      await test.warpTo((await operator.chain.time()) + 1)
    }
  }
  const stakeOf = async (node: number) => (await operator.nodes())[node]?.stake
  return { ...scene, operator, members, pass, stakeOf }
}

/** Draw, vote and appeal of a devnet, and the turns of all. */
const wholeCase = 50

it('a cheat that all verifiers found loses a tenth of its stake, and nobody else anything', async () => {
  const { operator, members, pass, stakeOf, cheat, honest } = await courtroom()
  for (const { fails } of members) fails(0)
  await pass(wholeCase)
  const [only, ...more] = await operator.faultCases()
  expect(more).toEqual([])
  expect(only).toMatchObject({ node: cheat, epoch: 0, status: 'executed', burned: stake / 10n })
  expect(await stakeOf(cheat)).toBe((stake * 9n) / 10n)
  expect(await stakeOf(honest)).toBe(stake)
  expect(await operator.burnedOf(cheat)).toEqual([{ epoch: 0, burned: stake / 10n }])
  expect(await operator.burnedOf(honest)).toEqual([])
  expect(await operator.conservation()).toMatchObject({ conserved: true, slashed: stake / 10n })
})

it('an honest node that one verifier always fails is accused by it, gets no votes, and keeps its stake', async () => {
  const { operator, members, pass, stakeOf, honest } = await courtroom()
  members[2]?.fails(1)
  await pass(wholeCase)
  expect(await operator.faultCases()).toMatchObject([
    { node: honest, accuser: 2, status: 'lapsed', burned: 0n }
  ])
  expect(await stakeOf(honest)).toBe(stake)
  expect(await operator.conservation()).toMatchObject({ conserved: true, slashed: 0n })
})
