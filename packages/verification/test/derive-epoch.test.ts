import { buildEpoch, checkEpoch, type LineStatus, lineStatus } from '@haca/core'
import {
  type Hex,
  hashStruct,
  keccak,
  type SettledWork,
  type VerdictRevealMessage,
  Voucher,
  zeroHash
} from '@haca/protocol'
import { openStore } from '@haca/store'
import { beforeEach, describe, expect, it } from 'vitest'
import { testDeployment, testKey } from '../../../test/support/deployment.ts'
import { deriveEpoch, type EpochMaterial, type EpochRules } from '../src/epochs/deriving/derive-epoch.ts'
import { createLaneHeads } from '../src/epochs/deriving/lane-heads.ts'
import { verdictOn } from './support/verdicts.ts'
import { hashOf, LaneWriter, newJob } from './support/work.ts'

const deployment = testDeployment()
const verifiers = [1, 2, 3].map(testKey)
const seats = verifiers.map(({ address }, seat) => ({ seat, node: 20 + seat, workKey: address }))
const rules: EpochRules = {
  seats,
  quorum: 2,
  marketShareBp: 500,
  verificationShareBp: 1000,
  heads: new Map(),
  keccak
}
const [pass, fail, unavailable] = [1, 2, 3]

/** Verdicts on one line by seat; undefined where a seat said nothing. */
function verdicts(work: SettledWork, ...bySeat: (number | undefined)[]): VerdictRevealMessage[] {
  return bySeat.flatMap((verdict, seat) => {
    const key = verifiers[seat]
    return verdict === undefined || key === undefined
      ? []
      : [verdictOn(work, verdict, key, deployment).reveal]
  })
}

function material(
  work: readonly SettledWork[],
  reveals: readonly VerdictRevealMessage[] = [],
  epoch = 0
): EpochMaterial {
  const seeds = verifiers.map(({ address }) => ({
    epoch,
    verifier: address,
    seed: hashOf(`seed ${address}`),
    verdicts: reveals.filter(reveal => reveal.verifier === address).length,
    verdictRoot: hashOf('root'),
    late: [],
    signature: `0x${'00'.repeat(65)}` as const
  }))
  return { epoch, work, reveals, seeds, previous: zeroHash }
}

function statuses(input: EpochMaterial): Map<Hex, LineStatus> {
  return new Map(deriveEpoch(input, rules).lines.map(line => [line.job, line.status]))
}
const jobOf = (work: SettledWork) => work.voucher.line.job
const jobsOf = (input: EpochMaterial, by = rules) => deriveEpoch(input, by).lines.map(line => line.job)

describe('the status of a line', () => {
  it.each<[string, (number | undefined)[], LineStatus]>([
    ['nobody drew', [], lineStatus.unsampled],
    ['one passed', [pass], lineStatus.checked],
    ['all passed', [pass, pass, pass], lineStatus.checked],
    ['a quorum passed against one failure', [pass, fail, pass], lineStatus.checked],
    ['one failed alone', [fail], lineStatus.disputed],
    ['one failed and one passed', [fail, pass], lineStatus.disputed],
    ['a quorum failed', [fail, fail], lineStatus.refuted],
    ['a quorum failed against one pass', [fail, pass, fail], lineStatus.refuted],
    ['a quorum got no evidence', [unavailable, unavailable], lineStatus.withheld],
    ['one got no evidence', [unavailable], lineStatus.disputed],
    ['all three differ', [pass, fail, unavailable], lineStatus.disputed]
  ])('that %s', (_, bySeat, status) => {
    const work = new LaneWriter(deployment).work()
    expect(statuses(material([work], verdicts(work, ...bySeat)))).toEqual(new Map([[jobOf(work), status]]))
  })
})

describe('two verdicts of one verifier on a line', () => {
  it.each([
    ['the pass first', [pass, fail]],
    ['the failure first', [fail, pass]]
  ])('count as one, the failure: %s', (_, given) => {
    const work = new LaneWriter(deployment).work()
    const twice = given.flatMap(verdict => verdicts(work, verdict))
    const input = material([work], [...twice, ...verdicts(work, undefined, fail)])
    const seeds = input.seeds.map(seed => ({ ...seed, verdicts: 1 }))
    const [line] = deriveEpoch({ ...input, seeds }, rules).lines
    expect(line?.status).toBe(lineStatus.refuted)
    expect(line?.verdicts.map(({ seat, verdict }) => [seat, verdict])).toEqual([
      [0, fail],
      [1, fail]
    ])
  })
})

it('voids the other work of a refuted node with that model, and nobody else’s', () => {
  const lane = new LaneWriter(deployment)
  const refuted = lane.work({ node: 1 })
  const same = lane.work({ node: 1 })
  const checked = lane.work({ node: 1 })
  const otherModel = lane.work({ node: 1, claim: { model: hashOf('other model') } })
  const otherNode = lane.work({ node: 2 })
  const work = [refuted, same, checked, otherModel, otherNode]
  const reveals = [...verdicts(refuted, fail, fail), ...verdicts(checked, pass, pass)]
  const { voided, unsampled } = lineStatus
  expect(statuses(material(work, reveals))).toEqual(
    new Map([
      [jobOf(refuted), lineStatus.refuted],
      [jobOf(same), voided],
      [jobOf(checked), voided],
      [jobOf(otherModel), unsampled],
      [jobOf(otherNode), unsampled]
    ])
  )
})

describe('a verifier that a quorum of others finds wrong too often', () => {
  let lane: LaneWriter
  beforeEach(() => {
    lane = new LaneWriter(deployment)
  })
  const lines = (count: number, node: number, ...bySeat: (number | undefined)[]) => {
    const work = Array.from({ length: count }, () => lane.work({ node }))
    return { work, reveals: work.flatMap(each => verdicts(each, ...bySeat)) }
  }
  const derive = (...parts: ReturnType<typeof lines>[]) => {
    const work = parts.flatMap(part => part.work)
    return deriveEpoch(
      material(
        work,
        parts.flatMap(part => part.reveals)
      ),
      rules
    )
  }

  it.each([
    ['fails all work', fail, pass, lineStatus.checked],
    ['passes all work', pass, fail, lineStatus.refuted]
  ])('says nothing in the epoch when it %s, and unpays nobody', (_, wrong, right, status) => {
    const derived = derive(
      lines(3, 1, right, right, wrong),
      lines(3, 2, right, right, wrong),
      lines(1, 3, undefined, undefined, wrong)
    )
    const given = derived.lines.map(({ verdicts: list }) => list.map(({ seat }) => seat))
    expect(given.flat()).not.toContain(2)
    expect(new Set(derived.lines.filter(({ node }) => node < 3).map(each => each.status))).toEqual(
      new Set([status])
    )
    expect(derived.lines.find(({ node }) => node === 3)?.status).toBe(lineStatus.unsampled)
    expect(checkEpoch(buildEpoch(derived).header, derived)).toEqual([])
  })

  it('is heard when it is wrong now and then', () => {
    const derived = derive(lines(3, 1, pass, pass, fail), lines(9, 2, pass, pass, pass))
    expect(derived.lines.every(({ verdicts: list }) => list.length === 3)).toBe(true)
  })
})

it('pays no verifier for passes that a quorum of the others saw come late', () => {
  const lane = new LaneWriter(deployment)
  const work = [lane.work(), lane.work()]
  const input = material(
    work,
    work.flatMap(each => verdicts(each, pass, pass, pass))
  )
  const [, , copier] = verifiers
  if (copier === undefined) throw new Error('three verifiers')
  const late = [{ verifier: copier.address, passes: 2 }]
  const seeds = input.seeds.map((seed, seat) => (seat === 2 ? seed : { ...seed, late }))
  const derived = deriveEpoch({ ...input, seeds }, rules)
  expect(derived.lines.map(({ status }) => status)).toEqual([lineStatus.checked, lineStatus.checked])
  const seatsOf = ({ lines }: typeof derived) => lines.map(line => line.verdicts.map(({ seat }) => seat))
  expect(seatsOf(deriveEpoch(input, rules))).toEqual([
    [0, 1, 2],
    [0, 1, 2]
  ])
  expect(seatsOf(derived)).toEqual([
    [0, 1],
    [0, 1]
  ])
  expect(checkEpoch(buildEpoch(derived).header, derived)).toEqual([])
})

it('leaves out a verifier that declares fewer verdicts than it gave, and settles without it', () => {
  const work = new LaneWriter(deployment).work()
  const input = material([work], verdicts(work, pass, fail, pass))
  const seeds = input.seeds.map((seed, seat) => (seat === 1 ? { ...seed, verdicts: 0 } : seed))
  const { lines, reveals } = deriveEpoch({ ...input, seeds }, rules)
  expect(reveals.map(reveal => reveal.seat)).toEqual([0, 2])
  expect(lines[0]?.verdicts.map(verdict => verdict.seat)).toEqual([0, 2])
})

it('pays a seat its own node, also where a seat before it is free', () => {
  const work = new LaneWriter(deployment).work()
  const input = material([work], verdicts(work, undefined, undefined, pass))
  const epoch = buildEpoch(deriveEpoch(input, { ...rules, seats: seats.slice(2) }))
  expect([...epoch.creditByNode.keys()]).toContain(seats[2]?.node)
})

it('says why work is none of the lines', () => {
  const lane = new LaneWriter(deployment)
  const [settled, other, next, after] = [lane.work(), lane.work(), lane.work({ epoch: 3 }), lane.work()]
  const heads = new Map([
    [
      0,
      {
        seq: 1,
        voucher: hashStruct(Voucher, settled.voucher.voucher),
        cumulative: 10n,
        earlier: { epoch: 0, index: 0 }
      }
    ]
  ])
  const forked = new LaneWriter(deployment)
  forked.work()
  const fork = forked.work({ voucher: { previous: hashOf('elsewhere') } })
  const wrong = lane.work({ voucher: { lane: 1, seq: 1, previous: zeroHash, cumulative: 11n } })
  const reasons = (work: SettledWork[]) =>
    deriveEpoch(material(work), { ...rules, heads }).leftOut.map(({ reason }) => reason)
  expect(reasons([settled])).toEqual(['settled before'])
  expect(reasons([fork])).toEqual(['voucher forked'])
  expect(reasons([next])).toEqual(['voucher missing'])
  expect(reasons([other, next])).toEqual(['other epoch'])
  expect(reasons([other, next, after])).toEqual(['other epoch', 'voucher missing'])
  expect(reasons([wrong])).toEqual(['voucher sum wrong'])
})

it('puts lanes back to where they stood before an epoch that was rolled back, over a restart', () => {
  const store = openStore({ path: ':memory:' })
  const lane = new LaneWriter(deployment)
  const [first, second] = [lane.work(), lane.work({ epoch: 1 })]
  const lanes = createLaneHeads(store)
  const settle = (work: SettledWork, epoch: number) => {
    const epochRules = { ...rules, heads: createLaneHeads(store).heads }
    lanes.advance(buildEpoch(deriveEpoch(material([work], [], epoch), epochRules)))
  }
  settle(first, 0)
  settle(second, 1)
  lanes.retreat(1)
  for (const { heads } of [lanes, createLaneHeads(store)]) expect(heads.get(0)).toMatchObject({ seq: 1 })
  settle(second, 1)
  lanes.settle(1)
  lanes.retreat(2)
  for (const { heads } of [lanes, createLaneHeads(store)]) expect(heads.get(0)).toMatchObject({ seq: 2 })
  store.close()
})

it('keeps the heads of lanes over a restart', () => {
  const store = openStore({ path: ':memory:' })
  const input = material([new LaneWriter(deployment).work()])
  createLaneHeads(store).advance(buildEpoch(deriveEpoch(input, rules)))
  const { heads } = createLaneHeads(store)
  expect(deriveEpoch(input, { ...rules, heads }).lines).toEqual([])
  store.close()
})

it('counts no verdict of a verifier that did not open its seed, has no seat, or speaks twice', () => {
  const work = new LaneWriter(deployment).work()
  const input = material([work], verdicts(work, fail, fail))
  const silent = { ...input, seeds: input.seeds.slice(0, 1) }
  expect(statuses(silent).get(jobOf(work))).toBe(lineStatus.disputed)
  const fewer = { ...rules, seats: seats.slice(0, 1) }
  expect(deriveEpoch(input, fewer).lines[0]?.status).toBe(lineStatus.disputed)
  const twice = material([work], [...verdicts(work, fail), ...verdicts(work, fail)])
  expect(statuses(twice).get(jobOf(work))).toBe(lineStatus.disputed)
})

describe('a lane', () => {
  it('stops at a gap in its chain; the others go on', () => {
    const [lane, other] = [new LaneWriter(deployment, 0), new LaneWriter(deployment, 1)]
    const [first, , third] = [lane.work(), lane.work(), lane.work()]
    const apart = other.work()
    expect(jobsOf(material([third, apart, first]))).toEqual([jobOf(first), jobOf(apart)])
  })

  it('goes on from where the last posted epoch left it, and only from there', () => {
    const lane = new LaneWriter(deployment)
    const before = [lane.work(), lane.work()]
    const heads = createLaneHeads(openStore({ path: ':memory:' }))
    const built = buildEpoch(deriveEpoch(material(before), rules))
    heads.advance(built)
    const next = lane.work({ epoch: 1 })
    const later: EpochRules = { ...rules, heads: heads.heads }
    const input = { ...material([next], [], 1), previous: built.headerHash }
    expect(jobsOf(input)).toEqual([])
    const derived = deriveEpoch(input, later)
    expect(derived.lines.map(line => line.job)).toEqual([jobOf(next)])
    expect(derived.lines[0]?.earlier).toEqual({ epoch: 0, index: 1 })
    expect(jobsOf(material(before), later)).toEqual([])
    expect(checkEpoch(buildEpoch(derived).header, derived)).toEqual([])
  })

  it.each<[string, Parameters<LaneWriter['work']>[0]]>([
    ['does not name the voucher before it', { voucher: { previous: hashOf('fork') } }],
    ['adds up wrongly', { voucher: { cumulative: 1000n } }],
    ['is dated in another epoch', { line: { epoch: 1 } }],
    ['pays a job that is too old to be settled', { claim: { job: newJob(9) } }]
  ])('stops at a voucher that %s, so that the epoch can be signed all the same', (_, change) => {
    const [lane, other] = [new LaneWriter(deployment, 0), new LaneWriter(deployment, 1)]
    const first = lane.work()
    const job = change?.claim?.job
    const bad = lane.work(job === undefined ? change : { ...change, line: { job } })
    const after = lane.work()
    const apart = other.work()
    const derived = deriveEpoch(material([first, bad, after, apart]), rules)
    expect(derived.lines.map(line => line.job)).toEqual([jobOf(first), jobOf(apart)])
    expect(checkEpoch(buildEpoch(derived).header, derived)).toEqual([])
  })
})

it('counts nothing that a silenced seat says, and pays it nothing', () => {
  const lane = new LaneWriter(deployment)
  const work = [lane.work(), lane.work()]
  const [first, second] = work
  if (first === undefined || second === undefined) throw new Error('two were written')
  const input = material(work, [...verdicts(first, pass, pass, pass), ...verdicts(second, pass, fail, fail)])
  const derived = deriveEpoch(input, { ...rules, silenced: new Set([0]) })
  expect(derived.lines.map(line => [line.status, line.verdicts.map(({ seat }) => seat)])).toEqual([
    [lineStatus.voided, [1, 2]],
    [lineStatus.refuted, [1, 2]]
  ])
})

it('does not depend on the order of anything', () => {
  const lanes = [0, 1, 2].map(lane => new LaneWriter(deployment, lane))
  const work = lanes.flatMap((lane, node) => [
    lane.work({ node }),
    lane.work({ node: 2 - node }),
    lane.work({ node })
  ])
  const reveals = work.flatMap((each, i) =>
    verdicts(each, pass, i % 3 === 0 ? fail : pass, [undefined, fail][i % 2])
  )
  const input = material(work, reveals)
  const header = buildEpoch(deriveEpoch(input, rules)).headerHash
  for (let turn = 1; turn < 6; turn++) {
    const mixed = <T>(items: readonly T[]) =>
      items
        .map((item, i) => ({ item, place: (i * 7 + turn * 13) % 29 }))
        .sort((a, b) => a.place - b.place)
        .map(({ item }) => item)
    const again = deriveEpoch(
      { ...input, work: mixed(input.work), reveals: mixed(input.reveals), seeds: mixed(input.seeds) },
      { ...rules, seats: mixed(seats) }
    )
    expect(buildEpoch(again).headerHash).toBe(header)
  }
})
