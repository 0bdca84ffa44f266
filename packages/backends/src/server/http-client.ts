import { HacaError } from '@haca/protocol'
import { serverAnswerMs, serverBodyBytesMax, serverGapMs } from '../limits.ts'
import { readEvents } from './event-reader.ts'
import { failureOf, httpFailure } from './http-failure.ts'

/** Talks to one OpenAI-compatible server. */
export interface HttpClient {
  /** @throws HacaError as `httpFailure`; `CANCELLED` */
  readonly get: (path: string, signal: AbortSignal) => Promise<unknown>
  /** @throws HacaError as `httpFailure`; `CANCELLED` */
  readonly post: (path: string, body: object, signal: AbortSignal) => Promise<unknown>
  /**
   * The chunks of a streamed answer with `streamEnd` behind the last, and one chunk of a server that does not stream. Leaving the loop closes the
   * connection, which tells the server to stop.
   *
   * @throws HacaError as `httpFailure` while iterating; `CANCELLED`, `TIMEOUT` for a stream that falls silent
   */
  readonly stream: (path: string, body: object, signal: AbortSignal) => AsyncGenerator<unknown, void, void>
}

export interface HttpClientInit {
  /** Where the API begins, such as `http://127.0.0.1:8000/v1`. */
  readonly url: string
  readonly key?: string | undefined
  /** Milliseconds; see `serverAnswerMs`. */
  readonly answerMs?: number | undefined
  /** Milliseconds; see `serverGapMs`. */
  readonly gapMs?: number | undefined
}

/** @throws HacaError `INVALID_INPUT` for a URL that is none or that is not HTTP */
export function createHttpClient({
  url,
  key,
  answerMs = serverAnswerMs,
  gapMs = serverGapMs
}: HttpClientInit): HttpClient {
  const base = requireUrl(url)
  const headers: Record<string, string> = { 'content-type': 'application/json', accept: 'application/json' }
  if (key !== undefined) headers.authorization = `Bearer ${key}`

  /** Sends, and gives the answer back with its timer running; whoever reads it winds the timer up or stops it. */
  async function send(method: 'GET' | 'POST', path: string, body: object | undefined, signal: AbortSignal) {
    const watch = createWatch(answerMs, signal)
    try {
      const response = await fetch(`${base}${path}`, {
        method,
        headers,
        // Where a server sends its callers is not where its operator pointed this node.
        redirect: 'error',
        signal: watch.signal,
        ...(body === undefined ? {} : { body: JSON.stringify(body) })
      })
      if (!response.ok) throw await httpFailure(response, path)
      return { response, watch }
    } catch (error) {
      watch.stop()
      throw failureOf(error, { url: base, path, signal, timedOut: watch.timedOut })
    }
  }

  async function whole(method: 'GET' | 'POST', path: string, body: object | undefined, signal: AbortSignal) {
    const { response, watch } = await send(method, path, body, signal)
    try {
      return JSON.parse(await readAll(response, path))
    } catch (error) {
      throw failureOf(error, { url: base, path, signal, timedOut: watch.timedOut })
    } finally {
      watch.stop()
    }
  }

  return {
    get: (path, signal) => whole('GET', path, undefined, signal),
    post: (path, body, signal) => whole('POST', path, body, signal),
    async *stream(path, body, signal) {
      const { response, watch } = await send('POST', path, body, signal)
      try {
        if (!response.headers.get('content-type')?.includes('text/event-stream')) {
          yield JSON.parse(await readAll(response, path))
          return
        }
        const stream = response.body ?? new Blob([]).stream()
        const events = readEvents(stream, { beforeRead: () => watch.wind(gapMs), afterRead: watch.rest })
        for await (const event of events) {
          // What had arrived before is not handed on either.
          signal.throwIfAborted()
          yield event
        }
      } catch (error) {
        throw failureOf(error, { url: base, path, signal, timedOut: watch.timedOut })
      } finally {
        watch.stop()
      }
    }
  }
}

function requireUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url !== undefined && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === '')
    return url.href.replace(/\/+$/, '')
  throw new HacaError(
    'INVALID_INPUT',
    `the engine's URL must be http or https, without query: ${text.slice(0, 200)}`,
    {
      data: { field: 'url' }
    }
  )
}

/** Aborts when its time is over or when the caller aborts. Time runs only while the server is waited for. */
function createWatch(ms: number, signal: AbortSignal) {
  const silence = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const rest = () => clearTimeout(timer)
  const wind = (again: number) => {
    rest()
    timer = setTimeout(() => silence.abort(), again)
  }
  wind(ms)
  return {
    signal: AbortSignal.any([silence.signal, signal]),
    wind,
    /** The reader is busy with something else: its slowness is not the server's. */
    rest,
    stop: rest,
    get timedOut() {
      return silence.signal.aborted
    }
  }
}

async function readAll(response: Response, path: string): Promise<string> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of response.body ?? []) {
    size += part.length
    if (size > serverBodyBytesMax) {
      throw new HacaError('ENGINE_FAILED', `${path}: the answer has more than ${serverBodyBytesMax} bytes`, {
        data: { field: path, limit: serverBodyBytesMax }
      })
    }
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}
