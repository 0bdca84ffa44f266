import { certifyMs } from '../limits.ts'
import type { Certificate } from '../types.ts'
import type { ComputeHandle } from './compute.ts'

/**
 * Keeps every slot busy and counts units.
 *
 * @param runUntil runs an ordinary job on one slot, at least one unit of it, until it ends or the time given has
 *   passed (milliseconds of `performance.now`), and returns the units
 */
export async function certify(
  { slots, numericsClass }: Pick<ComputeHandle, 'slots' | 'numericsClass'>,
  runUntil: (end: number) => Promise<number>
): Promise<Certificate> {
  const everySlot = Array.from({ length: slots })
  // The first run of a session also allocates its memory.
  await Promise.all(everySlot.map(() => runUntil(0)))
  let units = 0
  const start = performance.now()
  const end = start + certifyMs
  const keepBusy = async () => {
    while (performance.now() < end) units += await runUntil(end)
  }
  await Promise.all(everySlot.map(keepBusy))
  const seconds = (performance.now() - start) / 1000
  return { unitsPerSecond: Math.max(1, Math.floor(units / seconds)), slots, numericsClass }
}
