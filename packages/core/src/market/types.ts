import type {
  ErrorCode,
  Hex,
  MarketDigest,
  PullRequest,
  TicketRequest,
  TokenRequest,
  TokenResponse,
  UnmetNeed,
  WarmModel
} from '@haca/protocol'
import type { Random } from '../random.ts'

/** Milliseconds of a monotonic clock; the machine never reads one itself. */
export type Millis = number

/** An idle slot's standing bid. */
export interface Token {
  readonly node: Hex
  readonly slot: number
  readonly sequence: number
  readonly freeAt: Millis
  readonly leaseMs: Millis
  readonly expiresAt: Millis
  readonly warm: readonly WarmModel[]
  readonly useMilli: number
  /** The market that lent it; undefined for a token of this market. */
  readonly lender: Hex | undefined
  /** Whether it is in the book, and not behind an offer, lent or gone. */
  stands: boolean
}

/** Until when a ticket gets no token of a node. Never for good: it may be the only one that has the model. */
export type Exclusions = ReadonlyMap<Hex, Millis>

/** A job's metadata that waits for a slot, or for the client's word on an offer. */
export interface Ticket {
  readonly client: Hex
  readonly request: TicketRequest
  /** `request.deadline` on this market's monotonic clock. */
  readonly deadlineAt: Millis
  readonly arrivedAt: Millis
  /** Since when it waits for a token; a bounce starts a new stretch. */
  waitingSince: Millis
  /** When its client is told that it waits; `Infinity` once it was, and while it does not. */
  noticeAt: Millis
  /** Nodes that this ticket's client declined, or that bounced it or failed on it, and until when they get it no more. */
  excluded: Exclusions
  /** When the first of them may have it again, and it looks at the tokens that stand. */
  lookAt: Millis
  /** Whether it is in the book. */
  live: boolean
  offer: Offer | undefined
}

export interface Offer {
  readonly id: number
  readonly token: Token
  /** What the token says of the ticket's model. */
  readonly warm: WarmModel
  readonly ask: bigint
  /** Until then the client can say that it came to nothing; silence means that the job has started. */
  readonly answerBy: Millis
}

/** What happens to a market. Times are on its monotonic clock. */
export type MarketEvent =
  | {
      readonly kind: 'token'
      readonly at: Millis
      readonly node: Hex
      readonly request: TokenRequest
      /** The node wants no reply, and none is made. */
      readonly quiet?: boolean
    }
  | {
      readonly kind: 'ticket'
      readonly at: Millis
      readonly client: Hex
      readonly request: TicketRequest
      readonly deadlineAt: Millis
    }
  | {
      readonly kind: 'cancel'
      readonly at: Millis
      readonly client: Hex
      readonly job: Hex
      readonly segment: number
    }
  | { readonly kind: 'node-left'; readonly at: Millis; readonly node: Hex }
  | { readonly kind: 'node-suspended'; readonly at: Millis; readonly node: Hex; readonly until: Millis }
  | {
      /** Hosting nodes came or went; without this one. */
      readonly kind: 'markets'
      readonly at: Millis
      readonly hosts: readonly Hex[]
      /** Those of them that keep an open market. */
      readonly open: readonly Hex[]
    }
  | {
      readonly kind: 'digest'
      readonly at: Millis
      readonly market: Hex
      readonly digest: MarketDigest
    }
  | { readonly kind: 'pull'; readonly at: Millis; readonly market: Hex; readonly request: PullRequest }
  | {
      /** What came of a pull of this market: the places of the tokens that were not used; undefined when it failed. */
      readonly kind: 'pulled'
      readonly at: Millis
      readonly pull: number
      readonly unused: readonly number[] | undefined
    }
  | { readonly kind: 'tick'; readonly at: Millis }

/** What a market wants done. */
export type MarketEffect =
  | {
      readonly kind: 'token-reply'
      readonly node: Hex
      readonly slot: number
      readonly response: TokenResponse
    }
  | {
      readonly kind: 'offer'
      readonly ticket: Ticket
      readonly offer: Offer
      readonly etaMs: number
      /** Markets in which the ticket's model has a home. */
      readonly homes: number
    }
  | { readonly kind: 'waiting'; readonly ticket: Ticket; readonly ahead: number }
  | {
      readonly kind: 'rejected'
      readonly client: Hex
      readonly job: Hex
      readonly segment: number
      readonly code: ErrorCode
      readonly reason: string
      readonly retryAfterMs?: number
    }
  | { readonly kind: 'digest'; readonly to: readonly Hex[]; readonly digest: MarketDigest }
  | {
      /** Whatever comes of it has to come back as `pulled`. */
      readonly kind: 'pull'
      readonly pull: number
      readonly to: Hex
      readonly request: PullRequest
    }
  | { readonly kind: 'pull-reply'; readonly unused: readonly number[] }
  | {
      /** A digest or a pull is not taken. */
      readonly kind: 'refused'
      readonly code: ErrorCode
      readonly reason: string
      readonly retryAfterMs?: number
    }
  | {
      /** For the ledger: this ticket waited from `from` to `to`. */
      readonly kind: 'waited'
      readonly request: TicketRequest
      readonly from: Millis
      readonly to: Millis
    }

/** The numbers a market goes by; see `Params` for their reasons. */
export interface MarketLimits {
  readonly tokenLeaseMs: Millis
  readonly tokenLeaseMaxMs: Millis
  readonly tokensPerNodeMax: number
  readonly ticketsMax: number
  readonly ticketsPerClientMax: number
  readonly ticketWaitMaxMs: Millis
  readonly ticketNoticeMs: Millis
  readonly offerMemoryMs: Millis
  readonly quarantineMs: Millis
  readonly quarantineMaxMs: Millis
  readonly bouncesToQuarantine: number
  readonly digestMs: Millis
  readonly digestQuietMs: Millis
  readonly digestLifeMs: Millis
  readonly digestPeersMax: number
}

/**
 * A market: the book of tokens and tickets on a hosting node. A token waiting: the ticket gets an offer at once.
 * None: the ticket waits and the next token that fits takes it (late binding). Every token is consumed at most once
 * and everything expires by itself, so that a market may be lost without loss.
 */
export interface Market {
  /** One event in, what to do out. */
  step(event: MarketEvent): MarketEffect[]
  /** When the next lease, offer or deadline runs out; undefined when nothing is pending. */
  nextDeadline(): Millis | undefined
  readonly tokens: ReadonlyMap<string, Token>
  readonly tickets: ReadonlyMap<string, Ticket>
  /** Whether it takes tokens of this node, which is not in quarantine. */
  trusts(node: Hex, at: Millis): boolean
  /** What found no slot here, most work first. */
  unmet(at: Millis): readonly UnmetNeed[]
}

export interface MarketInit {
  readonly limits: MarketLimits
  readonly random: Random
  /** Of the first digest; higher than any from before a restart, so the time will do. Default 0. */
  readonly firstSequence?: number
}
