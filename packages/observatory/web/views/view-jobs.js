import { ask } from '../news/ask.js'
import { h, setAttribute, setText } from '../parts/dom.js'
import { ago, bare, clock, count, duration, short, tokens } from '../parts/format.js'
import { virtualList } from '../parts/virtual-list.js'

/** Jobs with their whole story. @import { View } from '../app.js' @import { WireJob, WireJobDetail } from '../../src/dashboard/wire.ts' */

export const stateWords = {
  open: 'under way',
  done: 'executed',
  posted: 'in an epoch',
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
        ? `${count(jobs.length)} jobs`
        : `${count(fitting.length)} of ${count(jobs.length)} jobs`
    )
    story.update()
  }
  return { update, unmount: () => story.stop() }
}

/** @param {import('../news/store.js').Store} store */
function jobList(store) {
  /** @type {import('../parts/virtual-list.js').ListInit<WireJob>} */
  const init = {
    label: 'Jobs, newest first',
    template: 'minmax(7.5rem,1.1fr) minmax(6rem,1fr) 6.5rem minmax(7rem,1fr) 5rem 5.5rem 6rem',
    narrow: 'minmax(5.5rem,1.2fr) minmax(3.5rem,1fr) 5.8rem 4.4rem',
    columns: [
      { head: 'job' },
      { head: 'model' },
      { head: 'state' },
      { head: 'node', class: 'wide' },
      { head: 'waited', class: 'number wide', title: 'time that its tickets waited in a market' },
      { head: 'worked', class: 'number wide', title: 'time that it held slots' },
      { head: 'came', class: 'number' }
    ],
    empty: 'No job fits.',
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

/** @param {import('../news/store.js').Store} store */
function jobStory(store) {
  const title = h('h2', { class: 'mono' })
  const steps = h('ol', { class: 'steps' })
  const facts = h('dl', { class: 'facts' })
  const lines = h('ol', { class: 'story' })
  const root = h(
    'section',
    { class: 'card detail', hidden: true, 'aria-live': 'off' },
    h('div', { class: 'card-head' }, title, h('a', { class: 'more', href: '#/jobs' }, 'close')),
    steps,
    facts,
    h('h3', {}, 'Why: what everybody recorded'),
    lines
  )
  let asked = ''
  /** @type {ReturnType<typeof setInterval> | undefined} */
  let timer
  /** @type {WireJobDetail | undefined} */
  let detail

  const askJob = async () => {
    /** @type {WireJobDetail | null | undefined} */
    const told = await ask(`/api/jobs/${asked}`)
    if (told === null) setText(title, 'This is no job’s id')
    if (!told) return
    detail = told
    showStory(lines, told, store)
    update()
  }
  const update = () => {
    const job = store.jobs.get(asked) ?? detail?.job
    if (job === undefined) return
    setAttribute(root, 'aria-label', `Job ${asked}`)
    facts.replaceChildren(
      ...factsOf(job, store).map(([label, value]) => h('div', {}, h('dt', {}, label), h('dd', {}, value)))
    )
    steps.replaceChildren(
      ...stepsOf(job).map(({ label, state, note }) =>
        h('li', { 'data-step': state }, h('strong', {}, label), h('span', {}, note))
      )
    )
    if (!['open', 'done', 'posted'].includes(job.state)) clearInterval(timer)
  }
  return {
    root,
    update,
    /** @param {string} id */
    show(id) {
      asked = id
      root.hidden = false
      setText(title, short(id))
      setAttribute(title, 'title', id)
      void askJob()
      timer = setInterval(() => void askJob(), storyMs)
    },
    stop: () => clearInterval(timer)
  }
}

/** @param {HTMLElement} lines @param {WireJobDetail} told @param {import('../news/store.js').Store} store */
function showStory(lines, told, store) {
  const rows = told.reasons.map(({ who, at, what }) => {
    return h(
      'li',
      {},
      h('time', {}, clock(at)),
      h('span', { class: 'who' }, store.nameOf(who)),
      h('span', { class: 'what' }, withNames(what, store))
    )
  })
  lines.replaceChildren(
    ...(rows.length > 0
      ? rows
      : [h('li', { class: 'empty' }, 'Nobody recorded anything of it, or has forgotten.')])
  )
}

/** Names for addresses. @param {string} text @param {import('../news/store.js').Store} store */
export const withNames = (text, store) => text.replace(/0x[0-9a-f]{40}\b/g, address => store.nameOf(address))

/** @param {WireJob} job @param {import('../news/store.js').Store} store @returns {[string, string | Node][]} */
function factsOf(job, store) {
  const nodes = h('span')
  for (const node of job.nodes) nodes.append(h('a', { href: `#/nodes/${node}` }, store.nameOf(node)), ' ')
  return [
    ['job', job.job],
    ['model', job.model],
    ['market', h('a', { href: `#/nodes/${job.market}` }, store.nameOf(job.market))],
    ['executed by', job.nodes.length === 0 ? 'nobody yet' : nodes],
    ['asked for', `up to ${count(job.units)} units at ${job.ceiling} micro-tokens at most`],
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
      note: refuted ? 'refuted' : settled ? (checks === 0 ? 'not drawn' : `${checks} checks, good`) : ''
    },
    {
      label: 'Epoch',
      state: bad ? 'bad' : step(state === 'paid', state === 'posted'),
      note: settled ? `${epoch}: ${stateWords[state]}` : ''
    }
  ]
}
