import type { Hex, SignedNodeRecord } from '@haca/protocol'
import { boundedMap } from '../bounded-map.ts'
import { limits } from '../limits.ts'
import { type Member, memberOf } from './member.ts'
import type { CheckedRecord } from './node-record.ts'

/**
 * Who is known. A record makes a candidate, a connection makes it a member: a record may be passed on long after its
 * node has died, so it alone proves nothing. Pure: whoever holds it says when things happen.
 */
export interface Directory {
  /** False for a record that would change nothing, so that its signature need not be checked. */
  news(address: Hex, record: SignedNodeRecord): boolean
  /**
   * Takes a newer record; returns what changed. An equal one revives a node that was forgotten. Keys cost nothing, so there is
   * room for `limits.nodesKnownMax`: a new node takes the place of the candidate heard of longest ago; where there is none, of the
   * member heard of longest ago that no connection has proven; and has none (`stale`) where all are proven.
   */
  learn(checked: CheckedRecord, now: number): 'new' | 'update' | 'left' | 'stale'
  /**
   * Makes a candidate a member. Returns it when it was none. One that was ever connected is proven; a record alone stands in for a
   * connection only where there is no room for one.
   */
  confirm(address: Hex, by: 'connection' | 'record'): Member | undefined
  /** Returns who is forgotten, if it was a member. */
  forget(address: Hex): Member | undefined
  record(address: Hex): SignedNodeRecord | undefined
  /** A node known by its record, member or not. */
  candidate(address: Hex): Member | undefined
  member(address: Hex): Member | undefined
  members(): Member[]
  /** Candidates and members. */
  known(): Member[]
  /** Those without a word since `before`. */
  silent(before: number): Hex[]
}

interface Entry {
  member: Member
  confirmed: boolean
  /** It was connected once, so it is a node and not merely a key. */
  proven: boolean
  heardAt: number
}

/** @param onEvicted is told of a member that has lost its place to another node */
export function createDirectory(onEvicted: (member: Member) => void = () => undefined): Directory {
  const entries = new Map<Hex, Entry>()
  // The last sequence outlives the node, so that an old record that still goes round does not bring it back.
  const sequences = boundedMap<Hex, { last: bigint }>(limits.peersTrackedMax, () => ({ last: -1n }))
  const news = (address: Hex, record: SignedNodeRecord) => {
    const last = sequences.peek(address)?.last ?? -1n
    return record.sequence > last || (record.sequence === last && !record.left && !entries.has(address))
  }
  const makeRoom = (): boolean => {
    const unproven = [...entries.values()].filter(({ proven }) => !proven)
    const candidates = unproven.filter(({ confirmed }) => !confirmed)
    const longest = silentLongest(candidates.length > 0 ? candidates : unproven)
    if (longest === undefined) return false
    entries.delete(longest.member.address)
    if (longest.confirmed) onEvicted(longest.member)
    return true
  }
  return {
    news,
    learn(checked, now) {
      const { address, record } = checked
      if (!news(address, record)) return 'stale'
      const entry = entries.get(address)
      sequences.get(address).last = record.sequence
      if (record.left) return entry === undefined ? 'stale' : 'left'
      if (entry === undefined) {
        if (entries.size >= limits.nodesKnownMax && !makeRoom()) return 'stale'
        entries.set(address, { member: memberOf(checked), confirmed: false, proven: false, heardAt: now })
        return 'new'
      }
      entry.member = memberOf(checked)
      entry.heardAt = now
      return 'update'
    },
    confirm(address, by) {
      const entry = entries.get(address)
      if (entry === undefined) return undefined
      entry.proven ||= by === 'connection'
      if (entry.confirmed) return undefined
      entry.confirmed = true
      return entry.member
    },
    forget(address) {
      const entry = entries.get(address)
      entries.delete(address)
      return entry?.confirmed ? entry.member : undefined
    },
    candidate: address => entries.get(address)?.member,
    record: address => entries.get(address)?.member.record,
    member(address) {
      const entry = entries.get(address)
      return entry?.confirmed ? entry.member : undefined
    },
    members: () => [...entries.values()].filter(entry => entry.confirmed).map(entry => entry.member),
    known: () => [...entries.values()].map(entry => entry.member),
    silent: before => [...entries].filter(([, entry]) => entry.heardAt < before).map(([address]) => address)
  }
}

function silentLongest(entries: readonly Entry[]): Entry | undefined {
  let longest: Entry | undefined
  for (const entry of entries) if (longest === undefined || entry.heardAt < longest.heardAt) longest = entry
  return longest
}
