import { mergeRows, toBuckets } from './history.js'

/**
 * What the server's events make of what the page knows. Pure.
 * @import { WireStart, WireRest, WireTick, WireNode, WireModel, WireJob, WireMoney, WireNotice } from '../../src/dashboard/wire.ts'
 * @import { Buckets } from './history.js'
 */

/**
 * @typedef {object} Store
 * @property {boolean} live
 * @property {boolean} begun what the first chart needs has come
 * @property {boolean} ready nodes and jobs have come too
 * @property {string} network
 * @property {number} at Unix milliseconds of the newest news
 * @property {number} startedAt
 * @property {boolean} exact
 * @property {number} splitError
 * @property {Buckets} fine
 * @property {Buckets} coarse
 * @property {WireNode[]} nodes
 * @property {readonly WireModel[]} models
 * @property {Map<string, WireJob>} jobs oldest first
 * @property {WireNotice[]} notices oldest first
 * @property {WireMoney | undefined} money
 * @property {readonly JobMove[]} moves jobs that changed with the last event
 * @property {(node: string) => string} nameOf
 * @property {(listener: () => void) => () => void} subscribe
 */

/** @typedef {{ job: WireJob, before: WireJob | undefined }} JobMove */

/** As many as the server keeps. */
const fineKept = 300
const coarseKept = 180
const jobsKept = 2000
const noticesKept = 200

/** @param {Store} store @param {WireStart} start */
export function takeStart(store, start) {
  const { network, startedAt, at, exact, splitError, models, money } = start
  Object.assign(store, { network, startedAt, at, exact, splitError, models, money })
  Object.assign(store, { live: true, begun: true })
  store.fine = toBuckets(start.fine)
  store.coarse = toBuckets(start.coarse)
  store.notices = [...start.notices]
}

/** @param {Store} store @param {WireRest} rest @param {Map<string, number>} places */
export function takeRest(store, { nodes, jobs }, places) {
  store.nodes = [...nodes]
  places.clear()
  for (const [i, { address }] of nodes.entries()) places.set(address, i)
  store.jobs = new Map([...jobs].reverse().map(job => [job.job, job]))
  Object.assign(store, { moves: [], ready: true })
}

/** @param {Store} store @param {WireTick} tick @param {Map<string, number>} places */
export function takeTick(store, tick, places) {
  const { at, exact, splitError } = tick
  Object.assign(store, { at, exact, splitError })
  mergeRows(store.fine, tick.fine, fineKept)
  mergeRows(store.coarse, tick.coarse, coarseKept)
  for (const node of tick.nodes) {
    const place = places.get(node.address) ?? store.nodes.length
    places.set(node.address, place)
    store.nodes[place] = node
  }
  for (const [index = 0, ...shares] of tick.shares) {
    const node = store.nodes[index]
    if (node !== undefined) store.nodes[index] = { ...node, shares }
  }
  if (tick.models !== undefined) store.models = tick.models
  if (tick.money !== undefined) store.money = tick.money
  store.moves = tick.jobs.map(job => ({ job, before: store.jobs.get(job.job) }))
  for (const job of tick.jobs) store.jobs.set(job.job, job)
  for (const oldest of store.jobs.keys()) {
    if (store.jobs.size <= jobsKept) break
    store.jobs.delete(oldest)
  }
  store.notices = [...store.notices, ...tick.notices].slice(-noticesKept)
}
