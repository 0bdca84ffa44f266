import type { Clock } from '@haca/core'
import { type SeedChain, type Tally, verdictRoot, verdicts } from '@haca/core'
import type { Network } from '@haca/network'
import { createPulse } from '@haca/node-kit'
import {
  type Deployment,
  epochAt,
  epochEndMs,
  type Hex,
  type Keccak,
  type LatePasses,
  type Logger,
  latestSealShare,
  SeedOpening,
  type SeedReveal,
  topics,
  typedDigest,
  type VerdictRevealMessage,
  type WorkKey
} from '@haca/protocol'
import { lineName, type WorkBook } from '../work/work-book.ts'
import { lateHash } from './check-reveals.ts'
import type { Duties } from './duties.ts'

export interface SeedRevealerInit {
  readonly key: WorkKey
  readonly network: Network
  readonly deployment: Deployment
  readonly clock: Clock
  readonly seeds: SeedChain
  readonly keccak: Keccak
  readonly book: WorkBook
  readonly duties: Duties
  /** Knows which passes came late. */
  readonly tally: Pick<Tally, 'lateOn'>
  /** Sends what waits to be gossiped, so that no verdict comes after the seed. */
  readonly flush: () => Promise<void>
  readonly logger: Logger
}

/**
 * Opens this verifier's seed after each epoch: when whoever found a fault in its last lines has had time to call this
 * verifier, too, and its own verdicts are out or time is up.
 */
export interface SeedRevealer {
  start(): void
  stop(): Promise<void>
}

/** Between two looks at what is still open, milliseconds. */
const pollMs = 100

export function createSeedRevealer(init: SeedRevealerInit): SeedRevealer {
  const { deployment, clock, duties, book } = init
  const stopping = new AbortController()
  const pulse = createPulse()
  let loop: Promise<void> | undefined

  const until = async (unixMs: number, done: () => boolean) => {
    while (clock.unixMs() < unixMs && !done() && !stopping.signal.aborted) {
      await pulse.wait(Math.min(pollMs, unixMs - clock.unixMs()), stopping.signal)
    }
  }

  const reveal = async (epoch: number) => {
    duties.seal(epoch)
    await init.flush()
    const own = book
      .reveals(epoch)
      .filter(each => each.verifier === init.key.address)
      .flatMap(each => {
        const work = book.find(`${each.job}/${each.segment}`)
        if (work === undefined) return []
        const from = Number(work.receipt.receipt.from)
        return [{ job: each.job, from, verdict: each.verdict as 1 | 2 | 3, evidence: each.evidence }]
      })
    const opening = {
      epoch,
      verifier: init.key.address,
      seed: init.seeds.link(epoch),
      verdicts: own.length,
      verdictRoot: verdictRoot(own, init.keccak)
    }
    const late = countLate(book.reveals(epoch), init.tally)
    const signed = { ...opening, lateHash: lateHash(late) }
    const seed: SeedReveal = {
      ...opening,
      late,
      signature: init.key.sign(typedDigest(deployment.domain, SeedOpening, signed))
    }
    book.addSeed(seed)
    await init.network.publish(topics.seeds, seed)
  }

  const run = async () => {
    for (let epoch = epochAt(deployment, clock.unixMs()); !stopping.signal.aborted; epoch++) {
      const endMs = epochEndMs(deployment, epoch)
      const { lateRevealMs, disputeMs, revealMs } = deployment.params
      await until(endMs + lateRevealMs + disputeMs, () => false)
      await until(endMs + revealMs * latestSealShare, () => duties.open(epoch) === 0)
      if (stopping.signal.aborted) return
      try {
        await reveal(epoch)
      } catch (error) {
        init.logger.warn({ epoch, error: String(error) }, 'could not reveal the seed')
      }
    }
  }

  return {
    start() {
      loop = run()
    },
    async stop() {
      stopping.abort()
      await loop
    }
  }
}

/** Per verifier, in the order of addresses, the passes that may be copies. */
function countLate(reveals: readonly VerdictRevealMessage[], tally: Pick<Tally, 'lateOn'>): LatePasses[] {
  const counts = new Map<Hex, number>()
  for (const { job, segment, verifier, verdict } of reveals) {
    if (verdict !== verdicts.pass || !tally.lateOn(lineName(job, segment)).has(verifier)) continue
    counts.set(verifier, (counts.get(verifier) ?? 0) + 1)
  }
  return [...counts].map(([verifier, passes]) => ({ verifier, passes })).sort(byAddress)
}

const byAddress = (a: LatePasses, b: LatePasses) => (a.verifier < b.verifier ? -1 : 1)
