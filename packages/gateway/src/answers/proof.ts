import type { Answer } from './answer.ts'

/** The `haca` field of every answer: who did it, for how much, and the signed receipts. Amounts are decimal strings. */
export interface Proof {
  readonly job: string
  /** Micro-tokens over all segments. */
  readonly price: string
  readonly segments: readonly { readonly node: string; readonly receipt: unknown }[]
}

export function proofOf({ job, price, segments }: Pick<Answer, 'job' | 'price' | 'segments'>): Proof {
  return {
    job,
    price: String(price),
    segments: segments.map(({ node, receipt }) => ({ node, receipt: plain(receipt) }))
  }
}

/** The same value without bigints, which JSON has not: decimal strings stand for them. */
function plain(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, item: unknown) => (typeof item === 'bigint' ? String(item) : item))
  )
}
