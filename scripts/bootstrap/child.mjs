import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { constants } from 'node:os'

/** Who started this process, and how often to look whether it is still there. */
const parent = process.ppid
const orphanCheckMs = 250

/**
 * Runs a program and waits for its end, however it is asked to end.
 *
 * A terminal sends Ctrl-C (SIGINT) and hang-up (SIGHUP) to every process of the foreground group, so the child already
 * has them and they are only survived here. Without a terminal they were meant for this process alone and are passed
 * on, as SIGTERM always is; each at most once, because npm passes on what it gets as well. A task whose npm was killed
 * ends too: nobody would know that it still runs.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options] the standard streams
 *   are inherited by default
 * @param {(text: string) => void} [onOutput] gets what the child prints, standard output and error in the order they
 *   come; the child then has no input
 * @returns {Promise<{ code: number, signal: NodeJS.Signals | undefined }>} the exit code, 128 + n after signal n, as
 *   shells count; `signal` is what this process was asked to end with while the child ran. Rejects when the program
 *   cannot be started.
 */
export function runChild(command, args, options = {}, onOutput) {
  return new Promise((resolve, reject) => {
    /** @type {import('node:child_process').SpawnOptions} */
    const streams = { stdio: onOutput === undefined ? 'inherit' : ['ignore', 'pipe', 'pipe'] }
    const child = spawn(command, args, { ...streams, ...options })
    if (onOutput !== undefined) {
      child.stdout?.setEncoding('utf8').on('data', onOutput)
      child.stderr?.setEncoding('utf8').on('data', onOutput)
    }
    /** @type {Map<NodeJS.Signals, () => void>} */
    const handlers = new Map()
    /** @type {NodeJS.Signals | undefined} */
    let asked
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      let passedOn = false
      handlers.set(signal, () => {
        asked ??= signal
        const childHasIt = signal !== 'SIGTERM' && isInForeground()
        if (!passedOn && !childHasIt) child.kill(signal)
        passedOn = true
      })
    }
    for (const [signal, handler] of handlers) process.on(signal, handler)
    const orphanCheck = setInterval(() => {
      if (isOrphan() && asked === undefined) handlers.get('SIGTERM')?.()
    }, orphanCheckMs)
    const release = () => {
      clearInterval(orphanCheck)
      for (const [signal, handler] of handlers) process.off(signal, handler)
    }
    child.once('error', error => {
      release()
      reject(error)
    })
    child.once('close', (code, endedBy) => {
      release()
      resolve({ code: code ?? 128 + (endedBy === null ? 0 : constants.signals[endedBy]), signal: asked })
    })
  })
}

/** Under npm the parent outlives its task. Without npm it may be a shell that was closed on purpose. */
function isOrphan() {
  return process.env.npm_lifecycle_event !== undefined && process.ppid !== parent
}

/** Whether Ctrl-C at a terminal reaches this process, and so its child. */
function isInForeground() {
  if (process.platform !== 'linux') return process.stdin.isTTY === true
  // proc(5): after the name in brackets come state, parent, group, session, terminal and the terminal's foreground group.
  const [, , group, , , foregroundGroup] =
    readFileSync('/proc/self/stat', 'utf8').split(') ').pop()?.split(' ') ?? []
  return group === foregroundGroup
}
