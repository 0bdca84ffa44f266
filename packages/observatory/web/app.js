import { connect } from './news/store.js'
import { h, setAttribute, setText } from './parts/dom.js'
import { clock } from './parts/format.js'

/** The frame of the page: which view is shown, the state of the link, light or dark. */

/**
 * @import { Store } from './news/store.js'
 * @typedef {{ update: () => void, unmount?: () => void, early?: boolean }} Mounted `early` draws before nodes and jobs have come
 * @typedef {(root: HTMLElement, store: Store, id: string) => Mounted} View
 */

/** @type {readonly { path: string, label: string, load: () => Promise<{ mount: View }> }[]} */
const views = [
  { path: '', label: 'Capacity', load: () => import('./views/view-capacity.js') },
  { path: 'network', label: 'Network', load: () => import('./views/view-network.js') },
  { path: 'models', label: 'Models', load: () => import('./views/view-models.js') },
  { path: 'jobs', label: 'Jobs', load: () => import('./views/view-jobs.js') },
  { path: 'nodes', label: 'Nodes', load: () => import('./views/view-nodes.js') },
  { path: 'money', label: 'Money', load: () => import('./views/view-money.js') },
  { path: 'operator', label: 'Operator', load: () => import('./views/view-operator.js') }
]

const store = connect('/api/stream')
const main = /** @type {HTMLElement} */ (document.getElementById('main'))
const nav = /** @type {HTMLElement} */ (document.getElementById('nav'))
const link = /** @type {HTMLElement} */ (document.getElementById('link'))
const exact = /** @type {HTMLElement} */ (document.getElementById('exact'))
const network = /** @type {HTMLElement} */ (document.getElementById('network'))

const tabs = new Map(views.map(({ path, label }) => [path, h('a', { href: `#/${path}` }, label)]))
nav.append(...tabs.values())

/** @type {Mounted | undefined} */
let mounted
let turn = 0
let warmed = false
/** How long the first view has the connections to itself once it stands, milliseconds. */
const warmMs = 500

/** @param {boolean} moved by the reader, who is taken to the new content */
async function route(moved) {
  const [, path = '', id = ''] = location.hash.split('/')
  const view = views.find(each => each.path === path) ?? views[0]
  if (view === undefined) return
  const mine = ++turn
  const { mount } = await view.load()
  if (mine !== turn) return
  mounted?.unmount?.()
  main.replaceChildren()
  for (const [each, tab] of tabs) setAttribute(tab, 'aria-current', each === view.path ? 'page' : undefined)
  // Not by scrolling it into view: browsers then go on from there with the next press of Tab.
  const tab = tabs.get(view.path)
  if (tab !== undefined)
    nav.scrollLeft = tab.offsetLeft - nav.offsetLeft - (nav.clientWidth - tab.clientWidth) / 2
  document.title = `${view.label} · HACA`
  mounted = mount(main, store, decodeURIComponent(id))
  draw()
  if (moved && id === '') main.focus({ preventScroll: true })
}

function update() {
  // What stands there is what was last heard.
  const lost = store.begun ? `reconnecting, as of ${clock(store.at)}` : 'connecting'
  setText(link, store.live ? 'live' : lost)
  setAttribute(link, 'data-state', store.live ? 'good' : 'bad')
  setText(network, store.network)
  exact.hidden = !store.begun
  setText(exact, store.exact ? 'sums exact' : 'SUMS DIFFER')
  setAttribute(exact, 'data-state', store.exact ? 'good' : 'bad')
  setAttribute(
    exact,
    'title',
    store.exact
      ? 'Useful, pending, verification, loading, wasted, blocked and idle time sum to the capacity of every node, to the nanosecond'
      : 'The parts do not sum to the capacity: time was lost or counted twice'
  )
  draw()
  if (store.ready && !warmed) setTimeout(warm, warmMs)
  warmed ||= store.ready
}

function draw() {
  if (mounted?.early ? store.begun : store.ready) mounted?.update()
}

/** The other views, once the first one stands: they open at once then, and also when the server is gone. */
function warm() {
  for (const { load } of views) void load()
}

document.getElementById('theme')?.addEventListener('click', () => {
  const dark = matchMedia('(prefers-color-scheme: dark)').matches
  const now = document.documentElement.dataset.theme ?? (dark ? 'dark' : 'light')
  const next = now === 'dark' ? 'light' : 'dark'
  document.documentElement.dataset.theme = next
  localStorage.setItem('theme', next)
  update()
})
// The address names the view; going to its content must not change it.
document.querySelector('.skip')?.addEventListener('click', event => {
  event.preventDefault()
  main.focus()
})
addEventListener('hashchange', () => void route(true))
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', update)
store.subscribe(update)
void route(false)
