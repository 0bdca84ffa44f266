import type { OpenedTrap, SettledLine } from '@haca/core'
import { type Hex, silentLogger, trapLooksMax, type VerdictRevealMessage } from '@haca/protocol'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { TrapLooks } from '../src/checks/trap-looks.ts'
import { createTrapBook } from '../src/epochs/deriving/trap-book.ts'
import { hashOf } from './support/work.ts'

const quorum = 2
const [pass, fail] = [1, 2] as const
const openEpochs = 1
const trapsPerEpoch = 3

/** What is known of a job, and what seats say of it in turn. */
const passedBad = { expected: 'fail', said: [pass, fail] } as const
/** As the cheat `always-fail` does it: two others know better. */
const failedGood = { expected: 'pass', said: [fail, pass, pass] } as const

/** As only the lazy one drew it. */
const passedAlone = { expected: 'fail', said: [pass] } as const
type Known = typeof passedBad | typeof failedGood | typeof passedAlone

/** Known jobs of an epoch, of which seat 0 says the wrong thing. */
function planted(epoch: number, { expected, said }: Known) {
  const jobs = Array.from({ length: trapsPerEpoch }, (_, i) => hashOf(`job ${epoch}/${i}`))
  const common = { node: 7, lane: 3 }
  const traps = jobs.map(
    (job): OpenedTrap => ({ ...common, job, issuer: '0x01', epoch, expected, price: 100n })
  )
  const verdicts = said.map((verdict, seat) => ({ seat, verdict, evidence: hashOf('') }))
  const lines = jobs.map(job => ({ ...common, job, amount: 90n, verdicts }) as unknown as SettledLine)
  return { traps, lines }
}

const noLooks: Pick<TrapLooks, 'lookAt' | 'of' | 'read' | 'forget'> = {
  lookAt: async () => undefined,
  of: () => [],
  read: () => [],
  forget: () => undefined
}

function bookWith(epochs: readonly number[], known: Known = passedBad, looks: Partial<TrapLooks> = {}) {
  const all = new Map(epochs.map(epoch => [epoch, planted(epoch, known)]))
  const opened = [...all.values()].flatMap(({ traps }) => traps)
  const asked: number[] = []
  const book = createTrapBook({
    traps: {
      openEpochs,
      opened: async () => opened,
      async closed(epoch) {
        asked.push(epoch)
        return opened.filter(trap => trap.epoch <= epoch)
      }
    },
    outcomes: { lines: epoch => all.get(epoch)?.lines ?? [] },
    looks: { ...noLooks, ...looks },
    quorum,
    logger: silentLogger
  })
  return { book, asked, all }
}

describe('whoever passes known-bad jobs', () => {
  it('is not counted from the epoch on in which none of them can be opened any more', async () => {
    const { book, asked } = bookWith([5])
    expect(await book.silenced(6, [])).toEqual(new Set())
    expect(await book.silenced(7, [])).toEqual(new Set([0]))
    // Who signs later asks for the same.
    expect(asked).toEqual([4, 5])
  })

  it('is counted again once they are long ago', async () => {
    const { book } = bookWith([5])
    expect(await book.silenced(5 + openEpochs + 32, [])).toEqual(new Set([0]))
    expect(await book.silenced(5 + openEpochs + 33, [])).toEqual(new Set())
  })

  it('is told so, with the numbers', async () => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const { book } = bookWith([5])
    onTestFinished(book.watch(10))
    expect(book.describe(0, 6)).toEqual([])
    await vi.advanceTimersByTimeAsync(10)
    expect(book.describe(0, 6)).toEqual([
      'traps of 32 epochs: passed 3 of 3 known-bad jobs, failed 0 of 0 known-good ones; below the bar, so not paid'
    ])
    expect(book.describe(1, 6)).toEqual([
      'traps of 32 epochs: passed 0 of 3 known-bad jobs, failed 0 of 0 known-good ones'
    ])
  })
})

it('whoever fails all work is found by known-good jobs, and the others stay as they are', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const { book } = bookWith([5], failedGood)
  expect(await book.silenced(7, [])).toEqual(new Set([0]))
  onTestFinished(book.watch(10))
  book.describe(0, 6)
  await vi.advanceTimersByTimeAsync(10)
  expect(book.describe(0, 6)).toEqual([
    'traps of 32 epochs: passed 0 of 0 known-bad jobs, failed 3 of 3 known-good ones; below the bar, so not paid'
  ])
})

describe('bad jobs that only one verifier drew, which passed them', () => {
  it('are looked at once they are opened', async () => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const looked: unknown[] = []
    const { book, all } = bookWith([5], passedAlone, { lookAt: async lines => void looked.push(...lines) })
    onTestFinished(book.watch(10))
    await vi.advanceTimersByTimeAsync(10)
    expect(looked).toEqual(all.get(5)?.lines.map(line => ({ epoch: 5, line })))
  })

  it('silence it by the looks of a proposal, and not without them', async () => {
    const found: TrapLooks['read'] = (looks, lines) =>
      looks.length === 0 ? [] : lines.flatMap(({ job }) => [1, 2].map(seat => ({ job, seat, verdict: fail })))
    const { book } = bookWith([5], passedAlone, { read: found })
    expect(await book.silenced(7, [])).toEqual(new Set())
    expect(await book.silenced(7, [{} as VerdictRevealMessage])).toEqual(new Set([0]))
  })

  it('ask for no more looks than a proposal may bring, of the epochs that are counted', () => {
    const of = vi.fn(() => Array.from({ length: trapLooksMax + 1 }, () => ({}) as VerdictRevealMessage))
    const { book } = bookWith([5], passedAlone, { of })
    expect(book.looksFor(40)).toHaveLength(trapLooksMax)
    expect(of).toHaveBeenCalledWith(7, 39)
  })
})

it('takes opened traps out of a node’s record, and nothing else', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const { book, all } = bookWith([5])
  onTestFinished(book.watch(10))
  const [trap] = all.get(5)?.lines ?? []
  if (trap === undefined) throw new Error('a line was planted')
  const others = [{ node: 8 }, { lane: 4 }, { job: hashOf('other') as Hex }].map(other => ({
    line: { ...trap, ...other }
  }))
  const lines = [{ line: trap }, ...others]
  expect(book.without(lines)).toEqual(lines)
  await vi.advanceTimersByTimeAsync(10)
  expect(book.without(lines)).toEqual(others)
})

it('silences nobody where there are no bonds of traps', async () => {
  const book = createTrapBook({
    traps: undefined,
    outcomes: { lines: () => [] },
    looks: noLooks,
    quorum,
    logger: silentLogger
  })
  expect(await book.silenced(100, [])).toEqual(new Set())
})
