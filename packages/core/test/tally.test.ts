import type { Hex } from '@haca/protocol'
import { describe, expect, it } from 'vitest'
import {
  createTally,
  type Tally,
  unknownLinesMax,
  type Verdict,
  verdictCommitmentsMax,
  verdicts
} from '../src/index.ts'
import { job, node } from './support/market.ts'

const { pass, fail, unavailable } = verdicts
const line = 'a line'
const [one, two, three, four] = [1, 2, 3, 4].map(node) as [Hex, Hex, Hex, Hex]
const commitment = (n: number) => job(n)

/** Opens the first commitment of a verifier. */
const open = (tally: Tally, name: string, verifier: Hex, verdict: Verdict) =>
  tally.reveal(name, verifier, tally.commitments(name, verifier)[0] ?? commitment(99), verdict)

/** A line to whose verdicts these verifiers have committed. */
const committed = (...verifiers: Hex[]) => {
  const tally = createTally({ quorum: 2 })
  tally.add(line, node(9), job(9))
  for (const [i, verifier] of verifiers.entries()) tally.commit(line, verifier, commitment(i))
  return tally
}

describe('a line', () => {
  it('is unchecked until a verdict is opened', () => {
    const tally = committed(one)
    expect(tally.ruling(line)).toBe('unchecked')
    expect(tally.ruling('unknown')).toBe('unchecked')
    expect(open(tally, line, one, pass)).toEqual([])
    expect(tally.ruling(line)).toBe('passed')
  })

  it('is disputed by a single failure, which calls the others and refutes nothing', () => {
    const tally = committed(one)
    expect(open(tally, line, one, fail)).toEqual([{ kind: 'escalate', line }])
    expect(tally.ruling(line)).toBe('disputed')
  })

  it('is refuted by a quorum of failures, once', () => {
    const tally = committed(one, two, three)
    open(tally, line, one, fail)
    expect(open(tally, line, two, fail)).toEqual([{ kind: 'refuted', line, node: node(9), model: job(9) }])
    expect(tally.ruling(line)).toBe('refuted')
    expect(open(tally, line, three, fail)).toEqual([])
  })

  it('stays refuted, whatever comes after', () => {
    const tally = committed(one, two, three, four)
    for (const verifier of [one, two]) open(tally, line, verifier, fail)
    for (const verifier of [three, four]) expect(open(tally, line, verifier, pass)).toEqual([])
    expect(tally.ruling(line)).toBe('refuted')
  })

  it('passes when a quorum contradicts the one failure', () => {
    const tally = committed(one, two, three)
    open(tally, line, one, fail)
    open(tally, line, two, pass)
    expect(tally.ruling(line)).toBe('disputed')
    open(tally, line, three, pass)
    expect(tally.ruling(line)).toBe('passed')
  })

  it('is withheld, never refuted, when a quorum can’t have its evidence', () => {
    const tally = committed(one, two, three)
    expect(open(tally, line, one, unavailable)).toEqual([{ kind: 'escalate', line }])
    expect(tally.ruling(line)).toBe('disputed')
    expect(open(tally, line, two, unavailable)).toEqual([])
    expect(tally.ruling(line)).toBe('withheld')
  })

  it('does not add failures and missing evidence up', () => {
    const tally = committed(one, two)
    open(tally, line, one, fail)
    expect(open(tally, line, two, unavailable)).toEqual([])
    expect(tally.ruling(line)).toBe('disputed')
  })

  it('calls the others once', () => {
    const tally = committed(one, two, three)
    const effects = [one, two].flatMap(verifier => open(tally, line, verifier, unavailable))
    expect(effects.filter(effect => effect.kind === 'escalate')).toHaveLength(1)
  })

  it('can be forgotten, and is new when it comes again', () => {
    const tally = committed(one)
    open(tally, line, one, fail)
    tally.forget(line)
    expect(tally.ruling(line)).toBe('unchecked')
    expect(tally.commitments(line, one)).toEqual([])
  })

  it('made known twice keeps its verdicts', () => {
    const tally = committed(one)
    open(tally, line, one, pass)
    tally.add(line, node(8), job(8))
    expect(tally.ruling(line)).toBe('passed')
  })
})

describe('a verdict counts', () => {
  const reveal = (tally: ReturnType<typeof committed>, verifier: Hex, verdict: Verdict) => {
    open(tally, line, verifier, verdict)
    return [...tally.verdictsOn(line).keys()]
  }

  it('only when it was committed to', () => {
    expect(reveal(committed(one), two, fail)).toEqual([])
    expect(open(createTally({ quorum: 2 }), 'unknown', one, fail)).toEqual([])
  })

  it('as a pass only when its commit came before the first opening: a later one may be a copy', () => {
    const tally = committed(one)
    reveal(tally, one, pass)
    tally.commit(line, two, commitment(2))
    expect(reveal(tally, two, pass)).toEqual([one])
  })

  it('as a failure whenever it was committed to: rushing a pass shuts nobody out', () => {
    const tally = committed(one)
    reveal(tally, one, pass)
    tally.commit(line, two, commitment(2))
    expect(open(tally, line, two, fail)).toEqual([{ kind: 'escalate', line }])
    expect(tally.ruling(line)).toBe('disputed')
    tally.commit(line, three, commitment(3))
    expect(open(tally, line, three, fail)).toMatchObject([{ kind: 'refuted' }])
  })

  it('also when its verifier was called to a dispute', () => {
    const tally = committed(one)
    reveal(tally, one, fail)
    tally.commit(line, two, commitment(2))
    expect(reveal(tally, two, fail)).toEqual([one, two])
    expect(tally.ruling(line)).toBe('refuted')
  })

  it('as a pass, too, of a verifier that was called to a dispute', () => {
    const tally = committed(one, two)
    reveal(tally, one, fail)
    tally.commit(line, three, commitment(3))
    reveal(tally, two, pass)
    expect(reveal(tally, three, pass)).toEqual([one, two, three])
    expect(tally.ruling(line)).toBe('passed')
  })

  it('once, as it was opened first', () => {
    const tally = committed(one, two)
    open(tally, line, one, pass)
    open(tally, line, one, pass)
    expect(tally.verdictsOn(line).get(one)).toBe(pass)
    open(tally, line, two, fail)
    open(tally, line, two, pass)
    expect(tally.verdictsOn(line).get(two)).toBe(fail)
  })

  it('only under a commitment of its own line and verifier', () => {
    const tally = committed(one, two)
    expect(tally.reveal(line, one, commitment(1), fail)).toEqual([])
    expect(tally.verdictsOn(line).size).toBe(0)
  })

  it('for its own line only', () => {
    const tally = committed(one)
    tally.add('another', node(8), job(8))
    expect(open(tally, 'another', one, fail)).toEqual([])
    expect(tally.ruling('another')).toBe('unchecked')
  })
})

it('names whose pass came late, until a dispute calls everybody', () => {
  const tally = committed(one)
  open(tally, line, one, pass)
  for (const verifier of [two, three]) tally.commit(line, verifier, commitment(5))
  open(tally, line, two, pass)
  expect([...tally.lateOn(line)]).toEqual([two, three])
  expect(tally.lateOn('unknown').size).toBe(0)
  open(tally, line, three, fail)
  expect(tally.lateOn(line).size).toBe(0)
})

describe('a pass on a few positions, when another verifier finds fault', () => {
  const second = commitment(20)
  /** Two passed what they drew; the third one drew the fault. */
  const disputed = () => {
    const tally = committed(one, two, three)
    for (const verifier of [one, two]) open(tally, line, verifier, pass)
    open(tally, line, three, fail)
    return tally
  }

  it('gives way to what its verifier finds in all of them', () => {
    const tally = disputed()
    expect(tally.ruling(line)).toBe('passed')
    tally.commit(line, one, second)
    expect(tally.reveal(line, one, second, fail)).toEqual([
      { kind: 'refuted', line, node: node(9), model: job(9) }
    ])
    expect(tally.verdictsOn(line).get(one)).toBe(fail)
  })

  it('comes to the same in whatever order the verdicts arrive', () => {
    const tally = committed(one, two, three)
    tally.commit(line, one, second)
    tally.reveal(line, one, second, fail)
    open(tally, line, one, pass)
    open(tally, line, three, fail)
    open(tally, line, two, pass)
    expect(tally.ruling(line)).toBe('refuted')
    expect(tally.verdictsOn(line).get(one)).toBe(fail)
  })

  it('stands when it is said again: nothing comes back by a replay', () => {
    const tally = disputed()
    tally.commit(line, one, second)
    tally.reveal(line, one, second, fail)
    for (const again of [commitment(0), second]) {
      expect(tally.reveal(line, one, again, pass)).toEqual([])
      expect(tally.reveal(line, one, again, unavailable)).toEqual([])
    }
    expect(tally.verdictsOn(line).get(one)).toBe(fail)
    expect(tally.ruling(line)).toBe('refuted')
  })

  it('is replaced once: a third commitment is none', () => {
    const tally = disputed()
    for (let i = 0; i < 5; i++) tally.commit(line, one, commitment(20 + i))
    expect(tally.commitments(line, one)).toHaveLength(verdictCommitmentsMax)
    expect(tally.reveal(line, one, commitment(21), fail)).toEqual([])
  })

  it('is not what a second commitment may open: it might be a copy', () => {
    const tally = committed(one, two)
    open(tally, line, two, pass)
    tally.commit(line, one, second)
    tally.reveal(line, one, second, pass)
    expect([...tally.verdictsOn(line).keys()]).toEqual([two])
  })

  it('opens the dispute by itself when its verifier takes it back unasked', () => {
    const tally = committed(one)
    open(tally, line, one, pass)
    tally.commit(line, one, second)
    expect(tally.reveal(line, one, second, fail)).toEqual([{ kind: 'escalate', line }])
    expect(tally.ruling(line)).toBe('disputed')
  })
})

describe('work that is slower than the verdicts on it', () => {
  it('is disputed as soon as it arrives', () => {
    const tally = createTally({ quorum: 2 })
    tally.commit(line, one, commitment(1))
    expect(open(tally, line, one, fail)).toEqual([])
    expect(tally.add(line, node(9), job(9))).toEqual([{ kind: 'escalate', line }])
    expect(tally.add(line, node(9), job(9))).toEqual([])
    tally.commit(line, two, commitment(2))
    expect(open(tally, line, two, fail)).toEqual([{ kind: 'refuted', line, node: node(9), model: job(9) }])
  })

  it('is refuted as soon as it arrives when a quorum has spoken', () => {
    const tally = createTally({ quorum: 2 })
    for (const verifier of [one, two]) tally.commit(line, verifier, commitment(1))
    for (const verifier of [one, two]) expect(open(tally, line, verifier, fail)).toEqual([])
    expect(tally.add(line, node(9), job(9))).toContainEqual({
      kind: 'refuted',
      line,
      node: node(9),
      model: job(9)
    })
  })

  it('asks for nothing when the verdicts are passes', () => {
    const tally = createTally({ quorum: 2 })
    tally.commit(line, one, commitment(1))
    open(tally, line, one, pass)
    expect(tally.add(line, node(9), job(9))).toEqual([])
    expect(tally.ruling(line)).toBe('passed')
  })

  it('is waited for in bounded memory: the oldest go first, and known lines stay', () => {
    const tally = committed(one)
    for (let i = 0; i <= unknownLinesMax; i++) tally.commit(`unknown ${i}`, one, commitment(i))
    expect(tally.commitments('unknown 0', one)).toEqual([])
    expect(tally.commitments('unknown 1', one)).toEqual([commitment(1)])
    expect(tally.commitments(line, one)).toEqual([commitment(0)])
  })
})

it('one verifier alone, however loud, refutes nothing', () => {
  const tally = committed(one)
  for (let i = 0; i < 10; i++) {
    tally.commit(line, one, commitment(i))
    for (const verdict of [fail, unavailable]) {
      expect(open(tally, line, one, verdict).some(effect => effect.kind === 'refuted')).toBe(false)
    }
  }
  expect(tally.ruling(line)).toBe('disputed')
})
