import { ask } from '../news/ask.js'
import { h } from '../parts/dom.js'
import { bare, duration, percent, tokens } from '../parts/format.js'

/**
 * What one node was paid for, epoch by epoch, and what another model would earn it; read when it is asked for.
 * @import { WireAdvice, WireEarnings, WireNode, WireOperatorDetail } from '../../src/dashboard/wire.ts'
 */

/** @typedef {{ root: HTMLElement, update: (nodes: readonly WireNode[]) => void }} OperatorNode */

/** @returns {OperatorNode} */
export function operatorNode() {
  const choice = h('select', { 'aria-label': 'Node', onchange: () => read() })
  const again = h('button', { class: 'text-button', type: 'button', onclick: () => read() }, 'Read again')
  const answer = h('div', { class: 'operator-node', 'aria-live': 'polite' })
  const head = h(
    'div',
    { class: 'card-head' },
    h('h2', {}, 'Earnings and advice'),
    h('div', { class: 'controls' }, h('label', {}, 'of ', choice), again)
  )
  let asked = 0
  const read = async () => {
    const own = ++asked
    const node = /** @type {HTMLSelectElement} */ (choice).value
    if (node === '') return answer.replaceChildren()
    answer.replaceChildren(h('p', { class: 'hint' }, 'Reading epochs …'))
    const detail = /** @type {WireOperatorDetail | null | undefined} */ (await ask(`/api/operator/${node}`))
    // Another node may have been chosen meanwhile.
    if (own === asked) answer.replaceChildren(...shown(detail ?? {}))
  }
  return {
    root: h('section', { class: 'card' }, head, answer),
    update(nodes) {
      const names = nodes.map(({ address, name }) => `${address} ${name}`).join()
      if (choice.dataset.nodes === names) return
      choice.dataset.nodes = names
      const before = /** @type {HTMLSelectElement} */ (choice).value
      const options = nodes.map(({ address, name }) =>
        h('option', { value: address, selected: address === before }, name)
      )
      choice.replaceChildren(h('option', { value: '' }, 'choose a node'), ...options)
      if (/** @type {HTMLSelectElement} */ (choice).value !== before) read()
    }
  }
}

/** @param {WireOperatorDetail} detail */
function shown({ earnings, advice }) {
  return [
    h('h3', {}, 'What it was paid for'),
    ...(earnings === undefined ? [nothing('Its epochs can’t be read from here.')] : earned(earnings)),
    h('h3', {}, 'What another model would earn it'),
    ...(advice === undefined
      ? [nothing('There is no advice for a node that runs no jobs.')]
      : advised(advice))
  ]
}

/** @param {string} why */
const nothing = why => h('p', { class: 'empty' }, why)

/** @param {WireEarnings} earnings */
function earned({ epochs, unpaid, offers }) {
  const reasons = Object.entries(unpaid).map(([reason, count]) => `${count} ${reason}`)
  const says = reasons.length === 0 ? 'All of its work was paid.' : `Not paid: ${reasons.join(', ')}.`
  const offered = offers === undefined ? [] : [h('p', {}, offerWords(offers))]
  if (epochs.length === 0) return [...offered, nothing('No epoch is posted yet.')]
  const rows = epochs.map(({ epoch, state, earned: amount, paid, unpaid: not }) =>
    h(
      'tr',
      { 'data-epoch': state },
      h('th', { scope: 'row' }, epoch),
      h('td', {}, state),
      h('td', {}, tokens(amount)),
      h('td', {}, paid),
      h('td', {}, not)
    )
  )
  const heads = ['epoch', 'state', 'earned', 'lines paid', 'not paid'].map(each =>
    h('th', { scope: 'col' }, each)
  )
  const table = h('table', { class: 'plain' }, h('thead', {}, h('tr', {}, ...heads)), h('tbody', {}, ...rows))
  return [
    ...offered,
    h('p', {}, says),
    h('div', { class: 'table-box', tabindex: 0, role: 'region', 'aria-label': 'Earnings by epoch' }, table)
  ]
}

/** @param {NonNullable<WireEarnings['offers']>} offers */
function offerWords({ taken, unused, failures }) {
  const failed = Object.entries(failures).map(([code, count]) => `${count} ${code}`)
  const rest = failed.length === 0 ? 'none was refused or failed' : `refused or failed: ${failed.join(', ')}`
  return `Since its start it took ${taken} offers, ${unused} brought no job, ${rest}.`
}

/** @type {Readonly<Record<string, string>>} */
const kinds = { 'one-more': 'one more node with', instead: 'only', beside: 'besides' }

/** @param {WireAdvice} advice */
function advised({ jobs, windowMs, usefulShare, amountPerHour, options }) {
  const now =
    usefulShare === undefined || amountPerHour === undefined
      ? ''
      : `; as it is: ${percent(usefulShare)} of its time useful, ${tokens(amountPerHour)} tokens an hour`
  const items = options.map(option => h('li', {}, sentence(option)))
  return [
    h('p', {}, `By the ${jobs} jobs of the last ${duration(windowMs)}${now}.`),
    items.length === 0
      ? nothing('There is no other model that it is known to hold.')
      : h('ul', { class: 'wanted' }, ...items)
  ]
}

/** @param {WireAdvice['options'][number]} option */
function sentence({ kind, model, outlook, usefulShare, addedShare, amountPerHour, gainPerHour }) {
  const what = `${kinds[kind]} ${bare(model)}`
  const useful = `${percent(usefulShare)} of its time useful`
  if (outlook === 'idle') return `${what}: would sit idle, ${useful}.`
  const gain = gainPerHour.startsWith('-') ? tokens(gainPerHour) : `+${tokens(gainPerHour)}`
  const earns = `${tokens(amountPerHour)} tokens an hour (${gain})`
  if (outlook === 'displaces') return `${what}: would only take work from others, ${useful}, ${earns}.`
  return `${what}: ${useful}, ${percent(addedShare)} with work that nobody does now, ${earns}.`
}
