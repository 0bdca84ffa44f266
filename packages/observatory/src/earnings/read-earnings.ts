import { type EpochEarnings, earningsOf, fateOf, headerHash, type ShareRule, type WorkFate } from '@haca/core'
import type { Network } from '@haca/network'
import { fetchEpoch } from '@haca/node-kit'
import { HacaError, type Hex, protocols, type WorkRequest, type WorkResponse } from '@haca/protocol'
import { type RegisteredNode, roles, type Settlement, type StakeBurned } from '@haca/settlement'
import type { EpochShelf } from './epoch-shelf.ts'

export interface ReadEarningsInit {
  readonly network: Network
  readonly settlement: Settlement
  /** A folder below it holds the files of epochs meanwhile. */
  readonly directory: string
  /** Address of the node's work key. */
  readonly node: Hex
  /** How many of the newest posted epochs are read. */
  readonly epochs: number
  /** Where epochs are kept that were read. Default: each is fetched. */
  readonly shelf?: EpochShelf
  readonly signal?: AbortSignal
  /** So many of the epochs have been read. */
  readonly onEpoch?: (read: number, all: number) => void
}

/** What a node earned, by the chain and the files of epochs, and what became of the work that it ran. Micro-tokens. */
export interface EarningsReport {
  readonly node: RegisteredNode
  /** What committees took of its stake, oldest first. */
  readonly burned: readonly StakeBurned[]
  /** Epochs that are posted, oldest first; of those before nothing is said. */
  readonly epochs: readonly EarnedEpoch[]
  /** Credited by the final ones of them. */
  readonly credited: bigint
  /** By those in their challenge window. */
  readonly inWindow: bigint
  /** What the node says of itself; undefined where it runs no jobs, or is not there to be asked. */
  readonly work: EarnedWork | undefined
  /** What it ran: the lines of the epochs, and what the node keeps besides. */
  readonly jobs: readonly EarnedJob[]
}

export interface EarnedEpoch extends EpochEarnings {
  readonly epoch: number
  readonly state: 'posted' | 'final'
}

/** Since its start; `failures` are assignments that it refused or that failed on it, by error code. */
export type EarnedWork = Pick<WorkResponse, 'since' | 'taken' | 'unused' | 'failures'>

export interface EarnedJob {
  readonly job: Hex
  readonly from: number
  readonly to: number
  readonly amount: bigint
  /** Epoch that it belongs to; undefined while no voucher pays it. */
  readonly epoch: number | undefined
  readonly fate: WorkFate
  /** Verifiers that checked it. */
  readonly checks: number
  /** This node's part, credited or in its window; 0 where it has none. */
  readonly share: bigint
}

/**
 * Reads what a node earned. The money is the chain's: headers from the contract, files from any verifier, checked against
 * them. What it ran is its own word.
 *
 * @throws HacaError `NOT_FOUND` where no node has this work key, `UNREACHABLE` where nobody hands out an epoch's file,
 *   `BAD_EPOCH` for a file that is not the header's
 */
export async function readEarnings(init: ReadEarningsInit): Promise<EarningsReport> {
  const { settlement, signal } = init
  const options = signal === undefined ? {} : { signal }
  const node = await settlement.nodeByWorkKey(init.node, options)
  if (node === undefined) {
    throw new HacaError('NOT_FOUND', `no node is registered with the work key ${init.node}`, {
      data: { field: 'node' }
    })
  }
  // Before the epochs: what ends meanwhile is found among them or waits, and is never left out.
  const told = (node.roles & roles.inference) === 0 ? undefined : await askForWork(init)
  const epochs = await readEpochs(init, node.node)
  const sum = (state: EarnedEpoch['state']) =>
    epochs
      .filter(epoch => epoch.state === state)
      .reduce((all, { inference, market, verification }) => all + inference + market + verification, 0n)
  const jobs = [...judgeLines(epochs), ...judgeRest(told?.work ?? [], epochs)]
  return {
    node,
    burned: await settlement.burnedOf(node.node, options),
    epochs,
    credited: sum('final'),
    inWindow: sum('posted'),
    work: told && offersOf(told),
    jobs
  }
}

async function readEpochs(init: ReadEarningsInit, node: number): Promise<EarnedEpoch[]> {
  const { settlement, network, directory, shelf, signal, onEpoch } = init
  const options = signal === undefined ? {} : { signal }
  const { marketShare, verificationShare } = settlement.parameters
  const rule: ShareRule = { marketShareBp: marketShare, verificationShareBp: verificationShare }
  const posted = (await settlement.everPosted(options)).slice(-init.epochs)
  const epochs: EarnedEpoch[] = []
  for (const [i, epoch] of posted.entries()) {
    const { status, headerHash: expected } = await settlement.epochStatus(epoch, options)
    const header =
      status === 'posted' || status === 'final' ? await settlement.postedHeader(epoch, options) : undefined
    if (header !== undefined && headerHash(header) === expected) {
      const fetch = () => fetchEpoch({ header, network, directory, ...options })
      const file = await (shelf?.take(header, fetch) ?? fetch())
      epochs.push({ epoch, state: status === 'final' ? 'final' : 'posted', ...earningsOf(file, node, rule) })
    }
    onEpoch?.(i + 1, posted.length)
  }
  return epochs
}

/** All that an inference node keeps, page by page; undefined where it can't be asked. */
async function askForWork({ network, node, signal }: ReadEarningsInit): Promise<WorkResponse | undefined> {
  const work: WorkResponse['work'] = []
  let request: WorkRequest = {}
  for (;;) {
    let page: WorkResponse
    try {
      page = await network.call(protocols.work, node, request, signal === undefined ? {} : { signal })
    } catch (error) {
      signal?.throwIfAborted()
      if (error instanceof HacaError) return undefined
      throw error
    }
    work.push(...page.work)
    const last = page.work.at(-1)
    if (!page.more || last === undefined) return { ...page, work }
    request = { after: { job: last.job, segment: last.segment } }
  }
}

function judgeLines(epochs: readonly EarnedEpoch[]): EarnedJob[] {
  return epochs.flatMap(({ epoch, state, lines }) =>
    lines
      .filter(({ role }) => role === 'inference')
      .map(({ job, from, to, amount, status, checks, share }) => {
        const fate = fateOf({ isVouchered: true, epoch: state, status })
        return { job, from, to, amount, epoch, fate, checks, share }
      })
  )
}

/** What the node keeps and no epoch that was read has. */
function judgeRest(work: WorkResponse['work'], epochs: readonly EarnedEpoch[]): EarnedJob[] {
  const states = new Map(epochs.map(({ epoch, state }) => [epoch, state]))
  const settled = new Set(
    epochs.flatMap(({ epoch, lines }) => lines.map(({ job, from }) => `${epoch}/${job}/${from}`))
  )
  const first = epochs[0]?.epoch ?? 0
  return work
    .filter(({ epoch }) => epoch === undefined || epoch >= first)
    .filter(({ job, from, epoch }) => !settled.has(`${epoch}/${job}/${from}`))
    .map(({ job, from, to, amount, epoch }) => {
      const state = (epoch === undefined ? undefined : states.get(epoch)) ?? 'open'
      const fate = fateOf({ isVouchered: epoch !== undefined, epoch: state, status: undefined })
      return { job, from, to, amount, epoch, fate, checks: 0, share: 0n }
    })
}

function offersOf({ since, taken, unused, failures }: WorkResponse): EarnedWork {
  return { since, taken, unused, failures }
}
