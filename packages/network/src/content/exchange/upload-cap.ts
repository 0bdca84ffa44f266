import { setTimeout as delay } from 'node:timers/promises'
import { HacaError } from '@haca/protocol'
import { limits } from '../../limits.ts'
import { tokenBucket } from '../../token-bucket.ts'

/** Slows what a node serves to a number of bytes per second. */
export interface UploadCap {
  /** Resolves when these bytes may leave; whoever asks first goes first. Rejects when the signal aborts. */
  pass(bytes: number, signal?: AbortSignal): Promise<void>
}

export interface UploadCapInit {
  readonly bytesPerSecond: number
  /** Milliseconds that never jump. */
  readonly now: () => number
  /** @default a timer */
  readonly sleep?: (ms: number, signal?: AbortSignal) => Promise<void>
}

/** A quiet time saves nothing up, so that n bytes take n / rate seconds whenever they come. */
const burst = 0

export function createUploadCap({ bytesPerSecond, now, sleep = wait }: UploadCapInit): UploadCap {
  const bucket = tokenBucket({ perSecond: bytesPerSecond, burst })
  return {
    async pass(bytes, signal) {
      const asked = now()
      const due = asked + bucket.reserve(asked, bytes)
      // A timer may fire up to a millisecond early.
      for (let left = due - asked; left > 0; left = due - now()) await sleep(Math.ceil(left), signal)
    }
  }
}

function wait(ms: number, signal?: AbortSignal): Promise<void> {
  return delay(ms, undefined, { ...(signal === undefined ? {} : { signal }) })
}

/** Throws `INVALID_INPUT` for what is no whole number of bytes per second within `limits`. */
export function requireUploadRate(value: number): number {
  const { uploadBytesPerSecondMin: least, uploadBytesPerSecondMax: most } = limits
  if (Number.isInteger(value) && value >= least && value <= most) return value
  throw new HacaError(
    'INVALID_INPUT',
    `uploadBytesPerSecond must be a whole number from ${least} to ${most}, not ${value}`,
    { data: { field: 'uploadBytesPerSecond', least, limit: most, actual: value } }
  )
}
