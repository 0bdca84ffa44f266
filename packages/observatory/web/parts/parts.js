/**
 * What the parts of capacity are called and mean; the order is that of the rows.
 * @typedef {object} PartWords
 * @property {string} name as in the style sheet
 * @property {string} label
 * @property {string} means
 * @property {boolean} [idle]
 */

/** @type {readonly PartWords[]} */
export const partWords = [
  { name: 'useful', label: 'Useful', means: 'executed, not refuted, paid' },
  { name: 'pending', label: 'Pending', means: 'executed, its epoch not final yet' },
  { name: 'verification', label: 'Verification', means: 're-checking the work of others' },
  { name: 'loading', label: 'Loading', means: 'fetching models and bringing them into memory' },
  { name: 'wasted', label: 'Wasted', means: 'executed, and failed, refuted or unpaid' },
  { name: 'blocked', label: 'Blocked', means: 'held for a round trip of the protocol' },
  {
    name: 'match',
    label: 'Idle: match',
    means: 'a fitting ticket waited meanwhile – the loss that can be avoided',
    idle: true
  },
  {
    name: 'place',
    label: 'Idle: place',
    means: 'a ticket waited for a model that it could hold and does not',
    idle: true
  },
  { name: 'price', label: 'Idle: price', means: 'only the price was in the way', idle: true },
  { name: 'strand', label: 'Idle: strand', means: 'tickets waited that it can never serve', idle: true },
  { name: 'free', label: 'Idle: free', means: 'no ticket waited', idle: true }
]

/** @param {string} name */
export const place = name => partWords.findIndex(part => part.name === name)

/** Work that was executed, whatever becomes of it. @param {readonly number[]} row parts in order */
const executed = row => (row[place('useful')] ?? 0) + (row[place('pending')] ?? 0)

/** Executed, or re-checking the work of others. @param {readonly number[]} row parts in order */
export const atWork = row => executed(row) + (row[place('verification')] ?? 0)

/** @param {readonly number[]} row parts in order */
export const idle = row =>
  partWords.reduce((total, part, i) => (part.idle ? total + (row[i] ?? 0) : total), 0)

/** @param {readonly number[]} row parts in order */
export const total = row => row.reduce((all, each) => all + each, 0)

/** Less of its time than this, and a node is told to do nothing. */
const busyShare = 0.15

/** What it does most, when it is not without demand. @param {readonly number[]} row parts in order */
export function dominant(row) {
  const free = place('free')
  if (total(row) - (row[free] ?? 0) < busyShare * total(row)) return 'free'
  let best = 0
  for (const [i, value] of row.entries()) if (i !== free && value > (row[best] ?? 0)) best = i
  return partWords[best]?.name ?? 'free'
}

/** The larger shares in words, for those who hear the page. @param {readonly number[]} row */
export function inWords(row) {
  const all = total(row)
  if (all === 0) return 'nothing yet'
  return partWords
    .map(({ label }, i) => ({ label, share: (row[i] ?? 0) / all }))
    .filter(({ share }) => share >= 0.005)
    .sort((a, b) => b.share - a.share)
    .map(({ label, share }) => `${label.toLowerCase()} ${Math.round(100 * share)} %`)
    .join(', ')
}
