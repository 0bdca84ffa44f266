import { describe, expect, it } from 'vitest'
import {
  isBelowBar,
  type JudgedWork,
  scoreVerifiers,
  type Verdict,
  type VerifierScore,
  verdicts,
  wrongShareAllowed,
  wrongVerdictsAllowed
} from '../src/index.ts'

const { pass, fail, unavailable } = verdicts

/** A line of a node with verdicts by seat. */
const line = (node: string, ...bySeat: (Verdict | undefined)[]): JudgedWork => ({
  node,
  verdicts: bySeat.flatMap((verdict, seat) => (verdict === undefined ? [] : [{ seat, verdict }]))
})
const clean: VerifierScore = { bad: 0, falseAccepts: 0, good: 0, falseRejects: 0, nodes: 0, nodesWronged: 0 }

it('counts what a quorum of others found otherwise, and nothing where there is none', () => {
  const scores = scoreVerifiers(
    [
      line('a', pass, pass, fail),
      line('a', pass, pass, pass),
      line('b', fail, fail, pass),
      line('b', pass, fail),
      line('c', pass, pass, unavailable),
      line('c', undefined, undefined, fail)
    ],
    2
  )
  expect(scores.get(2)).toEqual({
    bad: 1,
    falseAccepts: 1,
    good: 3,
    falseRejects: 1,
    nodes: 2,
    nodesWronged: 1
  })
  expect(scores.get(0)).toEqual({ ...clean, good: 1, nodes: 1 })
  expect(scoreVerifiers([line('a', fail), line('a', fail)], 2).get(0)).toEqual(clean)
})

describe('a verifier is below the bar', () => {
  const many = (count: number, one: JudgedWork) => new Array<JudgedWork>(count).fill(one)
  const isBelow = (work: JudgedWork[]) => isBelowBar(scoreVerifiers(work, 2).get(2) ?? clean)
  const enough = wrongVerdictsAllowed + 1

  it('when it passes bad work unseen', () => {
    expect(isBelow(many(enough, line('a', fail, fail, pass)))).toBe(true)
  })

  it('when it fails good work of most nodes', () => {
    const of = (node: string) => many(enough, line(node, pass, pass, fail))
    expect(isBelow([...of('a'), ...of('b'), line('c', pass, pass, pass)])).toBe(true)
  })

  it.each([
    ['it is wrong a few times', many(wrongVerdictsAllowed, line('a', fail, fail, pass))],
    [
      'it is wrong about a small share',
      [
        ...many(enough, line('a', fail, fail, pass)),
        ...many(Math.ceil(enough / wrongShareAllowed), line('a', fail, fail, fail))
      ]
    ],
    ['a node shows it something else than the others', many(9, line('a', pass, pass, fail))],
    [
      'half of the nodes do',
      ['a', 'b', 'c', 'd'].flatMap((node, i) => many(9, line(node, pass, pass, i < 2 ? fail : pass)))
    ],
    ['nodes do not answer it', ['a', 'b'].flatMap(node => many(9, line(node, pass, pass, unavailable)))],
    ['others are no quorum', ['a', 'b'].flatMap(node => many(9, line(node, pass, undefined, fail)))]
  ])('not when %s', (_, work) => {
    expect(isBelow(work)).toBe(false)
  })
})
