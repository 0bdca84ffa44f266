import { readdirSync, readFileSync } from 'node:fs'

/** Clock ticks in a second, as Linux tells them to programs on every platform that Node runs on. */
const ticksPerSecond = 100

/** Milliseconds of processor that all descendants of this process took so far, one and its own left out. */
export function descendantsCpuMs(except: number): number {
  const all = readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .flatMap(readProcess)
  const mine = new Set([process.pid])
  for (let found = 0; found !== mine.size; ) {
    found = mine.size
    for (const { pid, parent } of all) if (mine.has(parent) && pid !== except) mine.add(pid)
  }
  mine.delete(process.pid)
  return all.reduce((sum, each) => (mine.has(each.pid) ? sum + each.cpuMs : sum), 0)
}

/** Nothing for a process that has just ended. */
function readProcess(name: string): { pid: number; parent: number; cpuMs: number }[] {
  try {
    const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
    // The program's name, in brackets, may hold anything.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const ticks = Number(fields[11]) + Number(fields[12])
    return [{ pid: Number(name), parent: Number(fields[1]), cpuMs: (1000 * ticks) / ticksPerSecond }]
  } catch {
    return []
  }
}
