import type { Engine } from '@haca/backends'
import type { Capacity, Clock } from '@haca/core'
import { capacityAccount, type ModelDirectory } from '@haca/node-kit'
import type {
  AccountResponse,
  IdleDescription,
  ModelWork,
  SignedReceipt,
  TokenResponse
} from '@haca/protocol'
import type { PriceBoard } from './bids/price-board.ts'
import { describeCapability, differs } from './models/capability.ts'
import { createModelWorks } from './models/model-works.ts'
import type { Shelf } from './models/shelf-types.ts'

export interface AccountBookInit {
  readonly capacity: Capacity
  readonly clock: Clock
  readonly engine: Engine
  readonly shelf: Shelf
  readonly directory: ModelDirectory
  readonly prices: PriceBoard
}

/** What this node can tell of itself: where its capacity went, what idle slots could do, what it ran and refused. */
export interface AccountBook {
  /** To be called when something may have changed that idle slots can do: models, prices. */
  describe(): void
  /** The engine can't hold this model. */
  refused(model: string): void
  done(receipt: SignedReceipt['receipt']): void
  bounced(code: string): void
  /** Refused assignments by error code. */
  readonly bounces: ReadonlyMap<string, number>
  /** What a market just said waits there that this node has no warm model for. */
  noteUnmet(unmet: TokenResponse['unmet']): void
  /** The last of it. */
  unmet(): TokenResponse['unmet']
  /** What it ran per model, most jobs first. */
  work(): readonly ModelWork[]
  read(idleCursor: number): Omit<AccountResponse, 'parts'>
}

export function createAccountBook(init: AccountBookInit): AccountBook {
  const { capacity, clock, engine, shelf, directory, prices } = init
  const bounces = new Map<string, number>()
  const works = createModelWorks()
  const refused = new Set<string>()
  let unmet: TokenResponse['unmet'] = []
  let described: IdleDescription = { warm: [], loadable: [] }

  const describe = () => {
    const now = describeCapability({
      engine,
      warm: prices.offer().warm,
      shelved: shelf.list(),
      known: directory.list(),
      isRefused: id => refused.has(id)
    })
    if (!differs(described, now)) return
    described = now
    capacity.describe(now, clock.nanos())
  }

  /** Certified work per second of one slot, in thousands of operations: its fastest model's. */
  const slotRate = () =>
    Math.max(1, ...shelf.list().map(({ rate, model }) => rate * model.manifest.workPerUnit))

  return {
    describe,
    bounces,
    noteUnmet(told) {
      unmet = told
    },
    unmet: () => unmet,
    work: () => works.list(),
    refused(model) {
      refused.add(model)
      describe()
    },
    done({ model, from, to, amount, startedAt, endedAt }) {
      const shelved = shelf.byDigest(model)
      if (shelved === undefined) return
      // The clock may have been set back meanwhile.
      const heldMs = Math.max(0, Number(endedAt) - Number(startedAt))
      works.note(shelved.model.id, {
        units: Number(to) - Number(from),
        spent: BigInt(heldMs) * 1_000_000n,
        amount: BigInt(amount)
      })
    },
    bounced(code) {
      const name = `refused:${code}`
      bounces.set(name, (bounces.get(name) ?? 0) + 1)
    },
    read: idleCursor =>
      capacityAccount({
        role: 'inference',
        capacity,
        at: clock.nanos(),
        idleCursor,
        rate: slotRate(),
        counters: bounces,
        work: works.list()
      })
  }
}
