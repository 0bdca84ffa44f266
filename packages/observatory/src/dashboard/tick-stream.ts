import type { ServerResponse } from 'node:http'
import { HacaError } from '@haca/protocol'
import type { Feed } from './feed.ts'
import type { WireRest, WireStart } from './wire.ts'

/** Server-sent events to the pages that are open. */
export interface TickStream {
  /** Sends everything, what the first chart needs before the rest; then each tick. Throws `OVERLOADED` when as many pages as there may be are open. */
  open(response: ServerResponse): void
  /** Tells every page what has changed. */
  tick(): void
  readonly pages: number
  end(): void
}

/** Pages open at once; each is a person, or a browser's forgotten tab. */
export const pagesMax = 32

/**
 * A page that does not keep up misses ticks, and gets everything anew when it has read what it was sent: memory holds
 * one state per page at the most, however slow it is.
 */
export function createTickStream(feed: Pick<Feed, 'state' | 'tick'>): TickStream {
  /** Pages, and whether they missed a tick. */
  const pages = new Map<ServerResponse, { behind: boolean }>()

  const sendState = (response: ServerResponse) => {
    const { nodes, jobs, ...start } = feed.state()
    const rest: WireRest = { nodes, jobs }
    response.write(eventOf('start', start satisfies WireStart))
    response.write(eventOf('rest', rest))
  }
  return {
    get pages() {
      return pages.size
    },
    open(response) {
      if (pages.size >= pagesMax) {
        throw new HacaError('OVERLOADED', `${pagesMax} pages are open already; close one`, {
          data: { limit: pagesMax }
        })
      }
      // What changed until now is in the state that every page gets first.
      if (pages.size === 0) feed.tick()
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
      const page = { behind: false }
      pages.set(response, page)
      response.on('close', () => pages.delete(response))
      response.on('drain', () => {
        if (!page.behind) return
        page.behind = false
        sendState(response)
      })
      sendState(response)
    },
    tick() {
      if (pages.size === 0) return
      const event = eventOf('tick', feed.tick())
      for (const [response, page] of pages) {
        if (response.writableNeedDrain) page.behind = true
        else response.write(event)
      }
    },
    end() {
      for (const response of pages.keys()) response.end()
      pages.clear()
    }
  }
}

const eventOf = (name: string, data: unknown) => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`
