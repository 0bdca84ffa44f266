import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { policies } from '@haca/simulator'
import { printBars } from './bars.ts'
import { type Cell, cells } from './cells.ts'
import { judge } from './judge.ts'
import { play, type Span } from './play.ts'
import { createResultStore } from './result-store.ts'
import { type CellSummary, summarize } from './summarize.ts'
import { cellTable, document } from './tables.ts'

/**
 * `npm run bench:matching`: every policy in every cell, with the same jobs, nodes and delays. What has been played with the
 * same sources is not played again, so that a run that was cut short goes on where it stopped.
 */

/** Folder of what is written; not part of the repository. */
const outFolder = path.join(import.meta.dirname, 'out')
const fullSpan: Span = { warmUp: 10, measured: 30 }
const quickSpan: Span = { warmUp: 5, measured: 15 }
const fullSeeds = 10
const quickSeeds = 2
/** The quick run starts nothing new after this many seconds, so that it ends within 50 on a busy machine too. */
const quickSeconds = 35

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    /** Names of cells, with commas between. */
    cells: { type: 'string' },
    seeds: { type: 'string' },
    /** Starts nothing new after this many seconds; the next run goes on. */
    seconds: { type: 'string' },
    /** A file for the summary in Markdown. */
    markdown: { type: 'string' }
  }
})

const span = values.quick ? quickSpan : fullSpan
const seeds = Number(values.seeds ?? (values.quick ? quickSeeds : fullSeeds))
const seconds = Number(values.seconds ?? (values.quick ? quickSeconds : Number.POSITIVE_INFINITY))
const chosen = chooseCells()
const store = createResultStore(values.quick ? undefined : path.join(outFolder, 'matching.jsonl'))

const missing = playAll()
const summaries = chosen.flatMap(cell => {
  const runs = Array.from({ length: seeds }, (_, i) => store.get(cell, span, i + 1) ?? []).filter(
    run => run.length > 0
  )
  return runs.length === 0 ? [] : [summarize(cell, runs)]
})
report(summaries)

function chooseCells(): readonly Cell[] {
  if (values.cells === undefined) return values.quick ? cells.filter(({ quick }) => quick) : cells
  const names = values.cells.split(',').map(name => name.trim())
  const unknown = names.filter(name => !cells.some(cell => cell.name === name))
  if (unknown.length > 0) throw new Error(`there is no cell "${unknown.join('", "')}"`)
  return cells.filter(({ name }) => names.includes(name))
}

/** Plays seed by seed, so that every cell has had as many when time runs out. Returns the runs that are left. */
function playAll(): number {
  const start = performance.now()
  let left = 0
  for (let seed = 1; seed <= seeds; seed++) {
    for (const cell of chosen) {
      if (store.get(cell, span, seed) !== undefined) continue
      if (performance.now() - start > seconds * 1000) left++
      else store.put(cell, span, seed, play(cell, policies, seed, span))
    }
  }
  return left
}

function report(all: readonly CellSummary[]): void {
  for (const summary of all) console.log(cellTable(summary))
  if (missing > 0)
    console.log(`${missing} of ${chosen.length * seeds} runs are not played yet; run again to go on\n`)
  mkdirSync(outFolder, { recursive: true })
  writeFileSync(path.join(outFolder, 'matching.json'), `${JSON.stringify(all, undefined, 2)}\n`)
  const bars = judge(all)
  if (values.markdown !== undefined) writeFileSync(values.markdown, document(all, bars, span))
  printBars(bars, values.json)
}
