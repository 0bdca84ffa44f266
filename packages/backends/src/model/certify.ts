import { availableParallelism } from 'node:os'
import { certifyCpuMs, certifyMs, certifyMsMax } from '../limits.ts'
import type { Certificate } from '../types.ts'
import type { ComputeHandle } from './compute.ts'

/**
 * Keeps every slot busy and counts units. Where the engine tells how much processor time its slots have used, the rate
 * is units by that time, on as many cores as there are for the slots: a machine that is busy with something else for a
 * moment – with loading other nodes, say – slows the clock on the wall and not this. Elsewhere it is units by wall time.
 *
 * @param runUntil runs an ordinary job on one slot, at least one unit of it, until it ends or the time given has
 *   passed (milliseconds of `performance.now`), and returns the units
 */
export async function certify(
  handle: Pick<ComputeHandle, 'slots' | 'numericsClass' | 'cpuMs'>,
  runUntil: (end: number) => Promise<number>,
  now: () => number = () => performance.now()
): Promise<Certificate> {
  const { slots, numericsClass, cpuMs } = handle
  const everySlot = Array.from({ length: slots })
  // The first run of a session also allocates its memory.
  await Promise.all(everySlot.map(() => runUntil(0)))
  const cpuBefore = await cpuMs?.()
  const start = now()
  const end = start + certifyMsMax
  let units = 0
  let used: number | undefined
  const keepBusy = async (until: number) => {
    do {
      // Not in one expression: it would add to what was counted before the other slots' runs ended.
      const done = await runUntil(cpuBefore === undefined ? until : end)
      units += done
    } while (now() < until)
  }
  do {
    const until = Math.min(end, now() + certifyMs)
    await Promise.all(everySlot.map(() => keepBusy(until)))
    used = await timeSince(cpuBefore, cpuMs)
  } while (used !== undefined && used < slots * certifyCpuMs && now() < end)
  const busyMs =
    used === undefined || used === 0 ? now() - start : used / Math.min(slots, availableParallelism())
  return { unitsPerSecond: Math.max(1, Math.floor((1000 * units) / busyMs)), slots, numericsClass }
}

async function timeSince(
  before: number | undefined,
  cpuMs: ComputeHandle['cpuMs']
): Promise<number | undefined> {
  const after = before === undefined ? undefined : await cpuMs?.()
  return before === undefined || after === undefined ? undefined : after - before
}
