import type { TicketEvent } from '@haca/protocol'

/** The events of one ticket on their way to its client. Few per ticket: one offer at a time, so no bound is needed. */
export interface TicketFeed {
  push(event: TicketEvent): void
  end(): void
  events(): AsyncGenerator<TicketEvent>
}

export function createTicketFeed(signal: AbortSignal): TicketFeed {
  const queue: TicketEvent[] = []
  let ended = false
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
    end,
    async *events() {
      signal.addEventListener('abort', end, { once: true })
      try {
        for (;;) {
          const event = queue.shift()
          if (event !== undefined) yield event
          else if (ended || signal.aborted) return
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
