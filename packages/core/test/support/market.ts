import { devnetParams, type Hex, type TicketRequest, type TokenRequest } from '@haca/protocol'
import {
  createMarket,
  createRandom,
  type Market,
  type MarketEffect,
  type MarketLimits,
  type Ticket
} from '../../src/index.ts'

/** Short names for the people of a scenario. */
export const node = (n: number): Hex => `0x${n.toString(16).padStart(40, '0')}`
export const client = (n: number): Hex => `0x${(n + 0xc000).toString(16).padStart(40, '0')}`
export const job = (n: number): Hex => `0x${n.toString(16).padStart(64, '0')}`
export const model = (name: string) => `model-${name}`

export type OfferEffect = Extract<MarketEffect, { kind: 'offer' }>
export type RejectedEffect = Extract<MarketEffect, { kind: 'rejected' }>

type Warm = readonly [name: string, ask?: bigint, rate?: number]

export function tokenRequest(init: {
  slot?: number
  sequence?: number
  warm?: readonly Warm[]
  freeInMs?: number
  useMilli?: number
  withdraw?: boolean
  unused?: boolean
}): TokenRequest {
  const warm = init.warm ?? [['a']]
  return {
    slot: init.slot ?? 0,
    sequence: init.sequence ?? 1,
    freeInMs: init.freeInMs ?? 0,
    warm: warm.map(([name, ask = 10n, rate = 100]) => ({ model: model(name), ask, rate })),
    onDisk: [],
    useMilli: init.useMilli ?? 0,
    withdraw: init.withdraw ?? false,
    ...(init.unused !== undefined && { unused: init.unused })
  }
}

export interface TicketInit {
  client?: number
  model?: string
  units?: number
  ceiling?: bigint
  valueOfTime?: bigint
  /** Milliseconds from its arrival. */
  patienceMs?: number
}

export function ticketRequest(number: number, init: TicketInit): TicketRequest {
  return {
    job: job(number),
    segment: 0,
    model: model(init.model ?? 'a'),
    units: init.units ?? 10,
    deadline: 0,
    ceiling: init.ceiling ?? 100n,
    valueOfTime: init.valueOfTime ?? 0n
  }
}

/** A market with a clock that the test moves. */
export function marketAt(limits: Partial<MarketLimits> = {}, seed = 1) {
  const market: Market = createMarket({ limits: { ...devnetParams, ...limits }, random: createRandom(seed) })
  let at = 0
  return {
    market,
    now: () => at,
    /** Lets time pass, waking the market whenever it asked to be woken. */
    pass(ms: number): MarketEffect[] {
      const until = at + ms
      const effects: MarketEffect[] = []
      for (
        let next = market.nextDeadline();
        next !== undefined && next <= until;
        next = market.nextDeadline()
      ) {
        if (next <= at) throw new Error(`the market asked at ${at} to be woken at ${next}`)
        at = next
        effects.push(...market.step({ kind: 'tick', at }))
      }
      at = until
      return effects
    },
    token(of: number, init: Parameters<typeof tokenRequest>[0] = {}) {
      const effects = market.step({ kind: 'token', at, node: node(of), request: tokenRequest(init) })
      const replies = effects.flatMap(effect => (effect.kind === 'token-reply' ? [effect.response] : []))
      if (replies[0] === undefined || replies.length !== 1) throw new Error('a token gets one reply')
      return { effects, reply: replies[0], offer: offersIn(effects)[0] }
    },
    ticket(number: number, init: TicketInit = {}) {
      const effects = market.step({
        kind: 'ticket',
        at,
        client: client(init.client ?? 1),
        request: ticketRequest(number, init),
        deadlineAt: at + (init.patienceMs ?? 60_000)
      })
      return { effects, offer: offersIn(effects)[0], rejected: rejectedIn(effects)[0] }
    },
    cancel: (number: number, by = 1) =>
      market.step({ kind: 'cancel', at, client: client(by), job: job(number), segment: 0 }),
    /** The client says what its offer came to; one whose job has started says nothing. */
    answer(offer: OfferEffect | undefined, answer: NonNullable<TicketRequest['after']>['answer'], by = 1) {
      if (offer === undefined) throw new Error('there is no offer to answer')
      const { request, deadlineAt } = offer.ticket
      // What failed was running, and goes on as the next segment.
      const segment = request.segment + (answer === 'failed' ? 1 : 0)
      const again = { ...request, segment, after: { offer: offer.offer.id, answer } }
      const effects = market.step({ kind: 'ticket', at, client: client(by), request: again, deadlineAt })
      return { effects, offer: offersIn(effects)[0], rejected: rejectedIn(effects)[0] }
    },
    leave: (of: number) => market.step({ kind: 'node-left', at, node: node(of) }),
    suspend: (of: number, forMs: number) =>
      market.step({ kind: 'node-suspended', at, node: node(of), until: at + forMs }),
    waiting: (): Ticket[] => [...market.tickets.values()].filter(ticket => ticket.offer === undefined)
  }
}

export const offersIn = (effects: readonly MarketEffect[]): OfferEffect[] =>
  effects.flatMap(effect => (effect.kind === 'offer' ? [effect] : []))
export const rejectedIn = (effects: readonly MarketEffect[]): RejectedEffect[] =>
  effects.flatMap(effect => (effect.kind === 'rejected' ? [effect] : []))
export const waitedIn = (effects: readonly MarketEffect[]): [job: Hex, from: number, to: number][] =>
  effects.flatMap(
    effect =>
      (effect.kind === 'waited' ? [[effect.request.job, effect.from, effect.to] as const] : []) as [
        Hex,
        number,
        number
      ][]
  )
