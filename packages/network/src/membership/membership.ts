import { randomInt } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import {
  HacaError,
  type Hex,
  isHacaError,
  type Params,
  protocolPath,
  protocols,
  publishedVersion,
  type SignedNodeRecord,
  type SigningDomain,
  topics
} from '@haca/protocol'
import type { Calls } from '../calls/calls.ts'
import type { Gossip } from '../gossip.ts'
import { limits } from '../limits.ts'
import type { Transport } from '../transport/transport.ts'
import { createDirectory, type Directory } from './directory.ts'
import { createGreeter, type Greeter } from './greeter.ts'
import { connectBootstrap } from './join.ts'
import type { Member } from './member.ts'
import { createMesh, type Mesh } from './mesh.ts'
import type { OwnRecord, RecordChange } from './own-record.ts'
import { createRecordBook, type RecordBook } from './record-book.ts'
import { createTimers, type Timers } from './timers.ts'

/** Who is in the network, kept by connections: a node that is connected is a member, one that cannot be redialled is not. */
export interface Membership {
  /** Joins. Throws `UNREACHABLE`, `ALREADY_RUNNING`, and what the bootstrap answers. */
  start(signal?: AbortSignal): Promise<void>
  /** Says farewell, so that the others need not find out. */
  stop(): Promise<void>
  onConnect(peer: Hex): void
  onDisconnect(peer: Hex): void
  /** Connects to a peer that is known by its record. Throws `UNREACHABLE`. */
  reach(peer: Hex, signal: AbortSignal): Promise<void>
  members(): Member[]
  member(address: Hex): Member | undefined
  update(change: RecordChange): Promise<void>
}

export interface MembershipListener {
  join(member: Member): void
  update(member: Member): void
  leave(member: Member): void
  /** Somebody else runs with this node's key. */
  conflict(error: HacaError): void
}

export interface MembershipInit {
  readonly network: string
  readonly transport: Transport
  readonly calls: Calls
  readonly gossip: Gossip
  readonly own: OwnRecord
  readonly domain: SigningDomain
  readonly bootstrap: readonly string[]
  readonly joinTimeoutMs: number
  readonly params: Pick<Params, 'recordRefreshMs' | 'forgetAfterMs'>
  readonly listener: MembershipListener
  /** Monotonic milliseconds. */
  now(): number
}

export function createMembership(init: MembershipInit): Membership {
  return new ConnectedMembership(init)
}

/** How long an answer waits until this node may show its own record. */
const ownRecordWaitMs = 100
/** Interest in topics follows a connection by some 50 ms; a peer that shows none is not waited for longer. */
const gossipSettleMs = 1000

class ConnectedMembership implements Membership {
  readonly #init: MembershipInit
  readonly #directory: Directory
  readonly #timers: Timers = createTimers()
  readonly #mesh: Mesh
  readonly #book: RecordBook
  readonly #greeter: Greeter
  /** Resolves when the bootstrap has shown that nobody else runs with this key: until then the own record is kept back. */
  readonly #shown = Promise.withResolvers<true>()
  #running = false
  #repeating = false

  constructor(init: MembershipInit) {
    this.#init = init
    const { transport, calls, own, domain, listener, now } = init
    const directory = createDirectory(listener.leave)
    this.#directory = directory
    const timers = this.#timers
    this.#mesh = createMesh({
      transport,
      directory,
      timers,
      forgetAfterMs: init.params.forgetAfterMs,
      onJoin: listener.join,
      onLeave: listener.leave,
      now
    })
    const mesh = this.#mesh
    const running = () => this.#running
    this.#book = createRecordBook({
      transport,
      directory,
      mesh,
      own,
      domain,
      running,
      onUpdate: listener.update,
      now
    })
    const book = this.#book
    this.#greeter = createGreeter({
      transport,
      calls,
      directory,
      mesh,
      book,
      timers,
      onConflict: listener.conflict
    })
  }

  members = (): Member[] => this.#directory.members()
  member = (address: Hex): Member | undefined => this.#directory.member(address)

  onConnect = (peer: Hex): void => {
    // While joining, the bootstrap's list says who is who; whoever else came meanwhile is met when that is done.
    if (this.#running) this.#greeter.greet(peer)
  }
  onDisconnect = (peer: Hex): void => {
    if (this.#running) this.#mesh.redial(peer)
  }

  reach = async (peer: Hex, signal: AbortSignal): Promise<void> => {
    const { transport } = this.#init
    if (transport.connected(peer)) return
    const record = this.#directory.record(peer)
    if (record === undefined) {
      throw new HacaError('UNREACHABLE', `${peer} is not a member of this network`, { data: { peer } })
    }
    await transport.connect(record.addresses, record.publicKey, signal)
  }

  async start(signal?: AbortSignal): Promise<void> {
    const { transport, calls, own, network, bootstrap, params } = this.#init
    await calls.handle(protocols.members, request => this.#answer(request.own ?? false))
    this.#listen()
    own.change({ addresses: transport.addresses() })
    if (bootstrap.length > 0) await this.#join(signal)
    this.#shown.resolve(true)
    this.#running = true
    for (const peer of transport.connections()) this.#greeter.greet(peer)
    const path = protocolPath(network, publishedVersion(topics.nodes))
    await transport.settled(path, AbortSignal.timeout(gossipSettleMs))
    this.#timers.every(params.recordRefreshMs, () => this.#refresh())
    await this.#publish(own.current())
  }

  async stop(): Promise<void> {
    this.#timers.stop()
    if (!this.#running) return
    this.#running = false
    await this.#publish(this.#init.own.change({ left: true }))
    await delay(limits.farewellMs)
  }

  update = async (change: RecordChange): Promise<void> => {
    const { own, now } = this.#init
    const record = own.change(change)
    if (!this.#running) return
    await this.#publish(record)
    // Gossip may not reach whoever has just come; the same again, under a new sequence, does.
    if (now() - this.#mesh.metAt() < gossipSettleMs) this.#repeatLater()
  }

  /** Once for all changes until then. */
  #repeatLater(): void {
    if (this.#repeating) return
    this.#repeating = true
    this.#timers.later(gossipSettleMs, () => {
      this.#repeating = false
      // A network that has gone meanwhile has nobody left to tell.
      this.#publish(this.#init.own.change({})).catch(() => undefined)
    })
  }

  #publish(record: SignedNodeRecord): Promise<void> {
    return this.#init.gossip.publish(topics.nodes, record)
  }

  async #answer(ownOnly: boolean) {
    // Two nodes that join by each other wait for each other here, so not for long.
    const shown = await Promise.race([this.#shown.promise, delay(ownRecordWaitMs, false)])
    const own = shown ? this.#init.own.current() : undefined
    if (ownOnly) return { records: own === undefined ? [] : [own] }
    return { records: this.#book.list(own) }
  }

  #listen(): void {
    const { gossip, own, listener } = this.#init
    gossip.validate(topics.nodes, record => this.#book.judge(record))
    gossip.subscribe(topics.nodes, async record => {
      if (record.publicKey !== own.current().publicKey) {
        void this.#book.admit(record, 'courteous')
        return
      }
      const conflict = await this.#book.conflict([record])
      if (conflict !== undefined) listener.conflict(conflict)
    })
  }

  async #join(signal?: AbortSignal): Promise<void> {
    const { transport, joinTimeoutMs } = this.#init
    const patience = AbortSignal.timeout(joinTimeoutMs)
    const peers = await connectBootstrap(transport, this.#init, signal)
    const meetings: Promise<void>[] = []
    for (const peer of peers) {
      await transport.keep(peer)
      const { records } = await this.#askBootstrap(peer, patience, signal)
      const conflict = await this.#book.conflict(records)
      if (conflict !== undefined) throw conflict
      this.#shown.resolve(true)
      meetings.push(...this.#book.learn(records, 'now'))
    }
    await Promise.all(meetings)
    for (const delayMs of limits.furtherLooksMs) {
      this.#timers.later(delayMs, () => {
        for (const peer of peers) this.#lookQuietly(peer)
      })
    }
  }

  /** A bootstrap node that meets everybody else at the same time answers late: it is asked as long as joining may take. */
  async #askBootstrap(peer: Hex, patience: AbortSignal, signal?: AbortSignal) {
    for (;;) {
      try {
        const options = signal === undefined ? {} : { signal }
        return await this.#init.calls.call(protocols.members, peer, {}, options)
      } catch (error) {
        const late = isHacaError(error) && error.code === 'TIMEOUT'
        if (!late || patience.aborted) throw error
      }
    }
  }

  #refresh(): void {
    const { transport, own, params, now } = this.#init
    for (const address of this.#directory.silent(
      now() - limits.refreshesMissedMax * params.recordRefreshMs
    )) {
      if (!transport.connected(address)) this.#mesh.forget(address)
    }
    // Only those beyond the mesh must hear a repeat; within it, one question to one peer heals what gossip lost.
    // A network that has gone meanwhile has nobody left to tell.
    if (this.#mesh.full()) this.#publish(own.change({})).catch(() => undefined)
    const connected = this.members().filter(({ address }) => transport.connected(address))
    const peer = connected[connected.length === 0 ? 0 : randomInt(connected.length)]
    if (peer !== undefined) this.#lookQuietly(peer.address)
  }

  #lookQuietly(peer: Hex): void {
    // Whoever does not answer is asked again, or another is, at the next refresh.
    this.#greeter.look(peer).catch(() => undefined)
  }
}
