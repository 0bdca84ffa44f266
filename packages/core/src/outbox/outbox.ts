import { assert } from '@haca/protocol'
import { firstFees, raisedFees } from './fees.ts'
import type { OutboxMachine, PriceInit } from './machine.ts'
import type {
  Attempt,
  ChainView,
  Inclusion,
  OutboxEffect,
  OutboxEntry,
  OutboxSettings,
  Wanted
} from './types.ts'

/** Ids of finished transactions that are remembered: a month of a settler that posts every hour. */
const rememberedMax = 1024
/** Nonces that are filled at one look; more missing ones follow at the next. */
const fillersMax = 16

/** @param entries what was on disk */
export function createOutboxMachine(
  settings: OutboxSettings,
  entries: readonly OutboxEntry[] = []
): OutboxMachine {
  assert(settings.confirmations >= 1, 'a transaction is in one block at least')
  assert(settings.watchBlocks > settings.confirmations, 'what is told as done is watched for a while')
  return new Machine(settings, entries)
}

class Machine implements OutboxMachine {
  private readonly settings: OutboxSettings
  private readonly entries = new Map<number, OutboxEntry>()
  private readonly told = new Set<number>()
  /** Block since which a foreign transaction has held the nonce. */
  private readonly goneSince = new Map<number, number>()
  /** Block at which the newest attempt was first offered. */
  private readonly offeredAt = new Map<number, number>()
  private readonly wantMore = new Set<number>()
  /** Signed in this life and not taken yet: nobody but this process has them. */
  private readonly unshared = new Set<number>()
  /** Block since which a nonce has been missing. */
  private gapSince: number | undefined
  /**
   * All that are done are looked for: the newest was not where it was, or nobody has looked in this life, and the last one may have
   * ended between noticing that and looking.
   */
  private shaken = true
  private head = 0
  private last = 0

  constructor(settings: OutboxSettings, entries: readonly OutboxEntry[]) {
    this.settings = settings
    for (const entry of entries) {
      this.entries.set(entry.sequence, entry)
      this.last = Math.max(this.last, entry.sequence)
      // Nobody of an earlier life waits for it.
      if (entry.state === 'done') this.told.add(entry.sequence)
    }
  }

  get unfinished(): number {
    return this.inState('queued').length + this.inState('sent', 'mined').length
  }

  find(id: string): OutboxEntry | undefined {
    const all = [...this.entries.values()].filter(entry => entry.id === id)
    return all.findLast(({ included, state }) => state === 'mined' || included?.succeeded !== false)
  }

  get(sequence: number): OutboxEntry | undefined {
    return this.entries.get(sequence)
  }

  add(id: string | undefined) {
    const named = id === undefined ? {} : { id }
    const entry = this.put({ sequence: ++this.last, state: 'queued', attempts: [], ...named })
    return { entry, effects: id === undefined ? [] : [write(entry)] }
  }

  queued(): OutboxEntry | undefined {
    return this.inState('queued')[0]
  }

  drop(sequence: number): readonly OutboxEffect[] {
    const entry = this.entries.get(sequence)
    return entry?.state === 'queued' ? [this.forget(entry)] : []
  }

  price({ sequence, market, gasLimit, poolNonce }: PriceInit): readonly OutboxEffect[] {
    const entry = this.entries.get(sequence)
    if (entry === undefined) return []
    const { feeCap } = this.settings
    if (entry.state === 'queued') {
      assert(gasLimit !== undefined && poolNonce !== undefined, 'a queued transaction has a gas limit')
      const nonce = entry.nonce ?? Math.max(poolNonce, this.nextNonce())
      const fees = firstFees(market, feeCap)
      return [{ kind: 'sign', entry: this.put({ ...entry, nonce, gasLimit }), fees }]
    }
    const [before] = entry.attempts.slice(-1)
    if (entry.state !== 'sent' || before === undefined) return []
    const fees = raisedFees(before, market, feeCap)
    // At the cap it is offered as it is, until the fee has come down to it.
    return [fees === undefined ? { kind: 'send', entry } : { kind: 'sign', entry, fees }]
  }

  signed(sequence: number, attempt: Attempt): readonly OutboxEffect[] {
    const entry = this.entries.get(sequence)
    if (entry === undefined) return []
    const attempts = [...entry.attempts, attempt]
    const sent = this.put({ ...entry, state: 'sent', attempts })
    // Before the first look nobody knows the block; the look says it.
    if (this.head > 0) this.offeredAt.set(sequence, this.head)
    if (attempts.length === 1) this.unshared.add(sequence)
    this.wantMore.delete(sequence)
    return [write(sent), { kind: 'send', entry: sent }]
  }

  underpriced(sequence: number): void {
    this.wantMore.add(sequence)
  }

  accepted(sequence: number): void {
    this.wantMore.delete(sequence)
    this.unshared.delete(sequence)
  }

  refused(sequence: number): readonly OutboxEffect[] {
    const entry = this.entries.get(sequence)
    return entry !== undefined && this.unshared.has(sequence) ? [this.forget(entry)] : []
  }

  outrun(sequence: number): readonly OutboxEffect[] {
    const entry = this.entries.get(sequence)
    if (entry === undefined || !this.unshared.has(sequence)) return []
    const { id, filler } = entry
    const forgotten = this.forget(entry)
    if (filler !== undefined) return [forgotten]
    const queued = this.put({ sequence, state: 'queued', attempts: [], ...(id === undefined ? {} : { id }) })
    return [id === undefined ? forgotten : write(queued)]
  }

  wanted(): readonly Wanted[] {
    const done = this.inState('done')
    const newest = done.toSorted((a, b) => blockOf(b) - blockOf(a) || nonceOf(b) - nonceOf(a))[0]
    const watched = this.shaken ? done : newest === undefined ? [] : [newest]
    return [...this.inState('sent', 'mined'), ...watched]
      .toSorted((a, b) => nonceOf(a) - nonceOf(b))
      .map(entry => ({
        sequence: entry.sequence,
        nonce: nonceOf(entry),
        hashes: entry.attempts.map(({ hash }) => hash).toReversed()
      }))
  }

  gap(nonce: number): boolean {
    const own = this.inState('sent', 'mined', 'done')
    return !own.some(entry => entry.nonce === nonce) && this.inState('sent').some(e => nonceOf(e) > nonce)
  }

  see(view: ChainView): readonly OutboxEffect[] {
    this.head = view.head
    const effects: OutboxEffect[] = []
    const wanted = this.wanted()
    const all = this.shaken
    this.shaken = false
    for (const { sequence } of wanted) {
      const entry = this.entries.get(sequence)
      const sighting = view.sightings.get(sequence)
      if (entry === undefined || sighting === undefined) continue
      const moved = entry.state === 'done' && !isAt(entry.included, sighting)
      if (moved && !all) this.shaken = true
      if (sighting.kind === 'mined') this.include(entry, sighting, effects)
      else this.exclude(entry, sighting.kind === 'absent', view, effects)
    }
    this.fill(view, effects)
    this.retire(effects)
    return effects
  }

  private include(
    entry: OutboxEntry,
    { hash, block, blockHash, succeeded }: Inclusion,
    effects: OutboxEffect[]
  ) {
    const { sequence } = entry
    const included = { hash, block, blockHash, succeeded }
    this.goneSince.delete(sequence)
    const deep = this.head - block + 1 >= this.settings.confirmations
    if (entry.state === 'done' && deep && isAt(entry.included, { kind: 'mined', ...included })) return
    const next = this.put({ ...entry, state: deep ? 'done' : 'mined', included })
    if (!deep) return
    effects.push(write(next))
    if (this.told.has(sequence)) return
    this.told.add(sequence)
    effects.push({ kind: 'settled', entry: next, included })
  }

  private exclude(entry: OutboxEntry, absent: boolean, view: ChainView, effects: OutboxEffect[]) {
    const { sequence } = entry
    let sent = entry
    if (entry.state !== 'sent') {
      const { included: _, ...rest } = entry
      sent = this.put({ ...rest, state: 'sent' })
      if (entry.state === 'done') effects.push(write(sent))
      effects.push({ kind: 'reinstated', entry: sent })
    }
    if (view.nonce > nonceOf(sent)) {
      const since = this.goneSince.get(sequence) ?? view.head
      this.goneSince.set(sequence, since)
      const { confirmations, lagBlocks } = this.settings
      if (view.head - since >= confirmations + lagBlocks) this.replace(sent, effects)
      return
    }
    this.goneSince.delete(sequence)
    const offeredAt = this.offeredAt.get(sequence) ?? view.head
    this.offeredAt.set(sequence, offeredAt)
    if (this.isStuck(sent, view, view.head - offeredAt)) {
      // Once per offer: the next raise comes after as many blocks again.
      this.offeredAt.set(sequence, view.head)
      effects.push({ kind: 'reprice', entry: sent })
    } else if (absent) effects.push({ kind: 'send', entry: sent })
  }

  private isStuck(entry: OutboxEntry, view: ChainView, blocks: number): boolean {
    if (this.wantMore.has(entry.sequence)) return true
    const [offered] = entry.attempts.slice(-1)
    const priced = offered !== undefined && offered.maxFee >= view.baseFee
    if (!priced) return blocks >= 1
    return nonceOf(entry) === view.nonce && blocks >= this.settings.bumpAfterBlocks
  }

  private replace(entry: OutboxEntry, effects: OutboxEffect[]) {
    this.goneSince.delete(entry.sequence)
    const { id, sequence, filler } = entry
    if (id === undefined) {
      effects.push(this.forget(entry))
      if (filler === undefined) effects.push({ kind: 'replaced', entry, givenUp: true })
      return
    }
    const queued = this.put({ sequence, id, state: 'queued', attempts: [] })
    effects.push(write(queued), { kind: 'replaced', entry: queued, givenUp: false })
  }

  /** A missing nonce has this many blocks to turn up; a filler that comes too early would be lost gas, no more. */
  private fill(view: ChainView, effects: OutboxEffect[]) {
    const { nonce, poolNonce, head } = view
    const missing = this.gap(nonce) && poolNonce !== undefined && this.gap(poolNonce) ? poolNonce : undefined
    if (missing === undefined) {
      this.gapSince = undefined
      return
    }
    this.gapSince ??= head
    if (head - this.gapSince < this.settings.lagBlocks) return
    this.gapSince = undefined
    for (let i = 0; i < fillersMax && this.gap(missing + i); i++) this.addFiller(missing + i, effects)
  }

  private addFiller(nonce: number, effects: OutboxEffect[]) {
    if (this.inState('queued').some(entry => entry.nonce === nonce)) return
    const entry = this.put({ sequence: ++this.last, state: 'queued', attempts: [], nonce, filler: true })
    effects.push({ kind: 'filled', entry })
  }

  /** What can't be taken back any more is remembered by its id alone. */
  private retire(effects: OutboxEffect[]) {
    for (const entry of this.inState('done')) {
      if (this.shaken || this.head - blockOf(entry) < this.settings.watchBlocks) continue
      if (entry.id === undefined || entry.included?.succeeded === false) effects.push(this.forget(entry))
      else effects.push(write(this.put({ ...entry, state: 'past' })))
    }
    const past = this.inState('past')
    for (const old of past.slice(0, Math.max(0, past.length - rememberedMax))) effects.push(this.forget(old))
  }

  private nextNonce(): number {
    return Math.max(0, ...[...this.entries.values()].map(entry => (entry.nonce ?? -1) + 1))
  }

  /** Oldest first. */
  private inState(...states: OutboxEntry['state'][]): OutboxEntry[] {
    return [...this.entries.values()]
      .filter(({ state }) => states.includes(state))
      .sort((a, b) => a.sequence - b.sequence)
  }

  private put(entry: OutboxEntry): OutboxEntry {
    this.entries.set(entry.sequence, entry)
    return entry
  }

  private forget({ sequence }: OutboxEntry): OutboxEffect {
    this.entries.delete(sequence)
    this.told.delete(sequence)
    this.goneSince.delete(sequence)
    this.offeredAt.delete(sequence)
    this.wantMore.delete(sequence)
    this.unshared.delete(sequence)
    return { kind: 'forget', sequence }
  }
}

const write = (entry: OutboxEntry): OutboxEffect => ({ kind: 'write', entry })
const nonceOf = (entry: OutboxEntry): number => entry.nonce ?? -1
const blockOf = (entry: OutboxEntry): number => entry.included?.block ?? -1

function isAt(included: Inclusion | undefined, sighting: { kind: string; blockHash?: string }): boolean {
  return sighting.kind === 'mined' && sighting.blockHash === included?.blockHash
}
