import type { Random } from '@haca/core'
import { lognormal } from '../stats/distributions.ts'
import type { EventQueue } from './event-queue.ts'

export interface LinkInit {
  /** Mean one-way delay of a message, milliseconds, >= 0. */
  readonly delayMs: number
  /** Coefficient of variation of the delay, lognormal; 0, the default, makes it constant. */
  readonly delayCv?: number
  /**
   * Probability in [0, 1) that a copy is lost; default 0. The transport sends it again, so that a loss costs time and
   * one more message, and nothing vanishes.
   */
  readonly loss?: number
}

/** The network between any two machines: every message takes its delay, and is counted. */
export interface Link {
  /** Mean one-way delay, milliseconds. */
  readonly delayMs: number
  send(deliver: () => void): void
  /** Copies that somebody sends and whose arrival changes nothing here, such as digests that are read where they are. */
  count(copies: number): void
  /** Copies sent so far. */
  messages(): number
}

/** Least time before TCP sends a lost segment again, milliseconds (Linux TCP_RTO_MIN; RFC 6298 recommends 1 s). */
const resendMs = 200

export function createLink(init: LinkInit, queue: EventQueue, random: Random): Link {
  const { delayMs, delayCv = 0, loss = 0 } = init
  // Messages that all take equally long arrive in the order in which they were sent.
  const inOrder = queue.lane()
  let messages = 0
  return {
    delayMs,
    messages: () => messages,
    count(copies) {
      messages += copies
    },
    send(deliver) {
      messages++
      if (delayCv === 0 && loss === 0) {
        inOrder.schedule(queue.now() + delayMs, deliver)
        return
      }
      let delay = delayCv === 0 ? delayMs : lognormal(random, delayMs, delayCv)
      while (loss > 0 && random.next() < loss) {
        messages++
        delay += resendMs
      }
      queue.schedule(queue.now() + delay, deliver)
    }
  }
}
