import { type CasePhase, type SettledEpoch, type Verdict, verdicts } from '@haca/core'
import { type FaultVoteRequest, HacaError, type Hex, type SettledWork, silentLogger } from '@haca/protocol'
import { openStore } from '@haca/store'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { testDeployment, testKey } from '../../../test/support/deployment.ts'
import { createAccuser } from '../src/faults/accuser.ts'
import type { FaultParts } from '../src/faults/fault-parts.ts'
import { createCaseFollower } from '../src/faults/follow-cases.ts'
import { createFoundBook } from '../src/faults/found-book.ts'
import { createJudge } from '../src/faults/judge.ts'
import { answerVote } from '../src/faults/vote-desk.ts'
import { courtSeats, courtTimes, createCourt, finalEpoch } from './support/court.ts'
import { LaneWriter } from './support/work.ts'

const deployment = testDeployment()
const { pass, fail, unavailable } = verdicts
const turnSeconds = 3
const epochNumber = 4

interface Line {
  readonly work: SettledWork
  readonly failedBy?: readonly number[]
}
const receiptOf = ({ work }: Line) => work.voucher.line.receipt as Hex

/** Lines of two nodes in one epoch; node 0 has two, of which the second costs more. */
function threeLines(): [Line, Line, Line] {
  const lane = new LaneWriter(deployment)
  const make = (node: number, amount: bigint) => ({ work: lane.work({ epoch: epochNumber, node, amount }) })
  return [make(0, 10n), make(0, 20n), make(1, 30n)]
}

/** Verifiers before one court; what each finds in a line is set by `finds`, and what it had found before by `knows`. */
function courtroom(
  count: number,
  lines: readonly Line[],
  tier: 'seeded' | 'logprob' = 'seeded',
  heardAt = 0
) {
  const court = createCourt(count)
  const epoch: SettledEpoch = finalEpoch(epochNumber, lines)
  const members = courtSeats(count).map(({ seat }) => verifier(seat))

  function verifier(seat: number) {
    const store = openStore({ path: ':memory:' })
    onTestFinished(() => store.close())
    const finds = new Map<Hex, Verdict>()
    const check = vi.fn(async ({ voucher }: SettledWork) => ({
      verdict: finds.get(voucher.line.receipt as Hex) ?? pass,
      findings: []
    }))
    const calls: FaultVoteRequest[] = []
    const away = { now: false }
    const parts: FaultParts = {
      key: testKey(1 + seat),
      domain: deployment.domain,
      settlement: court.chainOf(seat),
      network: {
        call: (async (_row: unknown, to: Hex, request: FaultVoteRequest) => {
          const other = members.find(each => each.address === to)
          if (other === undefined || other.away.now) throw new HacaError('UNREACHABLE', 'away')
          other.calls.push(request)
          return answerVote(other.parts, other.judge, request)
        }) as never
      },
      seats: () => courtSeats(count),
      book: { work: of => (of === epochNumber ? lines.map(({ work }) => work) : []) },
      checker: { check },
      tierOf: () => (court.now < heardAt ? undefined : tier),
      found: createFoundBook(store),
      settled: async () => epoch,
      signal: new AbortController().signal,
      logger: silentLogger
    }
    const judge = createJudge(parts)
    const phases: CasePhase[] = []
    const follower = createCaseFollower({
      parts,
      judge,
      turnSeconds,
      retrySeconds: 1,
      onPhase: async (_, phase) => void phases.push(phase)
    })
    const accuser = createAccuser(parts, turnSeconds)
    accuser.take(epochNumber)
    const look = async () => {
      if (away.now) return
      await follower.look(court.now)
      await follower.stop()
      await accuser.look(follower.cases, court.now)
    }
    return { address: testKey(1 + seat).address, seat, parts, judge, finds, check, calls, away, phases, look }
  }

  /** So many seconds pass for everybody. */
  const pass_ = async (seconds: number) => {
    for (let i = 0; i < seconds; i++) {
      for (const member of members) await member.look()
      court.now++
    }
  }
  return { court, epoch, members, pass: pass_ }
}
type Members = ReturnType<typeof courtroom>['members']

/** These verifiers’ own checks of a line fail; `known`: they have made them before the epoch was final. */
function failing(members: Members, seats: readonly number[], line: Line, known = true): void {
  for (const { seat, finds, parts } of members) {
    if (!seats.includes(seat)) continue
    finds.set(receiptOf(line), fail)
    if (known) parts.found.note(line.work, fail)
  }
}
const wholeCase = courtTimes.drawSeconds + courtTimes.appealSeconds + 8

describe('a node whose line several verifiers found wrong', () => {
  it('is accused of its worst line, sentenced by the committee, and loses its share once', async () => {
    const lines = threeLines()
    const { court, members, pass } = courtroom(3, lines)
    for (const line of lines.slice(0, 2)) failing(members, [0, 1, 2], line)
    await pass(wholeCase)
    expect(court.cases).toMatchObject([{ node: 0, epoch: epochNumber, status: 'executed', burned: 100n }])
    expect(court.sent.map(each => each.split(' ')[0])).toEqual(['accuse', 'convene', 'sentence', 'execute'])
    const judged = await members[0]?.judge.find(court.cases[0] as never)
    expect(judged?.work).toBe(lines[1].work)
    for (const { phases } of members) expect(phases).toEqual(['accused', 'convened', 'sentenced', 'executed'])
  })

  it('costs one transaction of each kind, sent by the verifier whose turn it is', async () => {
    const lines = threeLines()
    const { court, members, pass } = courtroom(4, lines)
    failing(members, [0, 1, 2, 3], lines[2])
    await pass(wholeCase)
    const turn = epochNumber % 4
    expect(court.sent).toEqual(['accuse', 'convene', 'sentence', 'execute'].map(what => `${what} by ${turn}`))
  })

  it('is accused by the next one when the first is away', async () => {
    const lines = threeLines()
    const { court, members, pass } = courtroom(5, lines)
    failing(members, [0, 1, 2, 3, 4], lines[2])
    const first = members[epochNumber % 5]
    if (first === undefined) throw new Error('no verifier')
    first.away.now = true
    await pass(turnSeconds)
    expect(court.sent).toEqual([])
    await pass(1)
    expect(court.sent).toEqual([`accuse by ${(epochNumber + 1) % 5}`])
  })

  it('is checked in full by those of the committee that had not looked', async () => {
    const lines = threeLines()
    const { court, members, pass } = courtroom(3, lines)
    failing(members, [1], lines[0])
    failing(members, [0, 2], lines[0], false)
    await pass(wholeCase + 2 * turnSeconds)
    expect(court.cases).toMatchObject([{ status: 'executed', accuser: 1 }])
    for (const { seat, check } of members)
      expect(check.mock.calls).toEqual(seat === 1 ? [] : [[lines[0].work]])
  })
})

describe('a node that one verifier alone accuses', () => {
  it('keeps its stake: nobody votes but for what it found itself', async () => {
    const lines = threeLines()
    const { court, members, pass } = courtroom(3, lines)
    for (const line of lines) failing(members, [1], line)
    await pass(courtTimes.voteSeconds + wholeCase)
    expect(court.cases.map(({ node, status, accuser }) => ({ node, status, accuser }))).toEqual([
      { node: 0, status: 'lapsed', accuser: 1 },
      { node: 1, status: 'lapsed', accuser: 1 }
    ])
    expect(court.sent.some(each => each.startsWith('sentence'))).toBe(false)
    for (const { seat, calls } of members) expect(calls.length > 0).toBe(seat !== 1)
    expect(members[1]?.phases).toEqual(['accused', 'accused', 'convened', 'convened', 'lapsed', 'lapsed'])
  })

  it('keeps its stake when the others get no evidence', async () => {
    const lines = threeLines()
    const { court, members, pass } = courtroom(3, lines)
    failing(members, [1], lines[0])
    for (const seat of [0, 2]) members[seat]?.finds.set(receiptOf(lines[0]), unavailable)
    await pass(courtTimes.voteSeconds + wholeCase)
    expect(court.cases).toMatchObject([{ status: 'lapsed' }])
  })
})

it('accuses nobody for missing evidence, nor by a check of likelihood', async () => {
  const lines = threeLines()
  const missing = courtroom(3, lines)
  for (const { parts } of missing.members) parts.found.note(lines[0].work, unavailable)
  await missing.pass(wholeCase)
  expect(missing.court.sent).toEqual([])
  const likelihood = courtroom(3, lines, 'logprob')
  failing(likelihood.members, [0, 1, 2], lines[0])
  await likelihood.pass(wholeCase)
  expect(likelihood.court.sent).toEqual([])
})

it('waits for models that it has not heard of since its start', async () => {
  const lines = threeLines()
  const heardAt = 1010
  const { court, members, pass } = courtroom(3, lines, 'seeded', heardAt)
  failing(members, [0, 1, 2], lines[0])
  await pass(heardAt - court.now)
  expect(court.sent).toEqual([])
  await pass(wholeCase)
  expect(court.cases).toMatchObject([{ status: 'executed' }])
})

describe('a sentence that a majority finds wrong', () => {
  /** Three of seven lie together, and the draw was theirs. */
  const lied = async () => {
    const lines = threeLines()
    const scene = courtroom(7, lines)
    const { court, members } = scene
    failing(members, [3, 4, 5], lines[0])
    await members[epochNumber % 7]?.look()
    court.put(0, { status: 'sentenced', executableAt: court.now + courtTimes.appealSeconds })
    return { ...scene, lines }
  }

  it('is ended by the acquittals of those who find nothing, in the timelock', async () => {
    const { court, members, pass, lines } = await lied()
    await pass(courtTimes.appealSeconds)
    expect(court.cases).toMatchObject([{ status: 'acquitted' }])
    expect(court.sent.filter(each => each.startsWith('acquit'))).toHaveLength(1)
    for (const { seat, check } of members.filter(({ seat }) => seat < 3 || seat > 5)) {
      expect(check.mock.calls, `seat ${seat}`).toEqual([[lines[0].work]])
    }
  })

  it('stands when those who find nothing are no majority', async () => {
    const { court, members, pass, lines } = await lied()
    failing(members, [0, 1], lines[0], false)
    await pass(courtTimes.appealSeconds + 7 * turnSeconds)
    expect(court.cases).toMatchObject([{ status: 'executed' }])
  })
})

describe('a verifier that is asked for its word', () => {
  const asked = async (word: 'fault' | 'acquittal' = 'fault') => {
    const lines = threeLines()
    const scene = courtroom(3, lines)
    failing(scene.members, [0, 1, 2], lines[0])
    await scene.pass(1)
    const { node, epoch, line } = scene.court.cases[0] as never as { node: number; epoch: number; line: Hex }
    const [accuser] = scene.court.cases
    const other = scene.members.find(({ seat }) => seat !== accuser?.accuser)
    if (other === undefined) throw new Error('no other')
    return { ...scene, lines, other, request: { node, epoch, line, word } }
  }
  const answerOf = ({ other, request }: Awaited<ReturnType<typeof asked>>, change = {}) =>
    answerVote(other.parts, other.judge, { ...request, ...change })

  it('gives none before the committee is drawn, and none as an acquittal before the sentence', async () => {
    const scene = await asked()
    await expect(answerOf(scene)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(answerOf(scene, { word: 'acquittal' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('knows of no case that the chain does not know', async () => {
    const scene = await asked()
    await expect(answerOf(scene, { node: 7 })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('signs what it was asked only where it found it', async () => {
    const scene = await asked('acquittal')
    scene.court.put(0, { status: 'sentenced', executableAt: scene.court.now + 9 })
    const answer = await answerOf(scene)
    expect(answer).toMatchObject({ verdict: fail, verifierIndex: scene.other.seat })
    expect(answer.signature).toBeUndefined()
  })
})
