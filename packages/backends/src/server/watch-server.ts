import { HacaError, isHacaError, toHacaError } from '@haca/protocol'
import { serverProbeAnswerMs } from '../limits.ts'
import type { HttpClient } from './http-client.ts'
import { requireModel } from './probe-server.ts'
import { createServerHealth } from './server-health.ts'

export interface ServerWatchInit {
  readonly http: HttpClient
  /** As requests name it. */
  readonly model: string
  /** Milliseconds between two looks at a server that says nothing. Default: `serverProbeMs`. */
  readonly everyMs?: number | undefined
  /** Ends the watch. */
  readonly signal: AbortSignal
}

/** Looks at a server as long as its model is loaded: by its list of models, and by what runs meet. */
export interface ServerWatch {
  /** Fires once, when the server is given up, with the last probe's failure as its reason. */
  readonly lost: AbortSignal
  /** The server said something. */
  answered(): void
  /** A run failed. */
  failed(error: unknown): void
}

export function watchServer({ http, model, everyMs, signal }: ServerWatchInit): ServerWatch {
  const health = createServerHealth(performance.now(), everyMs)
  const losing = new AbortController()
  let timer: NodeJS.Timeout | undefined
  let looking = false

  const wait = () => {
    clearTimeout(timer)
    if (signal.aborted || losing.signal.aborted) return
    timer = setTimeout(() => void look(), Math.max(0, health.probeAt - performance.now()))
    timer.unref()
  }
  async function look(): Promise<void> {
    // What was heard meanwhile has moved the time.
    if (looking || health.probeAt > performance.now()) return wait()
    looking = true
    const failure = await probe(http, model, signal)
    looking = false
    if (signal.aborted) return
    if (health.probed(failure === undefined, performance.now())) losing.abort(failure)
    wait()
  }
  signal.addEventListener('abort', wait, { once: true })
  wait()
  return {
    lost: losing.signal,
    answered: () => health.answered(performance.now()),
    failed(error) {
      if (signal.aborted || losing.signal.aborted) return
      health.failed(toHacaError(error).code, performance.now())
      if (!looking) wait()
    }
  }
}

/** @returns why the server is of no use; undefined when it has the model, or has too much to do to say so */
async function probe(http: HttpClient, model: string, signal: AbortSignal): Promise<HacaError | undefined> {
  const patience = AbortSignal.timeout(serverProbeAnswerMs)
  try {
    await requireModel({ http, model, signal: AbortSignal.any([signal, patience]) })
    return undefined
  } catch (error) {
    if (patience.aborted)
      return new HacaError(
        'TIMEOUT',
        `the engine's server did not list its models in ${serverProbeAnswerMs} ms`
      )
    const isBusy = isHacaError(error) && error.data.status === tooManyRequests
    return isBusy ? undefined : toHacaError(error)
  }
}

const tooManyRequests = 429
