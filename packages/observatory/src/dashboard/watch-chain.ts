import type { Clock } from '@haca/core'
import { createPulse } from '@haca/node-kit'
import type { Logger } from '@haca/protocol'
import type { Lane, Settlement } from '@haca/settlement'
import type { Feed } from './feed.ts'
import { createMoneyBook } from './money-book.ts'

/** As much of a settlement client as the dashboard reads. */
export type ChainReader = Pick<Settlement, 'events' | 'conservation' | 'nodes' | 'lane' | 'laneCount'>

export interface WatchChainInit {
  readonly chain: ChainReader
  readonly feed: Pick<Feed, 'money' | 'notice'>
  readonly clock: Clock
  readonly logger: Logger
  readonly signal: AbortSignal
}

/** After an event the state is read again this much later, milliseconds: more events may come with it. */
const settleMs = 500
/** Without events the state is read this often, milliseconds. */
const readMs = 10_000
/** Lanes that are shown, the newest; reading one is a call. */
const lanesMax = 32

/** Tells the feed of the contract's events and state until the signal aborts; a chain that is away is tried again. */
export async function watchChain({ chain, feed, clock, logger, signal }: WatchChainInit): Promise<void> {
  const book = createMoneyBook()
  const pulse = createPulse()
  // What the contract told before the first reading happened before anybody watched: no news.
  let begun = false
  const read = async () => {
    const [conservation, nodes, lanes] = await Promise.all([
      chain.conservation({ signal }),
      chain.nodes({ signal }),
      readLanes(chain, signal)
    ])
    book.read({ conservation, nodes, lanes }, clock.unixMs())
    begun = true
    const money = book.view()
    if (money !== undefined) feed.money(money)
  }
  let changed = true
  const reading = async () => {
    while (!signal.aborted) {
      if (!changed) await pulse.wait(readMs, signal)
      else await createPulse().wait(settleMs, signal)
      changed = false
      await read().catch(error => logger.debug({ error: String(error) }, 'the chain was not read'))
    }
  }
  const following = async () => {
    while (!signal.aborted) {
      try {
        for await (const event of chain.events({ signal })) {
          const notice = book.note(event, begun ? clock.unixMs() : undefined)
          if (begun && notice !== undefined) feed.notice({ at: clock.unixMs(), ...notice })
          changed = true
          pulse.beat()
        }
      } catch (error) {
        logger.debug({ error: String(error) }, 'the chain’s events stopped')
        await createPulse().wait(readMs, signal)
      }
    }
  }
  await Promise.all([reading(), following()])
}

async function readLanes(chain: ChainReader, signal: AbortSignal): Promise<Lane[]> {
  const count = await chain.laneCount({ signal })
  const first = Math.max(0, count - lanesMax)
  return Promise.all(Array.from({ length: count - first }, (_, i) => chain.lane(first + i, { signal })))
}
