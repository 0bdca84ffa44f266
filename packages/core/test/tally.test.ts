import type { Hex } from '@haca/protocol'
import { describe, expect, it } from 'vitest'
import { createTally, unknownLinesMax, type Verdict, verdicts } from '../src/index.ts'
import { job, node } from './support/market.ts'

const { pass, fail, unavailable } = verdicts
const line = 'a line'
const [one, two, three, four] = [1, 2, 3, 4].map(node) as [Hex, Hex, Hex, Hex]
const commitment = (n: number) => job(n)

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
    expect(tally.reveal(line, one, pass)).toEqual([])
    expect(tally.ruling(line)).toBe('passed')
  })

  it('is disputed by a single failure, which calls the others and refutes nothing', () => {
    const tally = committed(one)
    expect(tally.reveal(line, one, fail)).toEqual([{ kind: 'escalate', line }])
    expect(tally.ruling(line)).toBe('disputed')
  })

  it('is refuted by a quorum of failures, once', () => {
    const tally = committed(one, two, three)
    tally.reveal(line, one, fail)
    expect(tally.reveal(line, two, fail)).toEqual([{ kind: 'refuted', line, node: node(9), model: job(9) }])
    expect(tally.ruling(line)).toBe('refuted')
    expect(tally.reveal(line, three, fail)).toEqual([])
  })

  it('stays refuted, whatever comes after', () => {
    const tally = committed(one, two, three, four)
    for (const verifier of [one, two]) tally.reveal(line, verifier, fail)
    for (const verifier of [three, four]) expect(tally.reveal(line, verifier, pass)).toEqual([])
    expect(tally.ruling(line)).toBe('refuted')
  })

  it('passes when a quorum contradicts the one failure', () => {
    const tally = committed(one, two, three)
    tally.reveal(line, one, fail)
    tally.reveal(line, two, pass)
    expect(tally.ruling(line)).toBe('disputed')
    tally.reveal(line, three, pass)
    expect(tally.ruling(line)).toBe('passed')
  })

  it('is withheld, never refuted, when a quorum can’t have its evidence', () => {
    const tally = committed(one, two, three)
    expect(tally.reveal(line, one, unavailable)).toEqual([{ kind: 'escalate', line }])
    expect(tally.ruling(line)).toBe('disputed')
    expect(tally.reveal(line, two, unavailable)).toEqual([])
    expect(tally.ruling(line)).toBe('withheld')
  })

  it('does not add failures and missing evidence up', () => {
    const tally = committed(one, two)
    tally.reveal(line, one, fail)
    expect(tally.reveal(line, two, unavailable)).toEqual([])
    expect(tally.ruling(line)).toBe('disputed')
  })

  it('calls the others once', () => {
    const tally = committed(one, two, three)
    const effects = [one, two].flatMap(verifier => tally.reveal(line, verifier, unavailable))
    expect(effects.filter(effect => effect.kind === 'escalate')).toHaveLength(1)
  })

  it('can be forgotten, and is new when it comes again', () => {
    const tally = committed(one)
    tally.reveal(line, one, fail)
    tally.forget(line)
    expect(tally.ruling(line)).toBe('unchecked')
    expect(tally.commitment(line, one)).toBeUndefined()
  })

  it('made known twice keeps its verdicts', () => {
    const tally = committed(one)
    tally.reveal(line, one, pass)
    tally.add(line, node(8), job(8))
    expect(tally.ruling(line)).toBe('passed')
  })
})

describe('a verdict counts', () => {
  const reveal = (tally: ReturnType<typeof committed>, verifier: Hex, verdict: Verdict) => {
    tally.reveal(line, verifier, verdict)
    return [...tally.verdictsOn(line).keys()]
  }

  it('only when it was committed to', () => {
    expect(reveal(committed(one), two, fail)).toEqual([])
    expect(createTally({ quorum: 2 }).reveal('unknown', one, fail)).toEqual([])
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
    expect(tally.reveal(line, two, fail)).toEqual([{ kind: 'escalate', line }])
    expect(tally.ruling(line)).toBe('disputed')
    tally.commit(line, three, commitment(3))
    expect(tally.reveal(line, three, fail)).toMatchObject([{ kind: 'refuted' }])
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
    reveal(tally, one, pass)
    reveal(tally, one, fail)
    expect(tally.verdictsOn(line).get(one)).toBe(pass)
  })

  it('under the first commitment of its verifier', () => {
    const tally = committed(one)
    tally.commit(line, one, commitment(7))
    expect(tally.commitment(line, one)).toBe(commitment(0))
  })

  it('for its own line only', () => {
    const tally = committed(one)
    tally.add('another', node(8), job(8))
    expect(tally.reveal('another', one, fail)).toEqual([])
    expect(tally.ruling('another')).toBe('unchecked')
  })
})

describe('work that is slower than the verdicts on it', () => {
  it('is disputed as soon as it arrives', () => {
    const tally = createTally({ quorum: 2 })
    tally.commit(line, one, commitment(1))
    expect(tally.reveal(line, one, fail)).toEqual([])
    expect(tally.add(line, node(9), job(9))).toEqual([{ kind: 'escalate', line }])
    expect(tally.add(line, node(9), job(9))).toEqual([])
    tally.commit(line, two, commitment(2))
    expect(tally.reveal(line, two, fail)).toEqual([{ kind: 'refuted', line, node: node(9), model: job(9) }])
  })

  it('is refuted as soon as it arrives when a quorum has spoken', () => {
    const tally = createTally({ quorum: 2 })
    for (const verifier of [one, two]) tally.commit(line, verifier, commitment(1))
    for (const verifier of [one, two]) expect(tally.reveal(line, verifier, fail)).toEqual([])
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
    tally.reveal(line, one, pass)
    expect(tally.add(line, node(9), job(9))).toEqual([])
    expect(tally.ruling(line)).toBe('passed')
  })

  it('is waited for in bounded memory: the oldest go first, and known lines stay', () => {
    const tally = committed(one)
    for (let i = 0; i <= unknownLinesMax; i++) tally.commit(`unknown ${i}`, one, commitment(i))
    expect(tally.commitment('unknown 0', one)).toBeUndefined()
    expect(tally.commitment('unknown 1', one)).toBe(commitment(1))
    expect(tally.commitment(line, one)).toBe(commitment(0))
  })
})

it('one verifier alone, however loud, refutes nothing', () => {
  const tally = committed(one)
  for (let i = 0; i < 10; i++) {
    tally.commit(line, one, commitment(i))
    for (const verdict of [fail, unavailable]) {
      expect(tally.reveal(line, one, verdict).some(effect => effect.kind === 'refuted')).toBe(false)
    }
  }
  expect(tally.ruling(line)).toBe('disputed')
})
