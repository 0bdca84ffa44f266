import { syncBuiltinESMExports } from 'node:module'
import promised from 'node:timers/promises'
import { onTestFinished, vi } from 'vitest'

/** Before anything fakes them. */
const [nextTurn, later] = [setImmediate, setTimeout]
const { hrtime } = process

/** How far the clocks go at once; whoever waits for less is as late as on a machine that is a little busy. */
const stepMs = 5
/** What was ready may make something else ready; after so many turns in which no file was read or written, all of it has run. */
const quietTurns = 3
/** A chain of its own answers within milliseconds, which are tens of them on clocks that go so much faster. */
const hurry = 8
/** Between two looks at the true clock, which leave the core to the process beside this one. */
const lookMs = 2
/** What clocks go on at once at most: where this process stood still, they did, too. */
const longestStepMs = 8 * hurry

/** Resolves when whatever was ready has run. */
const turn = (): Promise<void> => new Promise(resolve => void nextTurn(resolve))
const look = (): Promise<void> => new Promise(resolve => void later(resolve, lookMs))
let pause = turn

/**
 * Until the test and what follows it have ended, clocks go on only when this process has nothing else to do, and then at
 * once. So seconds of waiting take no time, and a busy machine makes nothing late. Not for tests that talk to sockets,
 * threads or other processes: time would run ahead of what those do.
 */
export function useVirtualTime(): void {
  let quiet = 0
  fakeTime(turn, () => {
    quiet = isAtFiles() ? 0 : quiet + 1
    if (quiet < quietTurns) return 0
    quiet = 0
    return stepMs
  })
}

/** As `useVirtualTime`, for tests that talk to a process beside them: clocks go eight times as fast as true ones. */
export function useHurriedTime(): void {
  let last = hrtime.bigint()
  fakeTime(look, () => {
    const now = hrtime.bigint()
    const passedMs = (Number(now - last) / 1e6) * hurry
    last = now
    return Math.min(Math.round(passedMs), longestStepMs)
  })
}

/** Clocks and timers go on only as far as `due` says, in milliseconds, after each pause. */
function fakeTime(between: () => Promise<void>, due: () => number): void {
  if (vi.isFakeTimers()) return
  pause = between
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance', 'hrtime'],
    now: Date.now()
  })
  const { setTimeout: truly } = promised
  const setPromised = (timer: typeof truly) => {
    promised.setTimeout = timer
    // For those who have imported it by its name.
    syncBuiltinESMExports()
  }
  setPromised(fakedDelay)
  let ended = false
  const run = async () => {
    while (!ended) {
      await between()
      if (!ended) vi.advanceTimersByTime(due())
    }
  }
  const running = run()
  // The first of these is called last: what a test stops at its end may wait, too.
  onTestFinished(async () => {
    ended = true
    await running
    vi.useRealTimers()
    setPromised(truly)
  })
}

/** What `setTimeout` of `node:timers/promises` does, by the timers that vitest fakes. */
function fakedDelay<T>(
  ms?: number,
  value?: T,
  { signal }: { readonly signal?: AbortSignal | undefined } = {}
): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = () => {
      clearTimeout(timer)
      reject(Object.assign(new Error('aborted'), { name: 'AbortError', code: 'ABORT_ERR' }))
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', leave)
      resolve(value as T)
    }, ms)
    if (signal?.aborted) leave()
    else signal?.addEventListener('abort', leave, { once: true })
  })
}

/** Tries again and again until it does not throw, or rejects with what was thrown last once `timeoutMs` have passed. */
export async function inVirtualTime<T>(attempt: () => T | Promise<T>, timeoutMs: number): Promise<T> {
  const untilMs = Date.now() + timeoutMs
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      if (Date.now() >= untilMs) throw error
    }
    await pause()
  }
}

function isAtFiles(): boolean {
  return process.getActiveResourcesInfo().some(kind => kind.startsWith('FSReq'))
}
