import type { AccountResponse, Deployment, Hex } from '@haca/protocol'

/** What a process of the bench is to be. */
export interface Start {
  readonly role: 'hosting' | 'inference' | 'client'
  /** Tells the processes apart; their keys follow from it. */
  readonly n: number
  readonly deployment: Deployment
  readonly directory: string
  readonly bootstrap: readonly string[]
  /** Of an inference node. */
  readonly speed: number
  readonly models: readonly string[]
  /** Owner of the lane that pays. */
  readonly payer: Hex
}

export interface Order {
  /** Milliseconds from the order. */
  readonly at: number
  readonly model: string
  readonly rows: number
  readonly patienceMs: number
}

/** What became of a job; Unix milliseconds, all on one machine. */
export interface Played {
  readonly submittedAt: number
  /** Undefined when it never started. */
  readonly startedAt: number | undefined
  /** How long its slot was taken, and which node's that was. */
  readonly heldMs: number
  readonly node: number | undefined
  /** Why it did not run. */
  readonly failure?: string
}

export type Account = Omit<AccountResponse, 'parts'>

/** Of the processor, milliseconds. */
export interface Use {
  readonly cpuMs: number
  /** Its main thread was ready to run and had no core; undefined where the system does not tell. */
  readonly coreWaitMs: number | undefined
}

/** What can be asked of a process, with the answer. */
export interface Questions {
  start: (start: Start) => { readonly addresses: readonly string[] }
  /** Resolves when all models are there. */
  ready: (models: number) => undefined
  account: () => Account
  /** What it took of the processor so far. */
  use: () => Use
  /** Submits the jobs at their times; resolves when the last has ended. */
  play: (orders: readonly Order[]) => readonly Played[]
  stop: () => undefined
}
