import { stacked } from '../news/history.js'
import uPlot from '../uplot.js'
import { h } from './dom.js'
import { partWords } from './parts.js'

/** @import { Buckets } from '../news/history.js' */

/**
 * A stacked area of where capacity went over time.
 * @typedef {object} StackedChart
 * @property {HTMLElement} root
 * @property {(buckets: Buckets, view: ChartView) => void} draw
 * @property {() => void} destroy
 */

/**
 * @typedef {object} ChartView
 * @property {number} spanMs
 * @property {number} nowMs
 * @property {boolean} shares of the capacity, else slots
 * @property {ReadonlySet<number>} hidden
 * @property {string} label for those who hear the page
 */

/**
 * @param {object} init
 * @param {(atMs: number | undefined) => void} [init.onPoint] the time under the pointer
 * @param {string} [init.className]
 * @returns {StackedChart}
 */
export function stackedChart({ onPoint = () => undefined, className = '' } = {}) {
  const root = h('div', {
    class: `chart ${className}`,
    role: 'img',
    'aria-label': 'Where capacity went: nothing yet'
  })
  /** @type {uPlot | undefined} */
  let plot
  /** @type {string} */
  let theme = ''
  let shares = true
  const size = () => ({ width: Math.max(120, root.clientWidth), height: Math.max(90, root.clientHeight) })
  const resized = new ResizeObserver(() => plot?.setSize(size()))
  resized.observe(root)

  /** @param {uPlot.AlignedData} data */
  const build = data => {
    plot?.destroy()
    plot = new uPlot({ ...size(), ...optionsOf(root, () => shares, onPoint) }, data, root)
  }

  return {
    root,
    draw(buckets, view) {
      shares = view.shares
      const [times, ...series] = stacked(buckets, { ...view, fromMs: view.nowMs - view.spanMs })
      /** @type {uPlot.AlignedData} */
      const data = [times, ...series.reverse()]
      const now = `${document.documentElement.dataset.theme} ${matchMedia('(prefers-color-scheme: dark)').matches}`
      if (plot === undefined || now !== theme) {
        theme = now
        build(data)
      } else plot.setData(data)
      root.setAttribute('aria-label', view.label)
    },
    destroy() {
      resized.disconnect()
      plot?.destroy()
    }
  }
}

/**
 * How it looks, all but its size.
 * @param {HTMLElement} root
 * @param {() => boolean} inShares
 * @param {(atMs: number | undefined) => void} onPoint
 * @returns {Omit<uPlot.Options, 'width' | 'height'>}
 */
function optionsOf(root, inShares, onPoint) {
  const colour = colourReader(root)
  const axis = {
    stroke: colour('--muted'),
    font: `12px ${getComputedStyle(root).fontFamily}`,
    grid: { stroke: colour('--grid'), width: 1 },
    ticks: { show: false },
    border: { show: false }
  }
  const series = partWords.map(({ name }) => ({
    fill: colour(`--part-${name}`),
    stroke: colour('--surface'),
    width: 0.75,
    points: { show: false }
  }))
  /** @param {number} value */
  const label = value => (inShares() ? `${Math.round(100 * value)} %` : String(value))
  return {
    legend: { show: false },
    padding: [8, 8, 0, 0],
    cursor: { y: false, points: { show: false }, drag: { x: false, y: false } },
    scales: {
      x: { time: true },
      y: { range: (_, __, max) => [0, inShares() ? 1 : Math.max(1, Math.ceil(max))] }
    },
    axes: [
      { ...axis, space: 90, size: 30, values: (_, splits) => splits.map(clockLabel) },
      { ...axis, space: 44, size: 48, values: (_, splits) => splits.map(label) }
    ],
    // The top of the stack is drawn first and everything below it over it.
    series: [{}, ...series.reverse()],
    hooks: {
      setCursor: [
        ({ cursor, data: [times] }) =>
          onPoint(cursor.idx == null ? undefined : 1000 * (times[cursor.idx] ?? 0))
      ]
    }
  }
}

/**
 * What a canvas can paint with: a colour's own text may say one for light and one for dark.
 * @param {HTMLElement} root
 * @returns {(name: string) => string}
 */
function colourReader(root) {
  return name => {
    const before = root.style.color
    root.style.color = `var(${name})`
    const { color } = getComputedStyle(root)
    root.style.color = before
    return color
  }
}

/** @param {number} seconds */
function clockLabel(seconds) {
  const date = new Date(seconds * 1000)
  const [hours, minutes] = [date.getHours(), date.getMinutes()].map(each => String(each).padStart(2, '0'))
  return date.getSeconds() === 0 ? `${hours}:${minutes}` : `:${String(date.getSeconds()).padStart(2, '0')}`
}
