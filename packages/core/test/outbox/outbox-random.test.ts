import type { Hex } from '@haca/protocol'
import { expect, it } from 'vitest'
import {
  createOutboxMachine,
  createRandom,
  type OutboxEffect,
  type OutboxEntry,
  type OutboxMachine,
  type OutboxSettings
} from '../../src/index.ts'
import { ModelChain, type ModelTransaction, reread } from './model-chain.ts'

const settings: OutboxSettings = {
  confirmations: 3,
  bumpAfterBlocks: 3,
  lagBlocks: 3,
  watchBlocks: 80,
  feeCap: 10_000n
}
/** Shallower than what is watched, deeper than what is waited for: what was told as done is taken back. */
const reorganisationMax = 64

/** Thrown where the process is killed. */
class Killed extends Error {}

/** A process with a disk: the machine's life ends at any step, the disk and the chain stay. */
class Sender {
  readonly disk = new Map<number, OutboxEntry>()
  readonly chain: ModelChain
  readonly told: string[] = []
  /** Steps until the next kill. */
  fuse = Number.POSITIVE_INFINITY
  machine: OutboxMachine

  constructor(chain: ModelChain) {
    this.chain = chain
    this.machine = createOutboxMachine(settings)
  }

  restart(): void {
    this.fuse = Number.POSITIVE_INFINITY
    this.machine = createOutboxMachine(settings, [...this.disk.values()].map(reread))
  }

  /** What a caller does who is not sure: asks again under the same id. */
  want(id: string): void {
    if (this.machine.find(id) === undefined) this.perform(this.machine.add(id).effects)
  }

  /** @param behind blocks that the chain's answers lag, at most `lagBlocks` */
  look(behind = 0): void {
    this.perform(this.machine.see(this.chain.look(this.machine.wanted(), behind)))
    for (let next = this.machine.queued(); next !== undefined; next = this.machine.queued()) {
      const market = { baseFee: this.chain.baseFee, tip: 1n }
      const { sequence } = next
      this.perform(
        this.machine.price({ sequence, market, gasLimit: 21_000n, poolNonce: this.chain.poolNonce })
      )
    }
  }

  private step(): void {
    if (--this.fuse <= 0) throw new Killed()
  }

  private perform(effects: readonly OutboxEffect[]): void {
    for (const effect of effects) {
      this.step()
      if (effect.kind === 'write') this.disk.set(effect.entry.sequence, reread(effect.entry))
      else if (effect.kind === 'forget') this.disk.delete(effect.sequence)
      else if (effect.kind === 'settled') this.told.push(effect.entry.id ?? '')
      else if (effect.kind === 'reprice') {
        const market = { baseFee: this.chain.baseFee, tip: 1n }
        this.perform(this.machine.price({ sequence: effect.entry.sequence, market }))
      } else if (effect.kind === 'sign') {
        const attempt = { ...effect.fees, hash: this.chain.newHash() }
        this.perform(this.machine.signed(effect.entry.sequence, attempt))
      } else if (effect.kind === 'send') this.send(effect.entry)
    }
  }

  private send({ sequence, id, nonce = -1, attempts }: OutboxEntry): void {
    const newest = attempts.at(-1)
    if (newest === undefined) throw new Error('nothing is signed')
    const transaction: ModelTransaction = { nonce, wish: id, maxFee: newest.maxFee, hash: newest.hash }
    const answer = this.chain.offer(transaction)
    this.step()
    if (answer === 'underpriced') this.machine.underpriced(sequence)
    else this.machine.accepted(sequence)
  }
}

function foreign(chain: ModelChain): ModelTransaction {
  const rival = chain.pool.get(chain.nonce)
  const maxFee = (rival?.maxFee ?? chain.baseFee) * 2n
  return { nonce: chain.nonce, hash: chain.newHash() as Hex, wish: undefined, maxFee }
}

/** One run from its seed. */
function run(seed: number): { kills: number; retold: number } {
  const random = createRandom(seed)
  const chain = new ModelChain()
  const sender = new Sender(chain)
  const wishes: string[] = []
  let kills = 0
  const act = (work: () => void) => {
    try {
      work()
    } catch (error) {
      if (!(error instanceof Killed)) throw error
      kills++
      sender.restart()
    }
  }
  const one = () => {
    const draw = random.next()
    if (draw < 0.15) {
      const id = `wish ${wishes.length}`
      wishes.push(id)
      act(() => sender.want(id))
    } else if (draw < 0.55) chain.mine()
    else if (draw < 0.85) act(() => sender.look(Math.floor(random.next() * (settings.lagBlocks + 1))))
    else if (draw < 0.88) chain.pool.delete([...chain.pool.keys()][0] ?? -1)
    else if (draw < 0.9) chain.offer(foreign(chain))
    else if (draw < 0.92) chain.baseFee = 20n + BigInt(Math.floor(random.next() * 1000))
    else if (draw < 0.94) chain.reorganise(Math.ceil(random.next() * reorganisationMax), random)
    else sender.fuse = Math.ceil(random.next() * 6)
  }
  for (let i = 0; i < 400; i++) one()
  sender.fuse = Number.POSITIVE_INFINITY
  // Low enough for everybody's: a rival that waits for it is nobody's fault here.
  chain.baseFee = 1n
  // Whoever was killed before it was written asks again.
  for (const wish of wishes) sender.want(wish)
  for (let i = 0; i < 60; i++) {
    sender.look()
    chain.mine()
  }
  sender.look()
  const done = chain.mined.flatMap(({ wish }) => (wish === undefined ? [] : [wish]))
  expect(done.toSorted(), `seed ${seed}`).toEqual(wishes.toSorted())
  expect(sender.machine.unfinished, `seed ${seed}`).toBe(0)
  for (const wish of wishes) expect(sender.machine.find(wish)?.state, `seed ${seed}`).toMatch(/done|past/)
  return { kills, retold: sender.told.length - new Set(sender.told).size }
}

it('puts every wish on the chain exactly once, through kills, drops, rivals, fee spikes and deep reorganisations', () => {
  let kills = 0
  for (let seed = 1; seed <= 80; seed++) kills += run(seed).kills
  // So that the runs are what they claim to be.
  expect(kills).toBeGreaterThan(300)
})
