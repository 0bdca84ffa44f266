import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import type { RunResult } from '@haca/simulator'
import { printBars } from './bars.ts'
import { type Cell, cells } from './matching/cells.ts'
import { contenders, inflated } from './matching/contenders.ts'
import { ageless, tellsDigestAge } from './matching/digest-age.ts'
import { judge } from './matching/judge.ts'
import { ownLoader, playsOwnLoads } from './matching/own-loads.ts'
import { renderHtml } from './matching/page.ts'
import type { Span } from './matching/play.ts'
import { playAll } from './matching/pool.ts'
import { createResultStore } from './matching/result-store.ts'
import { type CellSummary, type SeedResults, summarize } from './matching/summarize.ts'
import { cellTable, renderMarkdown } from './matching/tables.ts'
import type { Outcome, Task } from './matching/tasks.ts'
import { barOptions, readNumber, readOptions } from './options.ts'

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
/** Seeds with which the needed capacity is looked for, after all runs: it takes seven runs each time. */
const inflationSeeds = 2
/** The quick run starts nothing new after this many seconds, so that it ends within 50 on a busy machine too. */
const quickSeconds = 38

const values = readOptions({
  name: 'bench:matching',
  about:
    'Every policy in every cell, with the same jobs, nodes and delays. A run that was cut short goes on where it stopped.',
  options: {
    ...barOptions,
    cells: { type: 'string', value: 'NAMES', help: 'only these cells, with commas between' },
    seeds: {
      type: 'string',
      value: 'N',
      help: `seeds per cell; ${fullSeeds}, or ${quickSeeds} with --quick`
    },
    seconds: { type: 'string', value: 'S', help: 'starts nothing new after so long; the next run goes on' },
    threads: { type: 'string', value: 'N', help: 'runs at once; as many as the machine has cores' },
    markdown: { type: 'string', value: 'FILE', help: 'writes the summary there' }
  },
  examples: [
    ['--quick', 'a fixed part of the cells'],
    ['--cells usual,c63 --seeds 3', 'two cells, three seeds'],
    ['--seconds 600', 'goes on for ten minutes with what is missing']
  ]
})

const span = values.quick ? quickSpan : fullSpan
const seeds =
  values.seeds === undefined
    ? values.quick
      ? quickSeeds
      : fullSeeds
    : readNumber('seeds', values.seeds, 'whole')
const seconds =
  values.seconds === undefined
    ? values.quick
      ? quickSeconds
      : Number.POSITIVE_INFINITY
    : readNumber('seconds', values.seconds, 'positive')
const threads =
  values.threads === undefined ? availableParallelism() : readNumber('threads', values.threads, 'whole')
const chosen = chooseCells()
const store = createResultStore(values.quick ? undefined : path.join(outFolder, 'matching.jsonl'))

const left = await playMissing()
report(chosen.flatMap(summaryOf), left)

function chooseCells(): readonly Cell[] {
  if (values.cells === undefined) return values.quick ? cells.filter(({ quick }) => quick) : cells
  const names = values.cells.split(',').map(name => name.trim())
  const unknown = names.filter(name => !cells.some(cell => cell.name === name))
  if (unknown.length > 0) throw new Error(`there is no cell "${unknown.join('", "')}"`)
  return cells.filter(({ name }) => names.includes(name))
}

/** What must be known of a cell with one seed. */
function tasksOf(of: Cell, seed: number): Task[] {
  const cell = of.name
  const played = [
    ...contenders,
    ...(tellsDigestAge(of) ? [ageless] : []),
    ...(playsOwnLoads(of) ? [ownLoader] : [])
  ]
  return [
    ...played.map(({ name }): Task => ({ cell, seed, span, kind: 'run', policy: name })),
    { cell, seed, span, kind: 'bounds' }
  ]
}

/** What is worth knowing beside it. */
function extraTasksOf({ name: cell }: Cell, seed: number): Task[] {
  if (values.quick || seed > inflationSeeds) return []
  return inflated.map(({ name }) => ({ cell, seed, span, kind: 'inflation', policy: name }))
}

/** Plays seed by seed, so that every cell has had as many when time runs out. Returns how many tasks are left. */
async function playMissing(): Promise<number> {
  const start = performance.now()
  const numbers = Array.from({ length: seeds }, (_, i) => i + 1)
  const tasks = [tasksOf, extraTasksOf].flatMap(of =>
    numbers.flatMap(seed => chosen.flatMap(cell => of(cell, seed)))
  )
  const missing = tasks.filter(task => store.get(task) === undefined)
  return playAll(
    missing,
    threads,
    () => performance.now() - start < seconds * 1000,
    (task, outcome) => store.put(task, outcome)
  )
}

/** A cell by the seeds that are whole; none when there are none. */
function summaryOf(cell: Cell): CellSummary[] {
  const found: SeedResults[] = []
  for (let seed = 1; seed <= seeds; seed++) {
    const tasks = tasksOf(cell, seed)
    const outcomes = known(tasks)
    if (outcomes.length === tasks.length)
      found.push(collect([...outcomes, ...known(extraTasksOf(cell, seed))]))
  }
  return found.length === 0 ? [] : [summarize(cell, found)]
}

function known(tasks: readonly Task[]): (readonly [Task, Outcome])[] {
  return tasks.flatMap(task => {
    const outcome = store.get(task)
    return outcome === undefined ? [] : [[task, outcome] as const]
  })
}

function collect(outcomes: readonly (readonly [Task, Outcome])[]): SeedResults {
  const runs: [string, RunResult][] = []
  const capacities: [string, number | undefined][] = []
  let bounds: SeedResults['bounds'] = { pooled: 1, fluid: 1 }
  for (const [{ policy = '' }, outcome] of outcomes) {
    if (outcome.kind === 'run') runs.push([policy, outcome.result])
    else if (outcome.kind === 'inflation') capacities.push([policy, outcome.factor])
    else bounds = outcome.bounds
  }
  return { runs: new Map(runs), bounds, capacities: new Map(capacities) }
}

function report(all: readonly CellSummary[], missing: number): void {
  for (const summary of all) console.log(cellTable(summary))
  if (missing > 0) console.log(`${missing} runs are not played yet; run again to go on\n`)
  const bars = judge(all)
  mkdirSync(outFolder, { recursive: true })
  writeFileSync(
    path.join(outFolder, 'matching.json'),
    `${JSON.stringify({ bars, cells: all }, undefined, 2)}\n`
  )
  writeFileSync(path.join(outFolder, 'matching.html'), renderHtml(all, bars, span))
  if (values.markdown !== undefined) writeFileSync(values.markdown, renderMarkdown(all, bars, span))
  console.log(`written: ${path.join(outFolder, 'matching.json')}, matching.html beside it\n`)
  printBars(bars, values.json)
}
