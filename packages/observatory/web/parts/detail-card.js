import { ask } from '../news/ask.js'
import { h, keyed, setAttribute, setText } from './dom.js'
import { clock, count, short } from './format.js'
import { partsOf } from './parts-of.js'

/**
 * A card about one thing of a list: its name, what is known of it, and what everybody says about it, asked for again
 * while it is shown.
 * @import { Store } from '../news/store.js'
 * @import { WireReason } from '../../src/dashboard/wire.ts'
 */

/** @typedef {{ text: string, href: string }} Link */
/** A label with words, or with links to others. @typedef {[string, string | readonly Link[]]} Fact */

/**
 * @template {{ readonly reasons: readonly WireReason[] }} T
 * @typedef {object} DetailInit
 * @property {string} path of the question, before the id
 * @property {number} everyMs between two questions
 * @property {string} list where its list is, for the link that closes it
 * @property {string} unknown what is said of an id that nobody knows
 * @property {string} why heading of what everybody says
 * @property {string} nobody what is said when nobody says anything
 * @property {string} [titleClass]
 * @property {HTMLElement} above what stands above the facts
 * @property {(detail: T) => void} told an answer has come
 */

/**
 * @template {{ readonly reasons: readonly WireReason[] }} T
 * @param {Store} store
 * @param {DetailInit<T>} init
 */
export function detailCard(store, { path, everyMs, list, unknown, why, nobody, titleClass, above, told }) {
  const title = h('h2', { class: titleClass })
  const facts = h('dl', { class: 'facts' })
  const lines = h('ol', { class: 'story' })
  const none = h('p', { class: 'empty', hidden: true }, nobody)
  const heading = h('h3', { hidden: true }, why)
  const root = h(
    'section',
    { class: 'card detail', hidden: true },
    h('div', { class: 'card-head' }, title, h('a', { class: 'more', href: list }, 'close')),
    ...[above, facts, heading, lines, none]
  )
  let asked = ''
  /** @type {ReturnType<typeof setInterval> | undefined} */
  let timer
  const askAgain = async () => {
    const answer = /** @type {T | null | undefined} */ (await ask(`${path}/${asked}`))
    if (answer === null) setText(title, unknown)
    if (!answer) return
    showReasons(lines, answer.reasons, store)
    heading.hidden = false
    none.hidden = answer.reasons.length > 0
    told(answer)
  }
  return {
    root,
    /** @param {string} text */
    name(text) {
      setText(title, text)
      setAttribute(root, 'aria-label', text)
    },
    /** @param {readonly Fact[]} known */
    facts: known => showFacts(facts, known),
    /** @param {string} id */
    show(id) {
      asked = id
      root.hidden = false
      setText(title, short(id))
      setAttribute(title, 'title', id)
      void askAgain()
      timer = setInterval(() => void askAgain(), everyMs)
    },
    stop: () => clearInterval(timer)
  }
}

/** From so many characters on a value has a row of its own: an address, a job's id. */
const longFrom = 32

/** Whoever has come to a link by keyboard stays there while nothing changes. @param {HTMLElement} list @param {readonly Fact[]} known */
function showFacts(list, known) {
  keyed(list, known, {
    key: fact => JSON.stringify(fact),
    make([label, value]) {
      const words =
        typeof value === 'string' ? [value] : value.flatMap(({ text, href }) => [link(text, href), ' '])
      const long = typeof value === 'string' && value.length >= longFrom && !value.includes(' ')
      return h(
        'div',
        { class: long ? 'whole' : undefined },
        h('dt', {}, label),
        h('dd', { class: long ? 'mono' : undefined }, ...words)
      )
    },
    update: () => undefined
  })
}

/** @param {string} text @param {string} href */
const link = (text, href) => h('a', { href }, text)

/** @param {HTMLElement} list @param {readonly WireReason[]} reasons @param {Store} store */
function showReasons(list, reasons, store) {
  keyed(
    list,
    reasons.map((reason, i) => ({ ...reason, i })),
    {
      key: ({ i, who, what, count: times }) => `${i} ${who} ${times} ${what}`,
      make: ({ who, what, count: times }) =>
        h(
          'li',
          {},
          h('time'),
          h('span', { class: 'who' }, store.nameOf(who)),
          h('span', { class: 'what' }, ...withLinks(what, store), times > 1 && ` (${count(times)} times)`)
        ),
      update(line, { at }) {
        const [time] = line.children
        if (time !== undefined) setText(time, clock(at))
      }
    }
  )
}

/** Addresses and ids of jobs in what somebody says, as names that lead there. @param {string} text @param {Pick<Store, 'nameOf'>} store */
function withLinks(text, store) {
  return partsOf(text).map(({ kind, words }) => {
    if (kind === 'node') return link(store.nameOf(words), `#/nodes/${words}`)
    if (kind === 'job') return link(short(words), `#/jobs/${words}`)
    return words
  })
}
