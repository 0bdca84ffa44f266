import type { Bounds, RunResult } from '@haca/simulator'
import { cells } from './cells.ts'
import { contender } from './contenders.ts'
import { play, playBounds, playInflation, type Span } from './play.ts'

/** Something to play: one policy in one cell with one seed, or the bounds there. */
export type Task = {
  readonly cell: string
  readonly seed: number
  readonly span: Span
} & (
  | { readonly kind: 'run' | 'inflation'; readonly policy: string }
  | { readonly kind: 'bounds'; readonly policy?: never }
)

/** What came out; `factor` is the capacity that was needed, in the cell's, where it was enough. */
export type Outcome =
  | { readonly kind: 'run'; readonly result: RunResult }
  | { readonly kind: 'inflation'; readonly factor?: number }
  | { readonly kind: 'bounds'; readonly bounds: Bounds }

export function perform(task: Task): Outcome {
  const cell = cells.find(({ name }) => name === task.cell)
  if (cell === undefined) throw new Error(`there is no cell "${task.cell}"`)
  const { seed, span } = task
  if (task.kind === 'bounds') return { kind: 'bounds', bounds: playBounds(cell, seed, span) }
  const policy = contender(task.policy)
  if (task.kind === 'inflation') {
    const factor = playInflation(cell, policy, seed, span)
    return factor === undefined ? { kind: 'inflation' } : { kind: 'inflation', factor }
  }
  return { kind: 'run', result: play(cell, policy, seed, span) }
}
