import { h, keyed, setAttribute, setText } from '../parts/dom.js'
import { count, many, percent } from '../parts/format.js'

/** Demand beside supply, per model, with what is missing. @import { View } from '../app.js' @import { WireModel } from '../../src/dashboard/wire.ts' */

/** @type {View} */
export function mount(root, store) {
  const list = h('ul', { class: 'models' })
  const empty = h('p', { class: 'empty' }, 'No model is known yet.')
  root.append(
    h('h1', {}, 'Demand and supply'),
    h(
      'p',
      { class: 'lead' },
      'What was asked for in the last minute beside what the warm slots could run. What found no slot is missing: loading it somewhere, or one more node, would earn it. Bars show work, large models above small ones, on one scale of square roots.'
    ),
    list,
    empty
  )
  return {
    update() {
      empty.hidden = store.models.length > 0
      const most = Math.max(
        1,
        ...store.models.flatMap(each => [
          weight(each) * each.supplyPerSecond,
          weight(each) * each.askedPerSecond
        ])
      )
      const sorted = store.models.toSorted(
        (a, b) => weight(b) * b.askedPerSecond - weight(a) * a.askedPerSecond
      )
      keyed(list, sorted, {
        key: ({ id }) => id,
        make: model => modelCard(model),
        update: (card, model) => updateCard(card, model, most)
      })
    }
  }
}

/** Units of a large model are more work than those of a small one. @param {WireModel} model */
const weight = ({ workPerUnit }) => workPerUnit

const facts = ['warm', 'price', 'waiting', 'lost', 'could']

/** @param {WireModel} model */
function modelCard({ id, name, task, tier }) {
  const bars = h('div', { class: 'pair' })
  for (const [key, label] of [
    ['asked', 'asked for'],
    ['ran', 'run'],
    ['supply', 'warm supply']
  ]) {
    bars.append(
      h('span', { class: 'pair-label' }, label),
      h('span', { class: 'track' }, h('i', { class: `fill fill-${key}` })),
      h('span', { class: 'value', 'data-value': key })
    )
  }
  const list = h('dl', { class: 'facts' })
  const labels = {
    warm: 'warm in',
    price: 'price per unit',
    waiting: 'waiting',
    lost: 'lost, last minute',
    could: 'could load it'
  }
  for (const key of facts) {
    list.append(
      h(
        'div',
        {},
        h('dt', {}, labels[/** @type {keyof typeof labels} */ (key)]),
        h('dd', { 'data-value': key })
      )
    )
  }
  return h(
    'li',
    { class: 'card model' },
    h(
      'div',
      { class: 'card-head' },
      h('h2', {}, name),
      h('span', { class: 'tag' }, task),
      h('span', { class: 'tag' }, tier),
      h('span', { class: 'verdict' })
    ),
    bars,
    list,
    h('p', { class: 'id mono' }, id)
  )
}

/** @param {Element} card @param {WireModel} model @param {number} most operations per second of the longest bar */
function updateCard(card, model, most) {
  const {
    askedPerSecond,
    ranPerSecond,
    supplyPerSecond,
    waiting,
    waitingUnits,
    lostUnits,
    warmNodes,
    warmSlots
  } = model
  const rates = { asked: askedPerSecond, ran: ranPerSecond, supply: supplyPerSecond }
  for (const [key, rate] of Object.entries(rates)) {
    const bar = card.querySelector(`.fill-${key}`)
    const share = Math.sqrt((weight(model) * rate) / most)
    if (bar instanceof HTMLElement)
      bar.style.width = `${Math.max(rate > 0 ? 0.5 : 0, 100 * share).toFixed(1)}%`
    set(card, key, `${count(rate)} units/s`)
  }
  const { askLow, askMedian, ceilingMedian } = model
  const offer =
    askLow === undefined ? 'nobody asks' : askLow === askMedian ? `${askLow} µ` : `${askLow}–${askMedian} µ`
  set(card, 'warm', `${many(warmNodes, 'node')}, ${many(warmSlots, 'slot')}`)
  set(card, 'price', `${offer}${ceilingMedian === undefined ? '' : `, up to ${ceilingMedian} µ offered`}`)
  set(
    card,
    'waiting',
    waiting === 0 ? 'nothing' : `${many(waiting, 'ticket')}, ${many(waitingUnits, 'unit')}`
  )
  set(card, 'lost', lostUnits === 0 ? 'nothing' : many(lostUnits, 'unit'))
  set(card, 'could', many(model.couldLoad, 'more node'))
  const verdict = card.querySelector('.verdict')
  if (verdict === null) return
  const [state, words] = judge(model)
  setText(verdict, words)
  setAttribute(verdict, 'data-state', state)
}

/** @param {WireModel} model @returns {[string, string]} */
function judge({ askedPerSecond, supplyPerSecond, waiting, lostUnits, warmNodes }) {
  if (waiting + lostUnits > 0 && warmNodes === 0) return ['bad', 'wanted, and loaded nowhere']
  if (lostUnits > 0) return ['bad', 'demand is lost']
  if (waiting > 0) return ['warn', 'tickets wait']
  if (askedPerSecond === 0) return ['calm', 'no demand']
  return ['good', `${percent(askedPerSecond / supplyPerSecond)} of the supply is asked for`]
}

/** @param {Element} card @param {string} key @param {string} text */
function set(card, key, text) {
  const element = card.querySelector(`[data-value=${key}]`)
  if (element !== null) setText(element, text)
}
