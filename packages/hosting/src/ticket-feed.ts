import type { TicketEvent } from '@haca/protocol'

/** The events of one ticket on their way to its client: a notice at the most, then the one that ends it. */
export interface TicketFeed {
  push(event: TicketEvent): void
  /** The last event; it travels in the frame that ends the call. */
  finish(event: TicketEvent): void
  /** Ends without another event. */
  end(): void
  readonly finished: boolean
  /** Yields what is pushed and returns what it is finished with. */
  events(): AsyncGenerator<TicketEvent, TicketEvent | undefined>
}

export function createTicketFeed(signal: AbortSignal): TicketFeed {
  const queue: TicketEvent[] = []
  let ended = false
  let last: TicketEvent | undefined
  let wake: (() => void) | undefined
  const beat = () => {
    wake?.()
    wake = undefined
  }
  const end = () => {
    ended = true
    beat()
  }
  return {
    push(event) {
      queue.push(event)
      beat()
    },
    finish(event) {
      last = event
      end()
    },
    end,
    get finished() {
      return last !== undefined
    },
    async *events() {
      signal.addEventListener('abort', end, { once: true })
      try {
        for (;;) {
          const event = queue.shift()
          if (event !== undefined) yield event
          else if (ended || signal.aborted) return last
          else {
            await new Promise<void>(resolve => {
              wake = resolve
            })
          }
        }
      } finally {
        signal.removeEventListener('abort', end)
      }
    }
  }
}
