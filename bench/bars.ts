/** A figure with the limit that it is held to. */
export interface Bar {
  readonly id: string
  readonly value: number
  readonly limit: number
  /** Whether the limit is the least that the value may be, or else the most. */
  readonly atLeast: boolean
}

/** Says of each bar whether it holds; as one line of JSON, the last, when asked to. */
export function printBars(bars: readonly Bar[], json: boolean): void {
  const judged = bars.map(({ id, value, limit, atLeast }) => {
    return { id, value, limit, holds: atLeast ? value >= limit : value <= limit }
  })
  if (json) {
    console.log(JSON.stringify({ bars: judged }))
    return
  }
  for (const [i, { id, value, limit, holds }] of judged.entries()) {
    const sign = bars[i]?.atLeast === true ? '>=' : '<='
    console.log(`${holds ? 'holds' : 'FAILS'}  ${id.padEnd(44)} ${round(value)} ${sign} ${round(limit)}`)
  }
}

/** Four digits are what these figures are good for. */
function round(value: number): string {
  return Math.abs(value) >= 1000
    ? Math.round(value).toLocaleString('en')
    : String(Number(value.toPrecision(4)))
}
