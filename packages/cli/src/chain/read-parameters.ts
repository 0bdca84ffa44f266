import { HacaError, type Hex } from '@haca/protocol'
import type { SettlementParameters } from '@haca/settlement'
import { z } from 'zod'
import { readJson } from '../read-json.ts'

const address = z
  .string()
  .regex(/^0x[0-9a-f]{40}$/, 'must be an address in lower case')
  .transform(text => text as Hex)
const seconds = z.int().min(0)
const micro = z
  .string()
  .regex(/^[0-9]+$/, 'must be a whole number of micro-tokens, as text')
  .transform(BigInt)

const parametersFile = z.strictObject({
  token: address.optional(),
  guardian: address.optional(),
  genesis: seconds.optional(),
  epochSeconds: seconds.optional(),
  revealSeconds: seconds.optional(),
  postTimeoutSeconds: seconds.optional(),
  windowSeconds: seconds.optional(),
  showSeconds: seconds.optional(),
  unbondingSeconds: seconds.optional(),
  quorum: z.int().min(1).optional(),
  marketShare: z.int().min(0).max(10_000).optional(),
  verificationShare: z.int().min(0).max(10_000).optional(),
  minStake: micro.optional(),
  settlerBond: micro.optional()
})

/** Reads what a deployment chooses. Throws `NOT_FOUND`, `INVALID_INPUT` naming the field. */
export async function readParameters(file: string): Promise<Partial<SettlementParameters>> {
  const result = parametersFile.safeParse(await readJson(file, 'parameters'))
  if (result.success) {
    const chosen = Object.entries(result.data).filter(([, value]) => value !== undefined)
    return Object.fromEntries(chosen)
  }
  const issue = result.error.issues[0]
  const field = issue?.path.join('.') || 'parameters'
  throw new HacaError('INVALID_INPUT', `${file}: ${field}: ${issue?.message ?? 'invalid'}`, {
    data: { field, file }
  })
}
