import { randomInt } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import {
  addressOf,
  encodeMessage,
  fromHex,
  HacaError,
  type Hex,
  type Params,
  protocolPath,
  protocols,
  type SignedNodeRecord,
  type SigningDomain,
  signedNodeRecord,
  topics
} from '@haca/protocol'
import type { Calls } from '../calls/calls.ts'
import type { Gossip } from '../gossip.ts'
import { limits } from '../limits.ts'
import type { Transport } from '../transport/transport.ts'
import { createDirectory } from './directory.ts'
import { connectBootstrap } from './join.ts'
import type { Member } from './member.ts'
import { checkRecord } from './node-record.ts'
import type { OwnRecord, RecordChange } from './own-record.ts'

/** Who is in the network, kept by connections: a node that is connected is a member, one that cannot be redialled is not. */
export interface Membership {
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

/** Whether a candidate is dialled now, or may first be given the time to dial us. */
type Eagerness = 'now' | 'courteous'

export function createMembership(init: MembershipInit): Membership {
  const { transport, calls, gossip, own, domain, params, listener, now } = init
  const directory = createDirectory()
  const self = transport.address
  const dialling = new Map<Hex, Promise<void>>()
  const timers = new Set<NodeJS.Timeout>()
  /** Own record is handed out only after the bootstrap has shown that nobody else runs with this key. */
  const ready = Promise.withResolvers<true>()
  let running = false
  let lastMetAt = Number.NEGATIVE_INFINITY
  let refreshTimer: NodeJS.Timeout | undefined

  const later = (delayMs: number, action: () => void) => {
    const timer = setTimeout(() => {
      timers.delete(timer)
      if (running) action()
    }, delayMs)
    timers.add(timer)
  }

  const confirm = (address: Hex) => {
    const member = directory.confirm(address)
    if (member === undefined) return
    lastMetAt = now()
    listener.join(member)
  }
  const forget = (address: Hex) => {
    const member = directory.forget(address)
    if (member !== undefined) listener.leave(member)
  }

  const dial = (member: Member): Promise<void> => {
    const under = dialling.get(member.address)
    if (under !== undefined) return under
    const attempt = transport
      .connect(member.record.addresses, member.record.publicKey, AbortSignal.timeout(limits.dialTimeoutMs))
      .then(
        () => confirm(member.address),
        () => {
          if (!transport.connected(member.address)) forget(member.address)
        }
      )
      .finally(() => dialling.delete(member.address))
    dialling.set(member.address, attempt)
    return attempt
  }

  const meet = (member: Member, eagerness: Eagerness): Promise<void> | undefined => {
    // Beyond the mesh, a record has to do; it is forgotten when it is not refreshed.
    const full = transport.connections().length >= limits.meshConnectionsMax
    if (full || transport.connected(member.address)) {
      confirm(member.address)
      return undefined
    }
    if (eagerness === 'now' || self < member.address) return dial(member)
    later(limits.dialCourtesyMs, () => {
      const candidate = directory.record(member.address)
      if (candidate !== undefined && !transport.connected(member.address)) void dial(member)
    })
    return undefined
  }

  /** Takes in a record whose signature is right. */
  const admit = (address: Hex, record: SignedNodeRecord, eagerness: Eagerness): Promise<void> | undefined => {
    const outcome = directory.learn({ address, record }, now())
    if (outcome === 'left') forget(address)
    const known = directory.known().find(member => member.address === address)
    if (known === undefined) return undefined
    if (outcome === 'new') return meet(known, eagerness)
    if (outcome === 'update' && directory.member(address) !== undefined) listener.update(known)
    return undefined
  }

  const learnAll = (records: readonly SignedNodeRecord[], eagerness: Eagerness): Promise<void>[] => {
    const meetings: Promise<void>[] = []
    for (const record of records) {
      const address = addressOf(fromHex(record.publicKey))
      if (address === self || !directory.news(address, record)) continue
      checkRecord(domain, record)
      const meeting = admit(address, record, eagerness)
      if (meeting !== undefined) meetings.push(meeting)
    }
    return meetings
  }

  /** A peer we know nothing of has connected: ask who it is. It may itself be just starting, so more than once. */
  const introduce = async (peer: Hex, attempt = 1): Promise<void> => {
    try {
      const { records } = await calls.call(protocols.members, peer, {})
      await reportConflict(records)
      learnAll(records, 'courteous')
    } catch (error) {
      // A peer of another kind or network, or one that is gone again: it is no member until it says who it is.
      if (error instanceof HacaError && !error.retry) return
    }
    if (directory.record(peer) !== undefined) return confirm(peer)
    if (attempt < introductionsMax) {
      later(introductionRetryMs, () => {
        if (transport.connected(peer)) void introduce(peer, attempt + 1)
      })
    }
  }

  const meetPeer = (peer: Hex) => {
    if (directory.record(peer) !== undefined) confirm(peer)
    else void introduce(peer)
  }

  const conflictIn = async (records: readonly SignedNodeRecord[]): Promise<HacaError | undefined> => {
    const mine = own.current()
    for (const record of records) {
      if (record.publicKey !== mine.publicKey || record.left || record.signature === mine.signature) continue
      // One of an earlier life of this node has a lower sequence once it runs; before that, a knock on its door tells.
      const others = record.addresses.filter(address => !mine.addresses.includes(address))
      if (running && record.sequence < mine.sequence) continue
      if (others.length > 0 && (await transport.probe(others))) {
        return new HacaError('ALREADY_RUNNING', `${self} is already running at ${others.join(', ')}`, {
          data: { address: self, other: others[0] ?? '' }
        })
      }
    }
    return undefined
  }
  const reportConflict = async (records: readonly SignedNodeRecord[]) => {
    const conflict = await conflictIn(records)
    if (conflict !== undefined) listener.conflict(conflict)
  }

  const look = async (peer: Hex) =>
    learnAll((await calls.call(protocols.members, peer, {})).records, 'courteous')

  const refresh = () => {
    for (const address of directory.silent(now() - limits.refreshesMissedMax * params.recordRefreshMs)) {
      if (!transport.connected(address)) forget(address)
    }
    // Only those beyond the mesh must hear a repeat; within it, one question to one peer heals what gossip lost.
    if (transport.connections().length >= limits.meshConnectionsMax) void publish(own.change({}))
    const connected = directory.members().filter(member => transport.connected(member.address))
    const peer = connected[connected.length === 0 ? 0 : randomInt(connected.length)]
    // Whoever does not answer is asked again, or another is, at the next refresh.
    if (peer !== undefined) look(peer.address).catch(() => undefined)
  }

  const publish = (record: SignedNodeRecord) => gossip.publish(topics.nodes, record)

  const answerMembers = async () => {
    // Two nodes that join by each other wait for each other here, so not for long.
    const shown = await Promise.race([ready.promise, delay(ownRecordWaitMs, false)])
    const records = shown ? [own.current()] : []
    let room =
      protocols.members.responseBytesMax -
      (shown ? encodeMessage(signedNodeRecord, own.current()).byteLength : 0)
    for (const { record } of directory.known()) {
      room -= encodeMessage(signedNodeRecord, record).byteLength + recordOverheadBytes
      if (room < 0 || records.length >= recordsMax) break
      records.push(record)
    }
    return { records }
  }

  const listenToGossip = () => {
    gossip.validate(topics.nodes, record => {
      const address = addressOf(fromHex(record.publicKey))
      if (address !== self && !directory.news(address, record)) return 'ignore'
      try {
        checkRecord(domain, record)
        return 'accept'
      } catch {
        // Whatever is wrong with it, its sender should have checked before it passed it on.
        return 'reject'
      }
    })
    gossip.subscribe(topics.nodes, record => {
      const address = addressOf(fromHex(record.publicKey))
      if (address === self) void reportConflict([record])
      else void admit(address, record, 'courteous')
    })
  }

  const join = async (signal?: AbortSignal) => {
    const peers = await connectBootstrap(transport, init, signal)
    const meetings: Promise<void>[] = []
    for (const peer of peers) {
      await transport.keep(peer)
      const { records } = await calls.call(
        protocols.members,
        peer,
        {},
        signal === undefined ? {} : { signal }
      )
      const conflict = await conflictIn(records)
      if (conflict !== undefined) throw conflict
      ready.resolve(true)
      meetings.push(...learnAll(records, 'now'))
    }
    await Promise.all(meetings)
    for (const delayMs of limits.furtherLooksMs) {
      later(delayMs, () => {
        for (const peer of peers) look(peer).catch(() => undefined)
      })
    }
  }

  return {
    onConnect(peer) {
      // While joining, the bootstrap's list says who is who; whoever else came meanwhile is met when that is done.
      if (running) meetPeer(peer)
    },
    onDisconnect(peer) {
      const member = directory.member(peer)
      if (!running || member === undefined) return
      // A redial that has not worked within forgetAfterMs is as good as one that failed.
      transport
        .connect(member.record.addresses, member.record.publicKey, AbortSignal.timeout(params.forgetAfterMs))
        .catch(() => {
          if (!transport.connected(peer)) forget(peer)
        })
    },
    async start(signal) {
      await calls.handle(protocols.members, answerMembers)
      listenToGossip()
      own.change({ addresses: transport.addresses() })
      if (init.bootstrap.length > 0) await join(signal)
      ready.resolve(true)
      running = true
      for (const peer of transport.connections()) meetPeer(peer)
      const topic = protocolPath(init.network, topics.nodes)
      await transport.settled(topic, AbortSignal.timeout(gossipSettleMs))
      refreshTimer = setInterval(refresh, params.recordRefreshMs)
      await publish(own.current())
    },
    async stop() {
      if (!running) return
      running = false
      clearInterval(refreshTimer)
      for (const timer of timers) clearTimeout(timer)
      timers.clear()
      await publish(own.change({ left: true }))
      await new Promise(resolve => setTimeout(resolve, limits.farewellMs))
    },
    async reach(peer, signal) {
      if (transport.connected(peer)) return
      const record = directory.record(peer)
      if (record === undefined) {
        throw new HacaError('UNREACHABLE', `${peer} is not a member of this network`, { data: { peer } })
      }
      await transport.connect(record.addresses, record.publicKey, signal)
    },
    members: () => directory.members(),
    member: address => directory.member(address),
    async update(change) {
      const record = own.change(change)
      if (!running) return
      await publish(record)
      // Gossip may not reach whoever has just come; the same again, under a new sequence, does.
      if (now() - lastMetAt < gossipSettleMs) later(gossipSettleMs, () => void publish(own.change({})))
    }
  }
}

/** CBOR list and key overhead of one record in an answer. */
const recordOverheadBytes = 16
/** As the message's schema allows. */
const recordsMax = 1024
/** How long an answer waits until this node may show its own record. */
const ownRecordWaitMs = 100
/** A peer that is starting shows itself when its own join has passed; asking stops after 2 s and more. */
const introductionsMax = 10
const introductionRetryMs = 100
/** Interest in topics follows a connection by some 50 ms; a peer that shows none is not waited for longer. */
const gossipSettleMs = 1000
