import type { Hex } from '@haca/protocol'
import type { Conservation, Lane, RegisteredNode, SettlementEvent } from '@haca/settlement'
import type { NoticeKind, WireAccount, WireEpoch, WireLane, WireMoney } from './wire.ts'

/** What the contract's events and its state come to. Pure. */
export interface MoneyBook {
  /**
   * @param nowMs undefined for an event of long ago
   * @returns what is worth a line about it
   */
  note(event: SettlementEvent, nowMs: number | undefined): MoneyNotice | undefined
  /** What was read of the chain's state. */
  read(state: ChainState, nowMs: number): void
  /** Undefined until the state was read. */
  view(): WireMoney | undefined
}

export interface ChainState {
  readonly conservation: Conservation
  readonly nodes: readonly RegisteredNode[]
  readonly lanes: readonly Lane[]
}

export interface MoneyNotice {
  readonly kind: NoticeKind
  readonly what: string
  readonly node?: Hex
}

/** Epochs kept, the newest. */
const epochsKept = 360

export function createMoneyBook(): MoneyBook {
  return new Book()
}

type Numbers = Readonly<Record<string, bigint>>
type Texts = Readonly<Record<string, Hex>>

class Book implements MoneyBook {
  private readonly epochs = new Map<number, WireEpoch>()
  private readonly withdrawn = new Map<number, bigint>()
  private readonly slashed = new Map<number, bigint>()
  private state: (ChainState & { readonly at: number }) | undefined

  note({ name, values }: SettlementEvent, nowMs: number | undefined): MoneyNotice | undefined {
    const pairs = Object.entries(values)
    const numbers = pairs.filter((pair): pair is [string, bigint] => typeof pair[1] === 'bigint')
    const texts = pairs.filter((pair): pair is [string, Hex] => typeof pair[1] === 'string')
    return this.handlers[name]?.(Object.fromEntries(numbers), Object.fromEntries(texts), nowMs)
  }

  read(state: ChainState, nowMs: number): void {
    this.state = { ...state, at: nowMs }
  }

  view(): WireMoney | undefined {
    if (this.state === undefined) return undefined
    const { conservation, nodes, lanes, at } = this.state
    const { deposits, paid, refunded, slashed, locked, held, conserved } = conservation
    return {
      at,
      ...{ deposits: String(deposits), paid: String(paid), refunded: String(refunded) },
      ...{ slashed: String(slashed), locked: String(locked), held: String(held), conserved },
      epochs: [...this.epochs.values()].sort((a, b) => b.epoch - a.epoch),
      accounts: nodes.map(node =>
        toAccount(node, this.withdrawn.get(node.node), this.slashed.get(node.node))
      ),
      lanes: lanes.map(toLane)
    }
  }

  /** By the contract's name of the event; others are no news. */
  private readonly handlers: Readonly<
    Record<string, (numbers: Numbers, texts: Texts, nowMs: number | undefined) => MoneyNotice | undefined>
  > = {
    EpochPosted: ({ epoch = 0n, total = 0n, count = 0n }, { settler = '0x' }, nowMs) => {
      const at = nowMs === undefined ? {} : { postedAt: nowMs }
      const posted = { lines: Number(count), total: String(total), settler, ...at }
      this.epochs.set(Number(epoch), { epoch: Number(epoch), state: 'posted', ...posted })
      if (this.epochs.size > epochsKept) this.epochs.delete(Math.min(...this.epochs.keys()))
      return {
        kind: 'news',
        what: `epoch ${epoch} was posted: ${count} ${count === 1n ? 'line' : 'lines'}, ${tokens(total)}`
      }
    },
    EpochFinalised: ({ epoch = 0n }, _, nowMs) => {
      this.change(epoch, { state: 'final', ...(nowMs === undefined ? {} : { finalAt: nowMs }) })
      return { kind: 'good', what: `epoch ${epoch} is final` }
    },
    EpochRolledBack: ({ epoch = 0n }) => {
      this.change(epoch, { state: 'rolled back' })
      return { kind: 'bad', what: `epoch ${epoch} was proven wrong and rolled back` }
    },
    StakeSlashed: ({ node = 0n, stake = 0n }) => {
      add(this.slashed, node, stake)
      const key = this.state?.nodes.find(each => each.node === Number(node))?.workKey
      const what = `lost its stake of ${tokens(stake)}`
      return { kind: 'bad', what, ...(key === undefined ? {} : { node: key }) }
    },
    FaultExecuted: ({ node = 0n, epoch = 0n, burned = 0n }) => {
      add(this.slashed, node, burned)
      const key = this.state?.nodes.find(each => each.node === Number(node))?.workKey
      const what = `lost ${tokens(burned)} of its stake for wrong work in epoch ${epoch}`
      return { kind: 'bad', what, ...(key === undefined ? {} : { node: key }) }
    },
    SettlerSlashed: ({ bond = 0n }, { settler = '0x' }) => {
      return { kind: 'bad', what: `settler ${settler} lost its bond of ${tokens(bond)}` }
    },
    LaneForked: ({ lane = 0n, bond = 0n }) => {
      return {
        kind: 'bad',
        what: `lane ${lane} has two vouchers of one number: its owner lost ${tokens(bond)}`
      }
    },
    Withdrawn: ({ node = 0n, amount = 0n }) => {
      add(this.withdrawn, node, amount)
      return undefined
    }
  }

  private change(epoch: bigint, to: Partial<WireEpoch>): void {
    const known = this.epochs.get(Number(epoch))
    if (known !== undefined) this.epochs.set(known.epoch, { ...known, ...to })
  }
}

/** Micro-tokens in words, without zeros that say nothing. */
function tokens(micro: bigint): string {
  const whole = String(micro)
    .padStart(7, '0')
    .replace(/(\d{6})$/, '.$1')
  return `${whole.replace(/\.?0+$/, '')} tokens`
}

function add(sums: Map<number, bigint>, node: bigint, amount: bigint): void {
  sums.set(Number(node), (sums.get(Number(node)) ?? 0n) + amount)
}

function toAccount(
  { workKey, owner, payout, stake, earned }: RegisteredNode,
  withdrawn = 0n,
  slashed = 0n
): WireAccount {
  return {
    ...{ address: workKey, owner, payout },
    stake: String(stake),
    earned: String(earned),
    withdrawn: String(withdrawn),
    slashed: String(slashed)
  }
}

function toLane({ lane, owner, deposited, spent, bond }: Lane): WireLane {
  return { lane, owner, deposited: String(deposited), spent: String(spent), bond: String(bond) }
}
