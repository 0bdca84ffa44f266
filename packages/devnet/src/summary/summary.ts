import { z } from 'zod'

/**
 * What a run prints last: `npm start -- --once --json`. Integers above 2^53 and all amounts are decimal strings;
 * amounts are micro-tokens. Published as docs/summary.schema.json, generated from here.
 */

const count = z.int().min(0)
const decimal = z.string().regex(/^[0-9]+$/)
const milliseconds = z.number().min(0)

const columns = z
  .object({
    capacity: decimal,
    useful: decimal,
    pending: decimal,
    verification: decimal,
    loading: decimal,
    wasted: decimal,
    blocked: decimal,
    idle: z
      .object({ match: decimal, place: decimal, price: decimal, strand: decimal, free: decimal })
      .describe(
        'a fitting ticket waited; the node could have loaded its model; only price blocked; unfit work waited; no demand'
      )
  })
  .describe('capacity is the exact sum of all others')

export const runSummary = z.object({
  seed: count,
  nodes: z.object({ hosting: count, inference: count, verification: count }),
  jobs: z.object({
    submitted: count,
    completed: count,
    failed: count,
    sampled: count.describe('checked by at least one verifier'),
    refuted: count,
    paid: count,
    unpaid: count
  }),
  ledger: z.object({
    slotNs: columns.describe('slot-nanoseconds'),
    work: columns.describe('slot-nanoseconds × certified rate in thousands of operations per second')
  }),
  latencyMs: z.object({
    matchP50: milliseconds,
    matchP99: milliseconds,
    firstByteP50: milliseconds,
    firstByteP99: milliseconds
  }),
  settlement: z.object({
    epochs: count,
    gasTotal: decimal.describe(
      'everything sent: deployment of the contract left out, registration and deposits included'
    ),
    gasPerJob: z.number().min(0),
    conserved: z.boolean(),
    deposits: decimal,
    paid: decimal,
    refunded: decimal,
    slashed: decimal,
    locked: decimal
  }),
  installMs: milliseconds.optional(),
  startupMs: milliseconds,
  wallMs: milliseconds,
  models: z.array(
    z.object({
      name: z.string(),
      id: z.string(),
      jobs: count,
      sampled: count,
      accuracy: z.number().min(0).max(1).optional()
    })
  ),
  cheats: z.array(
    z.object({
      node: z.string(),
      kind: z.string(),
      jobs: count,
      refuted: count,
      paid: count,
      earned: z.string().describe('micro-tokens, whatever for'),
      burned: decimal.describe('micro-tokens of its stake that a committee took')
    })
  ),
  exact: z.boolean().describe('the ledger identity held for every node and in sum')
})
export type RunSummary = z.output<typeof runSummary>

/** The JSON schema of the summary (draft 2020-12). */
export function summarySchema(): object {
  return z.toJSONSchema(runSummary)
}
