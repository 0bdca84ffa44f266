import {
  typedDigest,
  type VerdictCommitMessage,
  VerdictReveal,
  type VerdictRevealMessage
} from '@haca/protocol'
import { describe, expect, it } from 'vitest'
import { testDeployment, testKey } from '../../../test/support/deployment.ts'
import { createVerdictBook, isSignedReveal } from '../src/checks/verdict-book.ts'
import { lineName } from '../src/work/work-book.ts'
import { verdictOn } from './support/verdicts.ts'
import { hashOf, LaneWriter, randomSalt } from './support/work.ts'

const deployment = testDeployment()
const verifiers = [1, 2, 3].map(testKey)
const [fail, pass] = [2, 1]
const [key, second] = [testKey(1), testKey(2)]

function bookWithWork() {
  const work = new LaneWriter(deployment).work()
  const { receipt } = work.receipt
  const line = lineName(receipt.job, receipt.segment)
  const isVerifier = (address: string) => verifiers.some(each => each.address === address)
  const known = new Map([[line, 0]])
  const book = createVerdictBook({
    domain: deployment.domain,
    quorum: 2,
    isVerifier,
    epochOf: name => known.get(name),
    gate: { require: () => undefined }
  })
  book.tally.add(line, receipt.node, receipt.model)
  return { book, work, line, receipt }
}

it('counts a verdict that opens its commitment, and refutes with a quorum', () => {
  const { book, work, line, receipt } = bookWithWork()
  const first = verdictOn(work, fail, key, deployment, [{ code: 'token-differs', detail: 'at 3' }])
  const other = verdictOn(work, fail, second, deployment)
  for (const { commit } of [first, other]) book.commit(commit)
  expect(book.reveal(first.reveal)).toEqual([{ kind: 'escalate', line }])
  const { node, model } = receipt
  expect(book.reveal(other.reveal)).toEqual([{ kind: 'refuted', line, node, model }])
})

describe('gives no weight to', () => {
  const without = (change: (reveal: VerdictRevealMessage) => VerdictRevealMessage) => {
    const { book, work, line } = bookWithWork()
    const { commit, reveal } = verdictOn(work, fail, key, deployment)
    book.commit(commit)
    expect(book.reveal(change(reveal))).toBeUndefined()
    expect(book.tally.verdictsOn(line).size).toBe(0)
    // The true one still counts.
    expect(book.reveal(reveal)).toHaveLength(1)
  }

  it('a verdict other than the one committed to', () => {
    without(reveal => ({ ...reveal, verdict: pass }))
  })
  it('a verdict other than the one committed to, though its verifier signed both', () => {
    without(reveal => {
      const { work } = bookWithWork()
      const { job, segment, receipt } = reveal
      const change = verdictOn(work, pass, key, deployment).reveal
      const opening = { ...change, job, segment, receipt }
      const { signature: _, findings, ...signed } = opening
      return {
        ...signed,
        findings,
        signature: key.sign(typedDigest(deployment.domain, VerdictReveal, signed))
      }
    })
  })
  it('another salt', () => {
    without(reveal => ({ ...reveal, salt: randomSalt(6) }))
  })
  it('findings other than those signed', () => {
    without(reveal => ({ ...reveal, findings: [{ code: 'made-up', detail: '' }] }))
  })
  it('an opening that somebody else signed', () => {
    without(reveal => ({ ...reveal, signature: second.sign(hashOf('something')) }))
  })

  it('a verdict without a commitment', () => {
    const { book, work } = bookWithWork()
    expect(book.reveal(verdictOn(work, fail, key, deployment).reveal)).toBeUndefined()
  })

  it.each<[string, (commit: VerdictCommitMessage) => VerdictCommitMessage]>([
    ['somebody else signed', commit => ({ ...commit, signature: second.sign(hashOf('something')) })],
    ['another name was put on', commit => ({ ...commit, verifier: second.address })],
    ['was changed', commit => ({ ...commit, commitment: hashOf('other') })]
  ])('a commitment that %s', (_, change) => {
    const { book, work, line } = bookWithWork()
    book.commit(change(verdictOn(work, fail, key, deployment).commit))
    for (const { address } of verifiers) expect(book.tally.commitments(line, address)).toEqual([])
  })

  it('a verifier without a seat', () => {
    const { book, work, line } = bookWithWork()
    const stranger = testKey(9)
    book.commit(verdictOn(work, fail, stranger, deployment).commit)
    expect(book.tally.commitments(line, stranger.address)).toEqual([])
  })

  it('a copy of another verifier’s commitment: it is bound to the address', () => {
    const { book, work } = bookWithWork()
    const { commit, reveal } = verdictOn(work, fail, key, deployment)
    book.commit(commit)
    const copy = verdictOn(work, fail, second, deployment)
    book.commit({ ...copy.commit, commitment: commit.commitment })
    expect(book.reveal({ ...reveal, verifier: second.address })).toBeUndefined()
  })
})

describe('a pass that its verifier takes back in a dispute', () => {
  const found = [{ code: 'token-differs', detail: 'at 7' }]

  it('is a failure from then on, whatever is said again', () => {
    const { book, work, line } = bookWithWork()
    const early = verdictOn(work, pass, key, deployment)
    const later = verdictOn(work, fail, key, deployment, found)
    book.commit(early.commit)
    book.reveal(early.reveal)
    book.commit(later.commit)
    expect(book.reveal(later.reveal)).toEqual([{ kind: 'escalate', line }])
    for (const replayed of [early, later]) {
      book.commit(replayed.commit)
      expect(book.reveal(replayed.reveal)).toEqual([])
    }
    expect(book.tally.verdictsOn(line).get(key.address)).toBe(fail)
  })

  it('is not replaced by what was never committed to, nor by a third verdict', () => {
    const { book, work, line } = bookWithWork()
    const [early, second_, third] = [[], found, [...found, ...found]].map((findings, i) =>
      verdictOn(work, i === 0 ? pass : fail, key, deployment, findings)
    )
    if (early === undefined || second_ === undefined || third === undefined) throw new Error('three')
    book.commit(early.commit)
    book.reveal(early.reveal)
    expect(book.reveal(third.reveal)).toBeUndefined()
    book.commit(second_.commit)
    book.commit(third.commit)
    expect(book.reveal(third.reveal)).toBeUndefined()
    expect(book.tally.verdictsOn(line).get(key.address)).toBe(pass)
  })
})

it('knows a signed reveal from a forged one', () => {
  const work = new LaneWriter(deployment).work()
  const { reveal } = verdictOn(work, fail, key, deployment)
  expect(isSignedReveal(reveal, deployment.domain)).toBe(true)
  expect(isSignedReveal({ ...reveal, verdict: pass }, deployment.domain)).toBe(false)
  expect(isSignedReveal({ ...reveal, verifier: second.address }, deployment.domain)).toBe(false)
})

it('gives no weight to a verdict that is dated in another epoch than its line', () => {
  const { book, work, line } = bookWithWork()
  const replayed = verdictOn(work, fail, key, deployment, [], 1)
  book.commit(replayed.commit)
  expect(book.tally.commitments(line, key.address)).toEqual([])
  expect(book.reveal(replayed.reveal)).toBeUndefined()
  expect(book.tally.verdictsOn(line).size).toBe(0)
})
