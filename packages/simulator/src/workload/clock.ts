/** How fast jobs come over time; the mean rate is that of even arrivals, but for a burst. */
export interface ClockInit {
  /** Between `fromMs` and `toMs` arrivals come `factor` times as fast. Default: none. */
  readonly burst?: { readonly fromMs: number; readonly toMs: number; readonly factor: number }
  /** The rate swings by `swing` in [0, 1) of itself over each period, as days do: most after a quarter. Default: none. */
  readonly diurnal?: { readonly periodMs: number; readonly swing: number }
}

/**
 * The time at which a process whose rate changes has come as far as an even one at `even`, both in milliseconds.
 */
export function createClock({ burst, diurnal }: ClockInit): (even: number) => number {
  return even => burstTime(burst, diurnal === undefined ? even : diurnalTime(diurnal, even))
}

function burstTime(burst: ClockInit['burst'], even: number): number {
  if (burst === undefined || even <= burst.fromMs) return even
  const length = burst.toMs - burst.fromMs
  const inside = (even - burst.fromMs) / burst.factor
  return inside <= length ? burst.fromMs + inside : even - length * (burst.factor - 1)
}

/** Halvings of an interval of two periods: to a billionth. */
const halvings = 32

/** Where t + swing · period / 2π · (1 − cos(2π t / period)), the rate 1 + swing · sin summed up, is `even`. */
function diurnalTime({ periodMs, swing }: NonNullable<ClockInit['diurnal']>, even: number): number {
  const turn = (2 * Math.PI) / periodMs
  const passed = (time: number) => time + (swing / turn) * (1 - Math.cos(turn * time))
  let low = Math.max(0, even - periodMs)
  let high = even
  for (let i = 0; i < halvings; i++) {
    const middle = (low + high) / 2
    if (passed(middle) < even) low = middle
    else high = middle
  }
  return high
}
