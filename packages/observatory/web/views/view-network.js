import { networkScene } from '../network/network-scene.js'
import { h } from '../parts/dom.js'
import { noticeList } from '../parts/notices.js'
import { partWords } from '../parts/parts.js'

/** The network as people picture it. @import { View } from '../app.js' */

const dotWords = [
  ['ticket', 'ticket to a market'],
  ['work', 'payload to a node'],
  ['receipt', 'receipt to verifiers'],
  ['paid', 'line into an epoch'],
  ['refuted', 'refutation']
]

/** @type {View} */
export function mount(root, store) {
  const scene = networkScene()
  const notices = noticeList(16)
  const keys = h('ul', { class: 'keys', 'aria-label': 'Key' })
  for (const [name, label] of dotWords)
    keys.append(h('li', {}, h('i', { class: `swatch round dot-${name}` }), label ?? ''))
  const fills = h('ul', { class: 'keys', 'aria-label': 'Colours of inference nodes: what they mostly do' })
  for (const { name, label } of partWords)
    fills.append(h('li', {}, h('i', { class: `swatch part-${name}` }), label))
  root.append(
    h('h1', { class: 'sr' }, 'The network'),
    h(
      'div',
      { class: 'columns' },
      h(
        'section',
        { class: 'card wide' },
        h(
          'div',
          { class: 'card-head' },
          h('h2', {}, 'The network'),
          h(
            'p',
            { class: 'hint' },
            'tokens and tickets in each market, jobs as they move, nodes by what they mostly do'
          )
        ),
        scene.root,
        keys,
        fills
      ),
      h(
        'section',
        { class: 'card side' },
        h('div', { class: 'card-head' }, h('h2', {}, 'Lately')),
        notices.root
      )
    )
  )
  return {
    update() {
      scene.update(store)
      notices.update(store)
    }
  }
}
