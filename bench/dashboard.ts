import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Browser } from 'playwright-core'
import { launchChromium } from '../test/support/chromium.ts'
import { printBars } from './bars.ts'
import { descendantsCpuMs } from './dashboard/processes.ts'
import { barOptions, readOptions } from './options.ts'

/**
 * `npm run bench:dashboard`: how soon a page stands, and what share of a core the dashboard takes while a page is open:
 * its server, and all of the browser, whose headless form draws without a graphics card. Linux only.
 */

/** Milliseconds from asking for the page. */
const paintMsMax = 1000
/** Share of one core. */
const shareMax = 0.1
const few = 60
const many = 1000

const values = readOptions({
  name: 'bench:dashboard',
  about: 'How soon the dashboard stands, and what it takes of a core.',
  options: barOptions,
  examples: [
    ['--quick', 'fewer loads of the page, and shorter looks at the processor'],
    ['--quick --json', 'the same for a script']
  ]
})
const seconds = values.quick ? 8 : 30
/** Loads of the page; the median counts. */
const loads = values.quick ? 3 : 7

interface Measured {
  readonly paintMs: number
  readonly chartMs: number
  readonly serverShare: number
  readonly pageShare: number
  readonly rssMiB: number
  readonly complaints: number
}

async function measure(browser: Browser, nodes: number, view: string): Promise<Measured> {
  const program = path.join(import.meta.dirname, 'dashboard/server.ts')
  const child = fork(program, [String(nodes)], { execArgv: ['--conditions=source'] })
  const ask = async () => {
    child.send({})
    const [answer] = await once(child, 'message')
    return answer as { cpuMs: number; rssMiB: number }
  }
  try {
    const [{ url }] = (await once(child, 'message')) as [{ url: string }]
    let complaints = 0
    const page = await browser.newPage({ viewport: { width: 1366, height: 800 } })
    page.on('console', () => complaints++)
    page.on('pageerror', () => complaints++)
    const paints: number[] = []
    const charts: number[] = []
    for (let i = 0; i < loads; i++) {
      await page.goto('about:blank')
      await page.goto(url)
      await page.locator('.chart canvas').waitFor()
      charts.push(await page.evaluate<number>('performance.now()'))
      paints.push(
        await page.evaluate<number>(`performance.getEntriesByName('first-contentful-paint')[0].startTime`)
      )
    }
    await page.goto(`${url}#/${view}`)
    await setTimeout(2000)
    const [pageBefore, before, startMs] = [descendantsCpuMs(child.pid ?? 0), await ask(), performance.now()]
    await setTimeout(seconds * 1000)
    const [pageAfter, after, endMs] = [descendantsCpuMs(child.pid ?? 0), await ask(), performance.now()]
    await page.close()
    return {
      ...{ paintMs: median(paints), chartMs: median(charts), rssMiB: after.rssMiB, complaints },
      serverShare: (after.cpuMs - before.cpuMs) / (endMs - startMs),
      pageShare: (pageAfter - pageBefore) / (endMs - startMs)
    }
  } finally {
    child.disconnect()
    await once(child, 'exit')
  }
}

const median = (of: number[]) => of.sort((a, b) => a - b)[Math.floor(of.length / 2)] ?? Number.NaN

const percent = (share: number) => `${(100 * share).toFixed(1)} %`
const say = (what: string, { paintMs, chartMs, serverShare, pageShare, rssMiB }: Measured) =>
  console.log(
    `${what.padEnd(24)}first paint ${paintMs.toFixed(0)} ms, chart ${chartMs.toFixed(0)} ms; ` +
      `server ${percent(serverShare)} and browser ${percent(pageShare)} of a core, ${rssMiB.toFixed(0)} MiB`
  )

const browser = await launchChromium()
try {
  const small = await measure(browser, few, '')
  say(`${few} nodes`, small)
  const picture = await measure(browser, few, 'network')
  say(`${few} nodes, in motion`, picture)
  const large = await measure(browser, many, 'nodes')
  say(`${many} nodes, listed`, large)
  printBars(
    [
      { id: 'first-paint/ms', value: small.paintMs, limit: paintMsMax, atLeast: false },
      { id: 'first-chart/ms', value: small.chartMs, limit: paintMsMax, atLeast: false },
      { id: 'first-chart/ms-1000-nodes', value: large.chartMs, limit: paintMsMax, atLeast: false },
      { id: 'server-share/60-nodes', value: small.serverShare, limit: shareMax, atLeast: false },
      { id: 'page-share/60-nodes', value: small.pageShare, limit: shareMax, atLeast: false },
      { id: 'page-share/60-nodes-in-motion', value: picture.pageShare, limit: shareMax, atLeast: false },
      { id: 'server-share/1000-nodes', value: large.serverShare, limit: shareMax, atLeast: false },
      {
        id: 'complaints',
        value: small.complaints + picture.complaints + large.complaints,
        limit: 0,
        atLeast: false
      }
    ],
    values.json
  )
} finally {
  await browser.close()
}
