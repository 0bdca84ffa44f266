import type { SettledEpoch } from '@haca/core'
import { HacaError } from '@haca/protocol'
import type { Settlement } from '@haca/settlement'

export type Balances = ReadonlyMap<number, bigint>

/** What lanes can still pay, as the chain and the posted epochs have it. */
export interface LaneBalances {
  /** deposited − spent − what posted epochs will still debit, by lane; 0 for a lane that may be left before the epoch is final. */
  read(epoch: number, lanes: Iterable<number>): Promise<Balances>
  /** Remembers what lanes hold now, once per epoch: a proposal may not claim less. */
  note(epoch: number, lanes: Iterable<number>): Promise<void>
  /**
   * Balances to check a proposal by: what it claims for the lanes that it names, for the others what is read now. Throws
   * `BAD_EPOCH` for a claim above what the lane holds, or below what it held when the epoch closed.
   */
  check(epoch: number, lanes: Iterable<number>, claims: Balances): Promise<Balances>
  /** Forgets what was noted up to this epoch. */
  forget(epoch: number): void
}

export interface LaneBalancesInit {
  readonly settlement: Pick<
    Settlement,
    'chain' | 'epochAt' | 'epochStatus' | 'lane' | 'lastFinal' | 'parameters'
  >
  /** Posted epochs that are not final yet, oldest first. */
  readonly pending: () => readonly Pick<SettledEpoch, 'header' | 'debitWords'>[]
  /** Amounts by lane that debit words say. */
  readonly unpack: (words: readonly bigint[]) => Balances
}

export function createLaneBalances({ settlement, pending, unpack }: LaneBalancesInit): LaneBalances {
  const noted = new Map<number, Map<number, bigint>>()

  /** What is posted and not applied, and a mark that changes whenever any of it is applied. */
  const readPending = async () => {
    const last = (await settlement.lastFinal())?.epoch ?? -1
    const open = pending().filter(({ header }) => header.epoch > last)
    const [first] = open
    const applied = first === undefined ? 0 : (await settlement.epochStatus(first.header.epoch)).debitsApplied
    const mark = [last, applied, ...open.map(({ header }) => header.epoch)].join(' ')
    const debits = open.map(({ debitWords }, i) => unpack(i === 0 ? debitWords.slice(applied) : debitWords))
    return { mark, debits }
  }

  /** The contract holds a lane only for epochs up to the one in which its exit was asked for, and once its delay is over for none. */
  const mayBeLeft = (epoch: number, exitAt: number, now: number): boolean =>
    exitAt > 0 &&
    (now >= exitAt || settlement.epochAt(exitAt - settlement.parameters.unbondingSeconds) < epoch)

  const read: LaneBalances['read'] = async (epoch, lanes) => {
    const wanted = [...new Set(lanes)]
    for (;;) {
      const before = await readPending()
      const found = await Promise.all(wanted.map(lane => settlement.lane(lane)))
      // An epoch that became final in between would be counted twice, or not at all.
      if ((await readPending()).mark !== before.mark) continue
      const now = await settlement.chain.time()
      return new Map(
        found.map(({ lane, deposited, spent, exitAt }) => {
          if (mayBeLeft(epoch, exitAt, now)) return [lane, 0n]
          const owed = before.debits.reduce((sum, debits) => sum + (debits.get(lane) ?? 0n), 0n)
          return [lane, deposited - spent > owed ? deposited - spent - owed : 0n]
        })
      )
    }
  }

  const note: LaneBalances['note'] = async (epoch, lanes) => {
    const known = noted.get(epoch) ?? new Map<number, bigint>()
    noted.set(epoch, known)
    const missing = [...lanes].filter(lane => !known.has(lane))
    if (missing.length === 0) return
    for (const [lane, available] of await read(epoch, missing)) known.set(lane, available)
  }

  return {
    read,
    note,
    async check(epoch, lanes, claims) {
      await note(epoch, claims.keys())
      const now = await read(epoch, lanes)
      const balances = new Map(now)
      for (const [lane, claimed] of claims) {
        const held = now.get(lane) ?? 0n
        const atClose = noted.get(epoch)?.get(lane) ?? held
        const least = atClose < held ? atClose : held
        if (claimed > held || claimed < least) {
          throw new HacaError('BAD_EPOCH', `lane ${lane} holds ${held}, the proposal says ${claimed}`, {
            data: { lane, actual: claimed.toString(), limit: held.toString() }
          })
        }
        balances.set(lane, claimed)
      }
      return balances
    },
    forget(epoch) {
      for (const old of noted.keys()) if (old <= epoch) noted.delete(old)
    }
  }
}
