/** Where everybody stands in the picture of the network. Pure; in the units of the picture. */

/**
 * @typedef {{ x: number, y: number }} Point
 * @typedef {Point & { width: number, height: number }} Box
 * @typedef {object} Layout
 * @property {number} width
 * @property {number} height
 * @property {Point} client
 * @property {{ hosting: Box, inference: Box, verification: Box, settlement: Box }} panels
 * @property {Point[]} markets centres of their boxes
 * @property {Point[]} inference centres of their cells
 * @property {number} cell edge of a cell with the space around it
 * @property {Point[]} verifiers
 * @property {Point} chain middle of the left edge of its first block
 */

export const marketBox = { width: 196, height: 58 }
export const blockStep = 50
/** As many markets, verifiers and epochs as have room; the others are named by their number. */
export const marketsShown = 4
export const verifiersShown = 8
export const blocksShown = 7
/** Room for a panel's name. */
const title = 36
/** Largest cell: few nodes are not drawn larger than can be read. */
const cellMax = 112

/**
 * @param {{ markets: number, inference: number, verifiers: number }} counts
 * @param {boolean} portrait for narrow screens
 * @returns {Layout}
 */
export function layout({ markets, inference, verifiers }, portrait) {
  const panels = portrait
    ? {
        hosting: { x: 8, y: 130, width: 444, height: markets > 2 ? 190 : 120 },
        inference: { x: 8, y: markets > 2 ? 356 : 286, width: 444, height: 300 },
        verification: { x: 8, y: markets > 2 ? 692 : 622, width: 444, height: 130 },
        settlement: { x: 8, y: markets > 2 ? 858 : 788, width: 444, height: 120 }
      }
    : {
        hosting: { x: 170, y: 20, width: 236, height: 310 },
        inference: { x: 470, y: 20, width: 510, height: 310 },
        verification: { x: 470, y: 386, width: 510, height: 124 },
        settlement: { x: 20, y: 386, width: 386, height: 124 }
      }
  const grid = cells(inside(panels.inference), inference)
  const { settlement } = panels
  return {
    ...(portrait
      ? { width: 460, height: settlement.y + settlement.height + 12 }
      : { width: 1000, height: 524 }),
    client: portrait ? { x: 230, y: 56 } : { x: 70, y: 175 },
    panels,
    markets: boxes(inside(panels.hosting), Math.min(markets, marketsShown), portrait ? 2 : 1),
    ...{ inference: grid.points, cell: grid.size },
    verifiers: boxes(
      inside(panels.verification),
      Math.min(verifiers, verifiersShown),
      Math.max(1, Math.min(verifiers, verifiersShown))
    ),
    chain: { x: settlement.x + 24, y: inside(settlement).y + inside(settlement).height / 2 - 6 }
  }
}

/** @param {Box} panel @returns {Box} what is left of it below its name */
function inside({ x, y, width, height }) {
  return { x: x + 16, y: y + title, width: width - 32, height: height - title - 12 }
}

/**
 * Centres of `count` equal boxes in rows of at most `columns`.
 * @param {Box} box @param {number} count @param {number} columns
 */
function boxes({ x, y, width, height }, count, columns) {
  const across = Math.max(1, Math.min(columns, count))
  const rows = Math.ceil(count / across)
  return Array.from({ length: count }, (_, i) => ({
    x: x + (width * ((i % across) + 0.5)) / across,
    y: y + (height * (Math.floor(i / across) + 0.5)) / rows
  }))
}

/**
 * A grid of square cells that fills a box as well as it can, in its middle.
 * @param {Box} box @param {number} count
 */
function cells({ x, y, width, height }, count) {
  let size = cellMax
  while (size > 4 && Math.floor(width / size) * Math.floor(height / size) < count) size -= size > 20 ? 2 : 0.5
  const columns = Math.max(1, Math.min(count, Math.floor(width / size)))
  const rows = Math.ceil(count / columns)
  const left = x + (width - columns * size) / 2
  const top = y + (height - rows * size) / 2
  const points = Array.from({ length: count }, (_, i) => ({
    x: left + size * ((i % columns) + 0.5),
    y: top + size * (Math.floor(i / columns) + 0.5)
  }))
  return { points, size }
}
