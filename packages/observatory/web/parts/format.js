/** Numbers and times as people read them. Pure. */

/** @param {number} share 0 to 1 */
export function percent(share) {
  if (!Number.isFinite(share)) return '–'
  const value = 100 * share
  if (value === 0) return '0 %'
  if (value < 0.1) return '< 0.1 %'
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} %`
}

/** Micro-tokens as tokens, without losing what a number can't hold. @param {string} micro decimal */
export function tokens(micro) {
  const negative = micro.startsWith('-')
  const digits = (negative ? micro.slice(1) : micro).padStart(7, '0')
  const whole = digits.slice(0, -6).replace(/\B(?=(\d{3})+$)/g, ',')
  const rest = digits.slice(-6).replace(/0+$/, '')
  return `${negative ? '−' : ''}${whole}${rest === '' ? '' : `.${rest}`}`
}

/** @param {string[]} amounts decimal */
export function sum(amounts) {
  return String(amounts.reduce((total, amount) => total + BigInt(amount), 0n))
}

/** @param {number} value */
export function count(value) {
  if (value >= 1e9) return `${trim(value / 1e9)} G`
  if (value >= 1e6) return `${trim(value / 1e6)} M`
  if (value >= 1e4) return `${trim(value / 1e3)} k`
  return value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 1 : 0 })
}

/** A number of things: one ticket, two tickets. @param {number} value @param {string} thing */
export function many(value, thing) {
  return `${count(value)} ${thing}${value === 1 ? '' : 's'}`
}

/** @param {number} value */
function trim(value) {
  return value >= 100 ? String(Math.round(value)) : String(Number(value.toFixed(1)))
}

/** @param {number} ms */
export function duration(ms) {
  if (ms < 1000) return `${Math.round(ms)} ms`
  if (ms < 10_000) return `${(ms / 1000).toFixed(1)} s`
  if (ms < 120_000) return `${Math.round(ms / 1000)} s`
  if (ms < 7_200_000) return `${Math.round(ms / 60_000)} min`
  return `${(ms / 3_600_000).toFixed(1)} h`
}

/** @param {number} at Unix milliseconds @param {number} now */
export function ago(at, now) {
  const ms = Math.max(0, now - at)
  return ms < 1000 ? 'now' : `${duration(Math.floor(ms / 1000) * 1000)} ago`
}

/** @param {number} at Unix milliseconds */
export function clock(at) {
  return new Date(at).toLocaleTimeString('en-GB')
}

/** The ends of an id or an address. @param {string} hex */
export function short(hex) {
  return hex.length <= 14 ? hex : `${hex.slice(0, 8)}…${hex.slice(-4)}`
}

/** A model's name without its publisher. @param {string} name */
export function bare(name) {
  return name.includes('/') ? name.slice(name.indexOf('/') + 1) : short(name)
}
