import { execFileSync } from 'node:child_process'

/** Processes of a group that still run, as `ps` shows them; dead ones that nobody has collected yet are left out. */
export function processesOf(group: number): string[] {
  return processTable()
    .filter(process => process.group === group && !process.state.startsWith('Z'))
    .map(({ pid, command }) => `${pid} ${command}`)
}

/** Those of the given processes that still run. */
export function stillRunning(pids: readonly number[]): string[] {
  const wanted = new Set(pids)
  return processTable()
    .filter(process => wanted.has(process.pid) && !process.state.startsWith('Z'))
    .map(({ pid, command }) => `${pid} ${command}`)
}

/** Resident memory of a process, in MiB. */
export function residentMiB(pid: number): number {
  const kiB = execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })
  return Number(kiB) / 1024
}

function processTable() {
  const table = execFileSync('ps', ['-A', '-o', 'pgid=,pid=,stat=,args='], { encoding: 'utf8' })
  return table.split('\n').flatMap(line => {
    const [, group, pid, state = '', command = ''] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? []
    return group === undefined ? [] : [{ group: Number(group), pid: Number(pid), state, command }]
  })
}
