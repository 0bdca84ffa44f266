import { detailCard } from '../parts/detail-card.js'
import { h, keyed, setAttribute, setText } from '../parts/dom.js'
import { ago, bare, count, duration, many, short, tokens } from '../parts/format.js'
import { virtualList } from '../parts/virtual-list.js'

/**
 * Jobs with their whole story.
 * @import { View } from '../app.js'
 * @import { Store } from '../news/store.js'
 * @import { Fact } from '../parts/detail-card.js'
 * @import { WireJob, WireJobDetail } from '../../src/dashboard/wire.ts'
 */

export const stateWords = {
  open: 'under way',
  done: 'executed',
  posted: 'in epoch',
  paid: 'paid',
  refuted: 'refuted',
  unpaid: 'unpaid',
  lost: 'never run',
  failed: 'failed'
}

/** How often the story of an open job is asked for again, milliseconds. */
const storyMs = 3000

/** @type {View} */
export function mount(root, store, id) {
  const filter = { text: '', state: '' }
  const list = jobList(store)
  const story = jobStory(store)
  const search = h('input', {
    type: 'search',
    placeholder: 'model, node or job id',
    'aria-label': 'Search jobs by model, node or id',
    oninput: event => {
      filter.text = event.target.value.trim().toLowerCase()
      update()
    }
  })
  const states = h('select', {
    'aria-label': 'State',
    onchange: event => {
      filter.state = event.target.value
      update()
    }
  })
  states.append(h('option', { value: '' }, 'all states'))
  for (const [value, label] of Object.entries(stateWords)) states.append(h('option', { value }, label))
  const shown = h('span', { class: 'hint', role: 'status' })
  root.append(
    h('h1', {}, 'Jobs'),
    h('div', { class: 'toolbar' }, search, states, shown),
    h('div', { class: id === '' ? 'split' : 'split open' }, list.root, story.root)
  )
  if (id !== '') story.show(id)

  /** @param {WireJob} job */
  const fits = job => {
    if (filter.state !== '' && job.state !== filter.state) return false
    if (filter.text === '') return true
    const words = [job.job, job.model, job.market, ...job.nodes, ...job.nodes.map(store.nameOf)]
    return words.some(word => word.toLowerCase().includes(filter.text))
  }
  const update = () => {
    const jobs = [...store.jobs.values()].reverse()
    const fitting = filter.text === '' && filter.state === '' ? jobs : jobs.filter(fits)
    list.show(fitting)
    setText(
      shown,
      fitting.length === jobs.length
        ? many(jobs.length, 'job')
        : `${count(fitting.length)} of ${many(jobs.length, 'job')}`
    )
    story.update()
  }
  return { update, unmount: () => story.stop() }
}

/** @param {Store} store */
function jobList(store) {
  /** @type {import('../parts/virtual-list.js').ListInit<WireJob>} */
  const init = {
    label: 'Jobs, newest first',
    template: 'minmax(7.5rem,1.1fr) minmax(6rem,1fr) 6.5rem minmax(7rem,1fr) 5rem 5.5rem 6rem',
    narrow: 'minmax(5.5rem,1.2fr) minmax(3.5rem,1fr) 5.8rem 5.3rem',
    columns: [
      { head: 'job' },
      { head: 'model' },
      { head: 'state' },
      { head: 'node', class: 'wide' },
      { head: 'waited', class: 'number wide', title: 'time that its tickets waited in a market' },
      { head: 'worked', class: 'number wide', title: 'time that it held slots' },
      { head: 'came', class: 'number' }
    ],
    empty: 'No job has come yet, or none fits.',
    key: job => job.job,
    cells: ({ job }) => [
      h('a', { href: `#/jobs/${job}`, class: 'mono' }, short(`0x${job.slice(10)}`)),
      ...Array.from({ length: 6 }, () => h('span'))
    ],
    update([, model, state, node, waited, worked, came], job) {
      if (!model || !state || !node || !waited || !worked || !came) return
      setText(model, bare(job.model))
      setText(state, stateWords[job.state])
      setAttribute(state, 'class', 'state')
      setAttribute(state, 'data-job', job.state)
      setText(node, job.nodes.map(store.nameOf).join(', ') || '–')
      setText(waited, job.waitedMs === 0 ? '–' : duration(job.waitedMs))
      setText(worked, job.spentMs === 0 ? '–' : duration(job.spentMs))
      setText(came, ago(job.at, store.at))
    }
  }
  return virtualList(init)
}

/** @param {Store} store */
function jobStory(store) {
  const steps = h('ol', { class: 'steps' })
  let asked = ''
  /** @type {WireJobDetail | undefined} */
  let detail
  /** @type {import('../parts/detail-card.js').DetailInit<WireJobDetail>} */
  const init = {
    ...{ path: '/api/jobs', everyMs: storyMs, list: '#/jobs', titleClass: 'mono', above: steps },
    unknown: 'This is no job’s id',
    why: 'Why: what everybody recorded',
    nobody: 'Nobody recorded anything of it, or has forgotten.',
    told(answer) {
      detail = answer
      update()
    }
  }
  const card = detailCard(store, init)
  const update = () => {
    const job = store.jobs.get(asked) ?? detail?.job
    if (job === undefined) return
    card.facts(factsOf(job, store))
    keyed(steps, stepsOf(job), {
      key: step => JSON.stringify(step),
      make: ({ label, state, note }) =>
        h('li', { 'data-step': state }, h('strong', {}, label), h('span', {}, note)),
      update: () => undefined
    })
    if (!['open', 'done', 'posted'].includes(job.state)) card.stop()
  }
  return {
    root: card.root,
    update,
    /** @param {string} id */
    show(id) {
      asked = id
      card.show(id)
    },
    stop: card.stop
  }
}

/** @param {WireJob} job @param {Store} store @returns {Fact[]} */
function factsOf(job, store) {
  const nodes = job.nodes.map(node => ({ text: store.nameOf(node), href: `#/nodes/${node}` }))
  return [
    ['job', job.job],
    ['model', job.model],
    ['market', [{ text: store.nameOf(job.market), href: `#/nodes/${job.market}` }]],
    ['executed by', nodes.length === 0 ? 'nobody yet' : nodes],
    ['asked for', `up to ${many(job.units, 'unit')} at ${job.ceiling} micro-tokens at most`],
    ['segments', String(job.segments)],
    ['verdict', job.verdict ?? 'none yet'],
    ['amount', job.amount === undefined ? '–' : `${tokens(job.amount)} tokens`]
  ]
}

/**
 * Where the job is on its way.
 * @param {WireJob} job
 * @returns {{ label: string, state: 'done' | 'now' | 'todo' | 'bad', note: string }[]}
 */
export function stepsOf(job) {
  const { state, waitedMs, spentMs, nodes, checks = 0, epoch } = job
  const ran = nodes.length > 0
  const settled = epoch !== undefined
  const refuted = state === 'refuted'
  /** @param {boolean} done @param {boolean} now */
  const step = (done, now) => (done ? 'done' : now ? 'now' : 'todo')
  const bad = state === 'refuted' || state === 'unpaid'
  return [
    {
      label: 'Ticket',
      state: 'done',
      note: waitedMs === 0 ? 'matched at once' : `waited ${duration(waitedMs)}`
    },
    {
      label: 'Execution',
      state: state === 'lost' || state === 'failed' ? 'bad' : step(ran, true),
      note:
        state === 'lost'
          ? 'nobody ran it'
          : state === 'failed'
            ? 'given up'
            : ran
              ? duration(spentMs)
              : 'under way'
    },
    {
      label: 'Receipt',
      state: step(settled, ran && state !== 'failed'),
      note: settled ? 'paid by voucher' : ran ? 'with the verifiers' : ''
    },
    {
      label: 'Verdict',
      state: refuted ? 'bad' : step(settled, false),
      note: refuted
        ? 'refuted'
        : settled
          ? checks === 0
            ? 'not drawn'
            : `${many(checks, 'check')}, good`
          : ''
    },
    {
      label: 'Epoch',
      state: bad ? 'bad' : step(state === 'paid', state === 'posted'),
      note: settled ? `${epoch}: ${state === 'posted' ? 'not final yet' : stateWords[state]}` : ''
    }
  ]
}
