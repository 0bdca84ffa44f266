import type { OutboxSettings } from '@haca/core'
import type { HacaError } from '@haca/protocol'
import type { Store } from '@haca/store'
import type { Wait } from '../chain/wait.ts'

/** How transactions are sent. */
export interface OutboxInit {
  /** Where transactions are kept until the chain can't take them back. Default: in memory, gone with the process. */
  readonly store?: Store
  /** Blocks that must hold a transaction before it counts. Default 1 on a development chain (31337), 12 elsewhere. */
  readonly confirmations?: number
  /** Most wei for a unit of gas that are ever offered. Default 500 gwei: 0.15 ether for a post of 300,000 gas. */
  readonly feeCap?: bigint
  /** Told what an operator may want to know. Default: nobody is. */
  readonly onNotice?: (notice: OutboxNotice) => void
  /** How it waits after the chain did not answer. Default: by the machine's clock. */
  readonly wait?: Wait
}

/** What happened to transactions on their way. */
export type OutboxNotice =
  /** The chain does not answer; it is asked again. */
  | { readonly kind: 'waiting'; readonly error: HacaError }
  /** It was not mined for some blocks and offers more now. */
  | { readonly kind: 'stuck'; readonly action: string; readonly nonce: number }
  /** The chain took back what it had; it is sent again. */
  | { readonly kind: 'reinstated'; readonly action: string }
  /** Another transaction of the account has used its nonce. */
  | { readonly kind: 'replaced'; readonly action: string; readonly givenUp: boolean }
  /** Nobody used a nonce that others waited for; an empty transaction does. */
  | { readonly kind: 'filled'; readonly nonce: number }
  /** A node would not take it. */
  | { readonly kind: 'refused'; readonly action: string; readonly error: HacaError }

const developmentChainId = 31337
const gwei = 10n ** 9n

const numbers = {
  /** 36 seconds of Ethereum, 6 of most layer-2 chains: longer than a block that was merely skipped. */
  bumpAfterBlocks: 3,
  /** Providers drop a node from their pool that is further behind. */
  lagBlocks: 3,
  /** Ethereum is final after 64 blocks when all is well; twice that. */
  watchBlocks: 128,
  feeCap: 500n * gwei
} as const

/** Deeper than all but one of Ethereum's reorganisations since the merge; what is deeper is sent again. */
const confirmationsElsewhere = 12

export function outboxSettings(init: OutboxInit, chainId: number): OutboxSettings {
  const usual = chainId === developmentChainId ? 1 : confirmationsElsewhere
  const { confirmations = usual, feeCap = numbers.feeCap } = init
  return { ...numbers, confirmations, feeCap }
}
