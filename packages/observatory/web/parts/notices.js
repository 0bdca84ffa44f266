import { h, keyed, setText } from './dom.js'
import { ago } from './format.js'

/** @import { Store } from '../news/store.js' */

/**
 * What happened lately, newest first.
 * @param {number} most
 */
export function noticeList(most) {
  const list = h('ol', { class: 'notices', 'aria-label': 'What happened lately' })
  return {
    root: list,
    /** @param {Store} store */
    update(store) {
      keyed(list, store.notices.slice(-most).reverse(), {
        key: ({ id }) => String(id),
        make(notice) {
          const { kind, what, node, job } = notice
          const words = h('span', { class: 'what' })
          // The notice of a node that joined begins with its name already.
          const named = node !== undefined && !what.startsWith(store.nameOf(node))
          if (named) words.append(h('a', { href: `#/nodes/${node}` }, store.nameOf(node)), ' ')
          words.append(what)
          if (job !== undefined) words.append(' – ', h('a', { href: `#/jobs/${job}` }, 'see the job'))
          return h('li', { 'data-kind': kind }, words, h('time'))
        },
        update(item, { at }) {
          const time = item.querySelector('time')
          if (time !== null) setText(time, ago(at, store.at))
        }
      })
    }
  }
}
