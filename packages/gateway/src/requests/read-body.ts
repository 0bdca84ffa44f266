import { HacaError } from '@haca/protocol'
import type { z } from 'zod'
import { refuseUnsupported, type Unsupported } from './refuse-unsupported.ts'

/** Reads a body. Throws `INVALID_INPUT` naming the first parameter that is wrong or that the network can't honour. */
export function readBody<T>(schema: z.ZodType<T>, body: unknown, alsoUnsupported: Unsupported = {}): T {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new HacaError('INVALID_INPUT', 'the body must be a JSON object', { data: { field: 'body' } })
  }
  const parsed = schema.safeParse(body)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const field = paramName(issue?.path ?? [])
    throw new HacaError('INVALID_INPUT', `${field}: ${issue?.message}`, { data: { field } })
  }
  refuseUnsupported(body as Readonly<Record<string, unknown>>, alsoUnsupported)
  return parsed.data
}

/** `messages[0].content`, as OpenAI names parameters. */
function paramName(path: readonly PropertyKey[]): string {
  const name = path.map(part => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('')
  return name.replace(/^\./, '') || 'body'
}
