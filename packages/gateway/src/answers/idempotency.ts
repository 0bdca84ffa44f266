import { createHash } from 'node:crypto'
import { HacaError } from '@haca/protocol'
import type { GatewayLimits } from '../limits.ts'

/** What a request with an `Idempotency-Key` is to do. */
export type Turn<T> =
  | { readonly kind: 'repeat'; readonly answer: T }
  | {
      readonly kind: 'run'
      /** The answer is kept, for whoever asks again. */
      done(answer: T): void
      /** Nothing came of it: the key is free again. Does nothing after `done`. */
      failed(): void
    }

export interface TurnInit {
  /** The caller; keys of two callers never meet. */
  readonly scope: string
  /** The header, if there is one; without it every request runs. */
  readonly key: string | undefined
  /** The endpoint and the body, as they were sent. */
  readonly path: string
  readonly body: unknown
}

export interface Idempotency<T> {
  /**
   * Throws `IN_PROGRESS` while the first request with this key runs, `INVALID_INPUT` when it had another body or the key
   * is too long, `OVERLOADED` when nothing that is kept can make room.
   */
  begin(init: TurnInit): Turn<T>
}

interface Entry<T> {
  readonly fingerprint: string
  answer: T | undefined
  /** Unix milliseconds. */
  at: number
}

const field = 'Idempotency-Key'
/**
 * Remembers answers by key, in memory: a restart forgets them. Bounded in number, in size, and in time.
 *
 * @param sizeOf characters that an answer takes
 */
export function createIdempotency<T>(
  limits: GatewayLimits,
  sizeOf: (answer: T) => number,
  now: () => number
): Idempotency<T> {
  const entries = new Map<string, Entry<T>>()
  let characters = 0

  const forget = (name: string, entry: Entry<T>) => {
    entries.delete(name)
    characters -= entry.answer === undefined ? 0 : sizeOf(entry.answer)
  }
  /** Entries are in the order in which they were begun; those under way are not dropped. */
  const trim = () => {
    for (const [name, entry] of entries) {
      if (entry.answer === undefined) continue
      const full = entries.size >= limits.idempotentAnswersMax || characters > limits.idempotentCharactersMax
      if (full || now() - entry.at > limits.idempotentMs) forget(name, entry)
    }
  }
  const requireRoom = () => {
    trim()
    if (entries.size < limits.idempotentAnswersMax) return
    throw new HacaError('OVERLOADED', `${entries.size} requests with a ${field} are under way`, {
      data: { field, limit: limits.idempotentAnswersMax }
    })
  }

  return {
    begin({ scope, key, path, body }) {
      if (key === undefined) return { kind: 'run', done: () => undefined, failed: () => undefined }
      requireKey(key, limits)
      const name = `${scope}\n${key}`
      const fingerprint = createHash('sha256').update(path).update(JSON.stringify(body)).digest('base64')
      const known = entries.get(name)
      if (known !== undefined && now() - known.at > limits.idempotentMs && known.answer !== undefined) {
        forget(name, known)
      } else if (known !== undefined) {
        return repeat(known, fingerprint)
      }
      requireRoom()
      const entry: Entry<T> = { fingerprint, answer: undefined, at: now() }
      entries.set(name, entry)
      return {
        kind: 'run',
        done(answer) {
          if (entries.get(name) !== entry) return
          entry.answer = answer
          entry.at = now()
          characters += sizeOf(answer)
          trim()
        },
        failed() {
          if (entry.answer === undefined && entries.get(name) === entry) entries.delete(name)
        }
      }
    }
  }
}

function requireKey(key: string, limits: GatewayLimits): void {
  const limit = limits.idempotencyKeyLengthMax
  if (key.length > 0 && key.length <= limit) return
  throw new HacaError('INVALID_INPUT', `${field} must have 1 to ${limit} characters`, {
    data: { field, limit, actual: key.length }
  })
}

function repeat<T>({ fingerprint, answer }: Entry<T>, asked: string): Turn<T> {
  if (fingerprint !== asked) {
    throw new HacaError('INVALID_INPUT', `${field} was used for another request`, { data: { field } })
  }
  if (answer === undefined) {
    throw new HacaError('IN_PROGRESS', 'the request with this key is under way', { data: { field } })
  }
  return { kind: 'repeat', answer }
}
