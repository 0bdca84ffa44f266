import type { Estimate } from '@haca/simulator'

/** A figure with the limit that it is held to. */
export interface Bar {
  readonly id: string
  readonly value: number
  readonly limit: number
  /** Whether the limit is the least that the value may be, or else the most. */
  readonly atLeast: boolean
  /** What is printed beside it, and judged by nothing. */
  readonly beside?: readonly BesideBar[]
}

/** A part of a bar's value, or of the same figure elsewhere. */
export interface BesideBar {
  /** Half the width of its 95 % interval is with it. */
  readonly part: Estimate
  /** What it is, and where. */
  readonly text: string
}

/** Says of each bar whether it holds; as one line of JSON, the last, when asked to. */
export function printBars(bars: readonly Bar[], json: boolean): void {
  const judged = bars.map(({ id, value, limit, atLeast, beside }) => {
    const holds = atLeast ? value >= limit : value <= limit
    return { id, value, limit, holds, ...(beside && { beside }) }
  })
  if (json) {
    console.log(JSON.stringify({ bars: judged }))
    return
  }
  for (const [i, { id, value, limit, holds, beside = [] }] of judged.entries()) {
    const sign = bars[i]?.atLeast === true ? '>=' : '<='
    console.log(`${holds ? 'holds' : 'FAILS'}  ${id.padEnd(44)} ${round(value)} ${sign} ${round(limit)}`)
    for (const each of beside) console.log(`       ${besideText(each)}`)
  }
}

/** What stands beside a bar, as it is printed on every page. */
export const besideText = ({ part: { mean, halfWidth }, text }: BesideBar): string =>
  `${round(mean)}${halfWidth === 0 ? '' : ` ±${round(halfWidth)}`} ${text}`

/** Four digits are what these figures are good for. */
function round(value: number): string {
  return Math.abs(value) >= 1000
    ? Math.round(value).toLocaleString('en')
    : String(Number(value.toPrecision(4)))
}
