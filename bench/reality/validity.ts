import type { RealRun } from './play-real.ts'

/** Share of all cores for the network's own processes: beyond it the machine, not the market, decides who waits. */
export const cpuShareMax = 0.7

/**
 * Milliseconds per job in which the main threads of the network's processes, all of them together, were ready to run and had
 * no core: 1 % of the mean service, a tenth of what a column may be off by. Other work on the machine disturbs a run by this
 * and by nothing else, so that it may be as busy as it likes with what has a lower priority.
 */
export const coreWaitMaxMs = 6

export interface Validity {
  /** The busiest trace: of all cores, what the network took; what anything took, where waits for a core are not counted. */
  readonly cpuShare: number
  /** The trace that waited longest for a core, milliseconds per job; 0 where that is not counted. */
  readonly coreWaitMs: number
  /** The machine decided who waited. */
  readonly isVoid: boolean
}

/** Whether the machine left the network alone. */
export function validityOf(
  runs: readonly Pick<RealRun, 'cpuShare' | 'machineShare' | 'coreWaitMs'>[]
): Validity {
  const shares = runs.map(({ cpuShare, machineShare, coreWaitMs }) =>
    coreWaitMs === undefined ? Math.max(cpuShare, machineShare) : cpuShare
  )
  const cpuShare = Math.max(0, ...shares)
  const coreWaitMs = Math.max(0, ...runs.map(run => run.coreWaitMs ?? 0))
  return { cpuShare, coreWaitMs, isVoid: cpuShare >= cpuShareMax || coreWaitMs > coreWaitMaxMs }
}
