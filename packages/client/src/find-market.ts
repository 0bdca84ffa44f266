import { type Clock, homeMarket } from '@haca/core'
import type { Network } from '@haca/network'
import { createPulse, everyone, listen } from '@haca/node-kit'
import {
  type ErrorCode,
  errorCatalogue,
  HacaError,
  type Hex,
  isHacaError,
  type Model,
  type TicketEvent,
  toHacaError
} from '@haca/protocol'

/** Pause before asking for a market again after the last one went, milliseconds. */
const marketRetryMs = 100

export interface FindMarketInit {
  readonly network: Network
  readonly clock: Clock
  readonly model: Model
  /** Unix milliseconds. */
  readonly deadline: number
  readonly signal: AbortSignal
}

/** The home market of the model, or waits for one until the deadline. Throws `NO_MARKET`, `CANCELLED`. */
export async function findMarket(init: FindMarketInit): Promise<Hex> {
  const { network, clock, model, deadline, signal } = init
  const pulse = createPulse()
  const stop = listen(network, 'member:join', () => pulse.beat())
  try {
    for (;;) {
      const members = everyone(network)
      const hosts = members.filter(member => member.roles.includes('hosting')).map(member => member.address)
      const slots = members.filter(member => member.roles.includes('inference')).length
      const home = homeMarket(model.id, hosts, slots)
      if (home !== undefined) return home
      if (clock.unixMs() >= deadline) throw new HacaError('NO_MARKET', 'no hosting node is reachable')
      await pulse.wait(marketRetryMs, signal)
      if (signal.aborted) throw toHacaError(signal.reason, 'CANCELLED')
    }
  } finally {
    stop()
  }
}

/** Which field of a `JobSpec` a market's refusal is about. */
const refusedFields: Readonly<Record<string, string>> = {
  UNKNOWN_MODEL: 'model',
  PRICE_TOO_LOW: 'ceiling',
  LIMIT_EXCEEDED: 'deadlineMs',
  DEADLINE_PASSED: 'deadlineMs',
  DEADLINE_UNREACHABLE: 'deadlineMs'
}

/** The error that a market's refusal is. */
export function rejection({
  code,
  reason,
  retryAfterMs
}: Extract<TicketEvent, { kind: 'rejected' }>): HacaError {
  const field = refusedFields[code]
  const data = {
    ...(field === undefined ? {} : { field }),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs })
  }
  if (Object.hasOwn(errorCatalogue, code)) return new HacaError(code as ErrorCode, reason, { data })
  return new HacaError('INTERNAL', `${code}: ${reason}`, { data: { ...data, code } })
}

/** Whether the market, and not the ticket, is the trouble. */
export function isMarketGone(error: unknown): boolean {
  return (
    isHacaError(error) &&
    ['DISCONNECTED', 'UNREACHABLE', 'TIMEOUT', 'UNSUPPORTED_VERSION'].includes(error.code)
  )
}
