import type { Clock } from '@haca/core'

export interface EndForecastInit {
  /** Most output units that the work may take. */
  readonly units: number
  /** Certified output units per second. */
  readonly rate: number
  /** Milliseconds by which the end is to be known beforehand. */
  readonly leadMs: number
  readonly clock: Clock
  /** The work ends in about `inMs`; said once. */
  readonly onEnding: (inMs: number) => void
}

/** Foresees when a job ends, from its own pace once it has one, so that the slot can bid for its next job in time. */
export interface EndForecast {
  /** So many units are done. */
  progress(units: number): void
  stop(): void
}

/** Work that stops by itself before its most units ends sooner than foreseen; its slot then bids when it is free. */
export function createEndForecast(init: EndForecastInit): EndForecast {
  const { units, leadMs, clock, onEnding } = init
  const startedAt = clock.monotonicMs()
  let timer: NodeJS.Timeout | undefined
  let said = false
  const arm = (done: number) => {
    clearTimeout(timer)
    if (said) return
    const msPerUnit = done === 0 ? 1000 / init.rate : (clock.monotonicMs() - startedAt) / done
    const leftMs = Math.max(0, units - done) * msPerUnit
    const say = () => {
      said = true
      onEnding(Math.round(Math.min(leftMs, leadMs)))
    }
    if (leftMs <= leadMs) say()
    else timer = setTimeout(say, leftMs - leadMs).unref()
  }
  arm(0)
  return { progress: arm, stop: () => clearTimeout(timer) }
}
