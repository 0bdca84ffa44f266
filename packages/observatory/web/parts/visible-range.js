/** Pixels; the style sheet has the same. */
export const rowHeight = 40
/** Rows beyond the edges, so that scrolling and tabbing find something. */
const margin = 6

/**
 * The rows in sight. Pure.
 * @param {number} scrolled @param {number} height @param {number} count
 */
export function visibleRange(scrolled, height, count) {
  const first = Math.max(0, Math.floor(scrolled / rowHeight) - margin)
  const last = Math.min(count, Math.ceil((scrolled + height) / rowHeight) + margin)
  return { first: Math.min(first, last), last }
}
