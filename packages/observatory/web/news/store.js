import { toBuckets } from './history.js'
import { takeRest, takeStart, takeTick } from './take-news.js'

/** What the page knows of the network, kept up by the server's events. */

/** @typedef {import('./take-news.js').Store} Store */
/** @typedef {import('./take-news.js').JobMove} JobMove */

/** @param {string} url @returns {Store} */
export function connect(url) {
  const listeners = new Set()
  /** @type {Map<string, number>} */
  const places = new Map()
  let due = false

  const tell = () => {
    if (due) return
    due = true
    // A page that nobody sees draws nothing, and is up to date with the first frame in which it is seen again.
    requestAnimationFrame(() => {
      due = false
      for (const listener of listeners) listener()
    })
  }
  /** @type {Store} */
  const store = {
    ...{
      live: false,
      begun: false,
      ready: false,
      network: '',
      at: 0,
      startedAt: 0,
      exact: true,
      splitError: 0
    },
    fine: toBuckets({ stepMs: 2000, rows: [] }),
    coarse: toBuckets({ stepMs: 20_000, rows: [] }),
    ...{ nodes: [], models: [], jobs: new Map(), notices: [], money: undefined, moves: [] },
    nameOf: node => store.nodes[places.get(node) ?? -1]?.name ?? node,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    }
  }
  const events = new EventSource(url)
  events.addEventListener('open', () => {
    store.live = true
    tell()
  })
  events.addEventListener('error', () => {
    store.live = false
    tell()
  })
  events.addEventListener('start', ({ data }) => {
    takeStart(store, JSON.parse(data))
    tell()
  })
  events.addEventListener('rest', ({ data }) => {
    takeRest(store, JSON.parse(data), places)
    tell()
  })
  events.addEventListener('tick', ({ data }) => {
    takeTick(store, JSON.parse(data), places)
    tell()
  })
  return store
}
