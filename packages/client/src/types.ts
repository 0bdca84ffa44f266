import type { Clock, EpochHeader, LineProof, LineStatus, ProvenLine } from '@haca/core'
import type { Network } from '@haca/network'
import type { ModelDirectory } from '@haca/node-kit'
import type {
  ChatMessage,
  Deployment,
  Hex,
  JobInput,
  Logger,
  SignedReceipt,
  StopReason,
  WorkKey
} from '@haca/protocol'
import type { ReceiptFile } from './receipt/receipt-file.ts'

/** An escrow lane as the chain has it. Amounts are micro-tokens. */
export interface Lane {
  readonly owner: Hex
  readonly deposited: bigint
  readonly spent: bigint
}

/** Reads lanes; the settlement client is one. */
export interface LaneReader {
  lane(id: number): Promise<Lane>
}

/** What the chain says of epochs; the settlement client is one. */
export interface EpochReader {
  epochStatus(epoch: number): Promise<{
    readonly status: 'none' | 'posted' | 'final' | 'void'
    /** Struct hash of the posted header. */
    readonly headerHash: Hex
  }>
  postedHeader(epoch: number): Promise<EpochHeader | undefined>
}

/** What settling a payment line costs on the chain; `readGasShare` of the settlement client measures it. */
export interface GasReader {
  /** Undefined where nothing was settled yet. */
  gasPerLine(): Promise<
    | {
        readonly epoch: number
        readonly lines: number
        readonly gasPerLine: number
        readonly gasPrice: bigint
      }
    | undefined
  >
}

export interface ClientInit {
  /** Owner of the lane: it signs assignments and vouchers. */
  readonly key: WorkKey
  readonly deployment: Deployment
  readonly lanes: LaneReader
  /** Default: none, and `prove` throws. */
  readonly epochs?: EpochReader
  /** Default: none, and quotes say nothing of gas. */
  readonly gas?: GasReader
  /** Escrow lane to pay from. One client per lane at a time. */
  readonly lane: number
  /**
   * Most micro-tokens that this client may sign for on the lane in all its life; with what is set aside for running jobs, and
   * over restarts, as it counts from the chain of vouchers. A job that could exceed it is refused before anything is
   * signed. Default: what the lane holds.
   */
  readonly spendingCap?: bigint
  /** Folder for the voucher chain; made when absent, exclusive to this client. */
  readonly directory: string
  /** A network to share with other roles. Default: one of its own. */
  readonly network?: Network
  /** Multiaddrs of any member. Ignored when `network` is given. */
  readonly bootstrap?: readonly string[]
  readonly clock?: Clock
  readonly logger?: Logger
}

export interface JobSpec {
  /** Id, `publisher/name`, or a bare name that only one model bears. */
  readonly model: string
  readonly input: JobInput
  /**
   * Milliseconds from now by which every part must have started; cut to the end of the next epoch, in which a job is
   * settled at the latest. Default 60 000.
   */
  readonly deadlineMs?: number
  /** Most micro-tokens per output unit. Default: four times the resting price of the model's work. */
  readonly ceiling?: bigint
  /** Micro-tokens that a second of waiting is worth; ranks offers. Default 100. */
  readonly valueOfTime?: bigint
  /** Chat: chunks tell how likely their tokens were, opened from the evidence that the receipt commits to. Default: no. */
  readonly logprobs?: boolean
  /** Chat: keeps the evidence of every token for the receipt file, about 72 bytes each. Default: no. */
  readonly evidence?: boolean
  /**
   * The job's id, chosen beforehand; its first four bytes are the present epoch. What an issuer of traps needs. Default: a
   * random one.
   */
  readonly id?: Hex
  /** The only node that is to run it: offers of others are declined. What an issuer of traps needs. Default: any. */
  readonly node?: Hex
  /** Aborting it is `cancel()`. */
  readonly signal?: AbortSignal
}

/** A token and how likely the model held it, before temperature. */
export interface LikelyToken {
  readonly token: number
  /** Its bytes of the text; none for a marker. */
  readonly bytes: Uint8Array
  /** Natural logarithm. */
  readonly logprob: number
}

/** A token of an output. */
export interface TokenScore extends Omit<LikelyToken, 'logprob'> {
  /** Undefined when it was not among the eight most likely ones, of which alone there is evidence. */
  readonly logprob: number | undefined
  /** The eight most likely tokens at its place, most likely first; fewer for a smaller vocabulary. */
  readonly top: readonly LikelyToken[]
}

export interface JobChunk {
  /** First output unit, counted over the whole job. */
  readonly from: number
  readonly units: number
  /** Token ids as u32 little endian, UTF-8 in units of 4 bytes, or float32 rows. */
  readonly data: Uint8Array
  readonly text: string
  /** One for each unit, when the job asked for them. */
  readonly tokens?: readonly TokenScore[]
}

/** What one node did of a job, with the receipt that it signed. */
export interface SegmentResult {
  readonly segment: number
  readonly node: Hex
  readonly from: number
  readonly to: number
  /** Micro-tokens. */
  readonly amount: bigint
  readonly receipt: SignedReceipt
}

export interface JobResult {
  readonly job: Hex
  readonly model: string
  readonly output: Uint8Array
  readonly text: string
  readonly units: number
  /** Chat: tokens of the prompt, as the first node counted them; nothing proves it. */
  readonly promptTokens?: number
  /** Tokens of the output, where one node's server counted all of them and not the units that are paid; unproven too. */
  readonly outputTokens?: number
  readonly stopReason: StopReason
  /** Micro-tokens over all segments. */
  readonly price: bigint
  readonly segments: readonly SegmentResult[]
  /** Milliseconds after submission. */
  readonly matchedMs: number
  readonly firstByteMs: number
  readonly totalMs: number
}

/** What a job would cost and who would see it, by what its market says now. Amounts are micro-tokens. */
export interface Quote {
  /** Model id and name. */
  readonly model: string
  readonly name: string
  /** The hosting node that would match it; it sees model, sizes, price and deadline, never the input. */
  readonly market: Hex
  /** Most output units that the input can have. */
  readonly maxUnits: number
  /** Most per unit, and for the whole job: so much is set aside. */
  readonly ceiling: bigint
  readonly most: bigint
  /** For as many units at the cheapest slot's ask; absent where no slot stands ready under the ceiling. */
  readonly atLowestAsk?: bigint
  /** What the lane and the spending cap leave for new jobs. */
  readonly free: bigint
  /** Slots that would take it now, cheapest first; up to 64. */
  readonly slots: readonly {
    readonly node: Hex
    readonly ask: bigint
    /** Certified output units per second. */
    readonly rate: number
    readonly freeInMs: number
  }[]
  /** Slots that stand ready and ask more than the ceiling. */
  readonly tooDear: number
  /** Tickets for the model that wait there. */
  readonly waiting: number
  /** Who may read the input: one of these nodes runs it, and any of the verifiers may draw it for a check. */
  readonly readers: { readonly nodes: readonly Hex[]; readonly verifiers: readonly Hex[] }
  /** What a line cost the settler on the chain in the newest final epoch; no client pays it by the job. */
  readonly gas?: NonNullable<Awaited<ReturnType<GasReader['gasPerLine']>>>
}

/** A job under way. Iterating gives its output as it comes; leaving the loop early cancels it. */
export interface Job extends AsyncIterable<JobChunk> {
  readonly id: Hex
  /** Everything, once the last chunk has come and is paid. Rejects with the `HacaError` that ended the job. */
  readonly result: Promise<JobResult>
  /** Ends the job: what was delivered is paid, what waits is withdrawn. */
  cancel(): void
}

/** What a final epoch decided about a line of this client. */
export interface JobOutcome {
  readonly epoch: number
  readonly from: number
  readonly to: number
  /** Chain index of the node. */
  readonly node: number
  readonly status: LineStatus
  readonly amount: bigint
  /** Verifiers that checked it. */
  readonly checks: number
}

/** How a job stands, or what came of it. */
export interface JobStatus {
  readonly job: Hex
  /** Model id. */
  readonly model: string
  readonly state: 'running' | 'done' | 'failed'
  /** Code and message of what ended a job that failed; a cancelled one has `CANCELLED`. */
  readonly code?: string | undefined
  readonly reason?: string | undefined
  /** Unix milliseconds. */
  readonly submittedAt: number
  readonly endedAt?: number
  /** Output units that were paid for so far, and micro-tokens. */
  readonly units: number
  readonly price: bigint
  /** What final epochs decided. */
  readonly outcomes: readonly JobOutcome[]
}

/** That lines of a job stand in posted epochs. */
export interface JobProof {
  readonly job: Hex
  readonly lines: readonly {
    readonly epoch: number
    /** As the chain says: `posted` can still be challenged, `final` is applied. */
    readonly state: 'posted' | 'final'
    /** `checkLineProof` of `@haca/settlement` has the contract check it, `verifyLine` of `@haca/core` does without. */
    readonly proof: LineProof
    /** What it shows. */
    readonly line: Omit<ProvenLine, 'headerHash'>
  }[]
}

/** One thing that happened to a job, as this client saw it. */
export interface StoryEntry {
  /** Unix milliseconds. */
  readonly at: number
  readonly what: string
}

export interface Client {
  readonly address: Hex
  readonly network: Network
  readonly models: ModelDirectory
  start(): Promise<void>
  /** Cancels what runs and leaves. */
  stop(): Promise<void>
  /** Throws at once what can be known at once: `UNKNOWN_MODEL`, `AMBIGUOUS_MODEL`, `INVALID_INPUT`, `DEADLINE_PASSED`. */
  submit(spec: JobSpec): Job
  /**
   * What a job would cost and who would see it; nothing is signed and no slot is held. Throws what `submit` throws at once,
   * `NO_MARKET` where no hosting node is reachable until the deadline, and what the network throws.
   */
  quote(spec: JobSpec): Promise<Quote>
  /** Submits a chat and streams its text. */
  stream(
    model: string,
    messages: readonly ChatMessage[],
    options?: { readonly maxTokens?: number }
  ): AsyncIterable<string>
  /** Throws `NOT_FOUND` for a job that does not run. */
  cancel(job: Hex): void
  /** What final epochs decided about a job so far. */
  outcomes(job: Hex): readonly JobOutcome[]
  /** The last epoch whose outcome is known; -1 before the first. */
  readonly settledEpoch: number
  /** How a job stands; those of the last 4096 jobs are kept over restarts. Throws `NOT_FOUND`. */
  status(job: Hex): JobStatus
  /**
   * The receipt file of a job that has ended; `verifyReceipt` of `@haca/client/receipt` checks it. Undefined when the job is
   * unknown, nothing of it was paid, or its payload is not kept any more (256 MiB of the newest are).
   */
  receipt(job: Hex): ReceiptFile | undefined
  /**
   * Proves that the lines of a job stand in posted epochs, to anybody who knows the chain: the header is the chain's, the
   * leaves come from whichever verifier hands out the epoch's file. Throws `NOT_FOUND` where none is posted yet or this
   * client never paid for the job, `UNREACHABLE` where nobody has the file, `INVALID_INPUT` without `epochs`.
   */
  prove(job: Hex, options?: { readonly signal?: AbortSignal }): Promise<JobProof>
  /** What happened to a job here, oldest first. */
  story(job: Hex): readonly StoryEntry[]
  /** Micro-tokens signed on the lane so far. */
  readonly signed: bigint
}
