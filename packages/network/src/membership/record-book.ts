import {
  addressOf,
  encodeMessage,
  fromHex,
  HacaError,
  type Hex,
  protocols,
  type SignedNodeRecord,
  type SigningDomain,
  signedNodeRecord
} from '@haca/protocol'
import type { Transport } from '../transport/transport.ts'
import type { Directory } from './directory.ts'
import type { Member } from './member.ts'
import type { Eagerness, Mesh } from './mesh.ts'
import { checkRecord } from './node-record.ts'
import type { OwnRecord } from './own-record.ts'

/** Takes in what nodes say about themselves and hands it on. */
export interface RecordBook {
  /** Takes records from a peer's list. Throws `BAD_SIGNATURE` for a list that holds a forged one. */
  learn(records: readonly SignedNodeRecord[], eagerness: Eagerness): Promise<void>[]
  /** Whether a gossiped record should be passed on. */
  judge(record: SignedNodeRecord): 'accept' | 'ignore' | 'reject'
  /** Takes a record that was judged. */
  admit(record: SignedNodeRecord, eagerness: Eagerness): Promise<void> | undefined
  /**
   * `ALREADY_RUNNING` when one of these is of another live node with this node's key. Who passes records on may have written
   * them: one that this node's key has not signed says nothing.
   */
  conflict(records: readonly SignedNodeRecord[]): Promise<HacaError | undefined>
  /** All that is known, as much as an answer may hold; own record first, if it may be shown yet. */
  list(own: SignedNodeRecord | undefined): SignedNodeRecord[]
}

export interface RecordBookInit {
  readonly transport: Transport
  readonly directory: Directory
  readonly mesh: Mesh
  readonly own: OwnRecord
  readonly domain: SigningDomain
  /** False until this node has joined. */
  running(): boolean
  onUpdate(member: Member): void
  /** Monotonic milliseconds. */
  now(): number
}

export function createRecordBook(init: RecordBookInit): RecordBook {
  const { transport, directory, mesh, own, domain } = init
  const self = transport.address

  const admitAs = (address: Hex, record: SignedNodeRecord, eagerness: Eagerness) => {
    const outcome = directory.learn({ address, record }, init.now())
    if (outcome === 'left') mesh.forget(address)
    const known = outcome === 'new' || outcome === 'update' ? directory.candidate(address) : undefined
    if (known === undefined) return undefined
    if (outcome === 'new') return mesh.meet(known, eagerness)
    if (directory.member(address) !== undefined) init.onUpdate(known)
    return undefined
  }

  return {
    admit: (record, eagerness) => admitAs(subject(record), record, eagerness),
    learn(records, eagerness) {
      const meetings: Promise<void>[] = []
      for (const record of records) {
        const address = subject(record)
        if (address === self || !directory.news(address, record)) continue
        checkRecord(domain, record)
        const meeting = admitAs(address, record, eagerness)
        if (meeting !== undefined) meetings.push(meeting)
      }
      return meetings
    },
    judge(record) {
      const address = subject(record)
      if (address !== self && !directory.news(address, record)) return 'ignore'
      // Whatever is wrong with it, its sender should have checked before it passed it on.
      return isSigned(domain, record) ? 'accept' : 'reject'
    },
    async conflict(records) {
      const mine = own.current()
      for (const record of records) {
        if (record.publicKey !== mine.publicKey || record.left || record.signature === mine.signature)
          continue
        // A record of an earlier life of this node is older once it runs; before that, a knock on its door tells.
        if (init.running() && record.sequence < mine.sequence) continue
        if (!isSigned(domain, record)) continue
        const others = record.addresses.filter(address => !mine.addresses.includes(address))
        if (others.length > 0 && (await transport.probe(others))) return twin(self, others)
      }
      return undefined
    },
    list(shown) {
      const records = shown === undefined ? [] : [shown]
      let room = protocols.members.responseBytesMax - (shown === undefined ? 0 : sizeOf(shown))
      for (const { record } of directory.known()) {
        room -= sizeOf(record)
        if (room < 0 || records.length >= recordsMax) break
        records.push(record)
      }
      return records
    }
  }
}

function isSigned(domain: SigningDomain, record: SignedNodeRecord): boolean {
  try {
    checkRecord(domain, record)
    return true
  } catch {
    // Whatever is wrong with it, it is not the word of the key that it names.
    return false
  }
}

const subject = (record: SignedNodeRecord): Hex => addressOf(fromHex(record.publicKey))

/** CBOR list and key overhead of one record in an answer. */
const recordOverheadBytes = 16
/** As the message's schema allows. */
const recordsMax = 1024
const sizeOf = (record: SignedNodeRecord) =>
  encodeMessage(signedNodeRecord, record).byteLength + recordOverheadBytes

function twin(self: Hex, addresses: readonly string[]): HacaError {
  const where = addresses.join(', ')
  return new HacaError('ALREADY_RUNNING', `${self} is already running at ${where}`, {
    data: { address: self, other: where }
  })
}
