/**
 * What the dashboard's server tells its pages, as JSON. This file imports nothing, because the pages are checked
 * against it too, and they run in a browser. Amounts are micro-tokens in decimal; times are Unix milliseconds.
 */

/** Where capacity can go, in the order of a row: what was executed, what the network needs, what idled and why. */
export const parts = [
  'useful',
  'pending',
  'verification',
  'loading',
  'wasted',
  'blocked',
  'match',
  'place',
  'price',
  'strand',
  'free'
] as const
export type Part = (typeof parts)[number]

/** Rows of a history: `[bucket, ...slot-milliseconds by part]`; bucket × stepMs is when it began. */
export interface WireHistory {
  readonly stepMs: number
  readonly rows: readonly (readonly number[])[]
}

export interface WireNode {
  readonly address: string
  readonly role: string
  /** What people call it; the first digits of its address where nobody said. */
  readonly name: string
  readonly alive: boolean
  readonly slots: number
  /** Certified work per second of one slot, in thousands of operations. */
  readonly rate: number
  /** What it was told to do wrong, in a devnet with cheats. */
  readonly cheat?: string
  /** Names of the models in its memory. */
  readonly warm: readonly string[]
  /** Bids and tickets in its market now. */
  readonly market?: { readonly tokens: number; readonly tickets: number }
  /** What it counted since its start. */
  readonly counters: Readonly<Record<string, number>>
  readonly jobs: number
  /** Parts of its capacity lately (weighed over about ten samples), in thousandths, in the order of `parts`. */
  readonly shares: readonly number[]
}

export interface WireModel {
  readonly id: string
  readonly name: string
  readonly task: string
  readonly tier: string
  readonly workPerUnit: number
  /** Tickets and output units that wait now. */
  readonly waiting: number
  readonly waitingUnits: number
  /** Output units of tickets that were refused or ran out of time in the last minute. */
  readonly lostUnits: number
  /** Output units per second that came with tickets, at most, over the last minute; and their tickets. */
  readonly askedPerSecond: number
  readonly tickets: number
  /** Output units per second that were run over the last minute. */
  readonly ranPerSecond: number
  /** Nodes and slots that have it in memory, and the units per second that these could run. */
  readonly warmNodes: number
  readonly warmSlots: number
  readonly supplyPerSecond: number
  /** Nodes that could load it. */
  readonly couldLoad: number
  /** Lowest and median price per unit that warm nodes ask. */
  readonly askLow?: string
  readonly askMedian?: string
  /** Median of what waiting and lost tickets would have paid per unit. */
  readonly ceilingMedian?: string
}

/**
 * open: its ticket came to a market, and no node has executed it yet; done: executed, its fate open; posted: an epoch in
 * its challenge window has it; paid, refuted, unpaid: an epoch says so; lost: nobody executed it by a minute after its
 * deadline; failed: a node gave it up and no epoch has it.
 */
export type JobState = 'open' | 'done' | 'posted' | 'paid' | 'refuted' | 'unpaid' | 'lost' | 'failed'

export interface WireJob {
  readonly job: string
  readonly model: string
  readonly state: JobState
  readonly at: number
  /** Address of the hosting node whose market it came to first. */
  readonly market: string
  readonly segments: number
  /** Output units that its ticket allowed, and most per unit. */
  readonly units: number
  readonly ceiling: string
  readonly waitedMs: number
  /** Nodes that executed it, in the order in which they were seen. */
  readonly nodes: readonly string[]
  readonly spentMs: number
  readonly epoch?: number
  readonly amount?: string
  /** Verifiers that checked it. */
  readonly checks?: number
  /** What the epoch made of its worst line. */
  readonly verdict?: string
}

export interface WireEpoch {
  readonly epoch: number
  readonly state: 'posted' | 'final' | 'rolled back'
  readonly lines: number
  readonly total: string
  readonly settler: string
  /** Absent for what happened before anybody watched. */
  readonly postedAt?: number
  readonly finalAt?: number
}

export interface WireAccount {
  readonly address: string
  readonly owner: string
  readonly payout: string
  readonly stake: string
  /** Credited by final epochs and not withdrawn. */
  readonly earned: string
  readonly withdrawn: string
  readonly slashed: string
}

export interface WireLane {
  readonly lane: number
  readonly owner: string
  readonly deposited: string
  readonly spent: string
  readonly bond: string
}

export interface WireMoney {
  readonly at: number
  readonly deposits: string
  readonly paid: string
  readonly refunded: string
  readonly slashed: string
  readonly locked: string
  readonly held: string
  readonly conserved: boolean
  readonly epochs: readonly WireEpoch[]
  readonly accounts: readonly WireAccount[]
  readonly lanes: readonly WireLane[]
}

export type NoticeKind = 'bad' | 'good' | 'news'

/** Something worth a line. */
export interface WireNotice {
  readonly id: number
  readonly at: number
  readonly kind: NoticeKind
  readonly what: string
  readonly node?: string
  readonly job?: string
}

/** What the first chart of a page needs. */
export interface WireStart {
  readonly network: string
  readonly startedAt: number
  readonly at: number
  /** Whether the columns summed to the capacity, for every node and in sum. */
  readonly exact: boolean
  /** Standard error of the split of idle time, as a share of the capacity. */
  readonly splitError: number
  readonly fine: WireHistory
  readonly coarse: WireHistory
  readonly models: readonly WireModel[]
  readonly notices: readonly WireNotice[]
  readonly money?: WireMoney
}

/** What follows it: nine tenths of the bytes where nodes are many. */
export interface WireRest {
  readonly nodes: readonly WireNode[]
  readonly jobs: readonly WireJob[]
}

/** Everything, for a page that opens. */
export interface WireState extends WireStart, WireRest {}

/** What has changed since the last one. Lists hold whole entries that are new or differ. */
export interface WireTick {
  readonly at: number
  readonly exact: boolean
  readonly splitError: number
  readonly fine: readonly (readonly number[])[]
  readonly coarse: readonly (readonly number[])[]
  readonly nodes: readonly WireNode[]
  /** `[index in the order of the nodes, ...shares]`, for those of which nothing else has changed. */
  readonly shares: readonly (readonly number[])[]
  readonly models?: readonly WireModel[]
  readonly jobs: readonly WireJob[]
  readonly notices: readonly WireNotice[]
  readonly money?: WireMoney
}

/** What somebody recorded of a job or a node. */
export interface WireReason {
  readonly who: string
  readonly at: number
  readonly what: string
  readonly count: number
}

export interface WireNodeDetail {
  readonly history: WireHistory
  readonly reasons: readonly WireReason[]
}

export interface WireJobDetail {
  readonly job?: WireJob
  readonly reasons: readonly WireReason[]
}

/** What an epoch gives a node. */
export interface WireEarnedEpoch {
  readonly epoch: number
  /** posted: in its challenge window, and not credited yet. */
  readonly state: 'posted' | 'final'
  readonly earned: string
  /** Lines that it is paid for, and those that it is not. */
  readonly paid: number
  readonly unpaid: number
}

/** What a node was paid for, by the epochs that were read. */
export interface WireEarnings {
  /** Newest first. */
  readonly epochs: readonly WireEarnedEpoch[]
  /** Pieces of work that are not paid, by the reason in a word. */
  readonly unpaid: Readonly<Record<string, number>>
  /** What an inference node was offered since its start, and what of that came to nothing; failures by error code. */
  readonly offers?: {
    readonly taken: number
    readonly unused: number
    readonly failures: Readonly<Record<string, number>>
  }
}

/** What another model would do for a node, by the demand of the last hour. */
export interface WireAdvice {
  /** Jobs that it goes by, and the milliseconds in which they came. */
  readonly jobs: number
  readonly windowMs: number
  /** The node as it is. */
  readonly usefulShare?: number
  readonly amountPerHour?: string
  /** Most to gain first. */
  readonly options: readonly {
    /** instead: with this model only; beside: in addition. */
    readonly kind: 'one-more' | 'instead' | 'beside'
    readonly model: string
    readonly outlook: 'serves' | 'displaces' | 'idle'
    readonly usefulShare: number
    /** The part of its time with jobs that nobody does now. */
    readonly addedShare: number
    readonly amountPerHour: string
    readonly gainPerHour: string
  }[]
}

/** What the operator of a node asks; a part that can't be told now is left out. */
export interface WireOperatorDetail {
  readonly earnings?: WireEarnings
  readonly advice?: WireAdvice
}
