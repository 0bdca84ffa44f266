import { type LineVerdict, verdicts } from '@haca/core'
import type { Hex, LatePasses, SeedReveal } from '@haca/protocol'
import { expect, it } from 'vitest'
import { testKey } from '../../../test/support/deployment.ts'
import { dropCopies } from '../src/epochs/deriving/drop-copies.ts'
import { hashOf } from './support/work.ts'

const { pass, fail } = verdicts
const addresses = [1, 2, 3, 4].map(n => testKey(n).address)
const seats = addresses.slice(0, 3).map((workKey, seat) => ({ seat, workKey }))

/** What one verifier says of others when it opens its seed. */
function seedOf(n: number, ...late: [n: number, passes: number][]): SeedReveal {
  const told = late.map(([about, passes]): LatePasses => ({ verifier: addressOf(about), passes }))
  return {
    epoch: 0,
    verifier: addressOf(n),
    seed: hashOf('seed'),
    verdicts: 9,
    verdictRoot: hashOf('root'),
    late: told,
    signature: `0x${'00'.repeat(65)}`
  }
}
function addressOf(n: number): Hex {
  const address = addresses[n - 1]
  if (address === undefined) throw new Error(`no verifier ${n}`)
  return address
}

/** Verdicts on a line by seat; undefined where a seat said nothing. */
const said = (...bySeat: (LineVerdict['verdict'] | undefined)[]): LineVerdict[] =>
  bySeat.flatMap((verdict, seat) =>
    verdict === undefined ? [] : [{ seat, verdict, evidence: hashOf('none') }]
  )

const four = new Map([
  ['a', said(pass, pass, pass)],
  ['b', said(pass, pass)],
  ['c', said(undefined, pass)],
  ['d', said(pass, pass, fail)]
])
/** Names of the lines on which a seat's verdict is left. */
const left = (seat: number, seeds: SeedReveal[], byLine: ReadonlyMap<string, LineVerdict[]> = four) =>
  [...dropCopies(byLine, { seeds, seats, quorum: 2 })]
    .filter(([, list]) => list.some(each => each.seat === seat))
    .map(([name]) => name)

it('takes as many passes as a quorum of the others saw come late, where another has passed and nobody disputes', () => {
  expect(left(1, [seedOf(1, [2, 1]), seedOf(3, [2, 1])])).toEqual(['b', 'c', 'd'])
  expect(left(1, [seedOf(1, [2, 9]), seedOf(3, [2, 9])])).toEqual(['c', 'd'])
})

it('takes the least that the quorum agrees on', () => {
  expect(left(1, [seedOf(1, [2, 9]), seedOf(3, [2, 1])])).toEqual(['b', 'c', 'd'])
})

it.each<[string, SeedReveal[]]>([
  ['one says so', [seedOf(1, [2, 9]), seedOf(3)]],
  ['one says so twice', [seedOf(1, [2, 9]), seedOf(1, [2, 9])]],
  ['it says so itself', [seedOf(2, [2, 9]), seedOf(1, [2, 9])]],
  ['somebody without a seat says so', [seedOf(4, [2, 9]), seedOf(1, [2, 9])]]
])('takes nothing when %s', (_, seeds) => {
  expect(left(1, seeds)).toEqual(['a', 'b', 'c', 'd'])
})

it('leaves every line a verdict, also when two verifiers copied', () => {
  const seeds = [seedOf(1, [2, 9], [3, 9]), seedOf(2, [1, 9], [3, 9]), seedOf(3, [1, 9], [2, 9])]
  const kept = dropCopies(four, { seeds, seats, quorum: 2 })
  expect([...kept].map(([name, list]) => [name, list.length])).toEqual([
    ['a', 1],
    ['b', 1],
    ['c', 1],
    ['d', 3]
  ])
  expect(four.get('a')).toHaveLength(3)
})
