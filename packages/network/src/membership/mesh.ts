import type { Hex } from '@haca/protocol'
import { limits } from '../limits.ts'
import type { Transport } from '../transport/transport.ts'
import type { Directory } from './directory.ts'
import type { Member } from './member.ts'
import type { Timers } from './timers.ts'

/** Whether a candidate is dialled now, or may first be given the time to dial us. */
export type Eagerness = 'now' | 'courteous'

/** Turns candidates into members by connecting to them, and lost connections into farewells. */
export interface Mesh {
  /** Connects to a candidate. What is returned, if anything, resolves when that has worked or failed. */
  meet(member: Member, eagerness: Eagerness): Promise<void> | undefined
  /** The node of this record is connected. */
  confirm(address: Hex): void
  forget(address: Hex): void
  /** A member's connection is gone: it is dialled once more, and forgotten if that fails. */
  redial(peer: Hex): void
  /** True while connections are at their limit, and records have to stand in for them. */
  full(): boolean
  /** Monotonic milliseconds at which the latest member came. */
  metAt(): number
}

export interface MeshInit {
  readonly transport: Transport
  readonly directory: Directory
  readonly timers: Timers
  readonly forgetAfterMs: number
  onJoin(member: Member): void
  onLeave(member: Member): void
  /** Monotonic milliseconds. */
  now(): number
}

export function createMesh(init: MeshInit): Mesh {
  const { transport, directory, timers } = init
  const dialling = new Map<Hex, Promise<void>>()
  let metAt = Number.NEGATIVE_INFINITY

  const confirm = (address: Hex) => {
    const member = directory.confirm(address, transport.connected(address) ? 'connection' : 'record')
    if (member === undefined) return
    metAt = init.now()
    init.onJoin(member)
  }
  const forget = (address: Hex) => {
    const member = directory.forget(address)
    if (member !== undefined) init.onLeave(member)
  }
  const connect = async ({ address, record }: Member, timeoutMs: number) => {
    try {
      await transport.connect(record.addresses, record.publicKey, AbortSignal.timeout(timeoutMs))
      confirm(address)
    } catch {
      // Whatever the reason, it cannot be reached; unless it has reached us meanwhile.
      if (!transport.connected(address)) forget(address)
    }
  }
  const dial = (member: Member): Promise<void> => {
    const under = dialling.get(member.address)
    if (under !== undefined) return under
    const attempt = connect(member, limits.dialTimeoutMs).finally(() => dialling.delete(member.address))
    dialling.set(member.address, attempt)
    return attempt
  }
  const full = () => transport.connections().length >= limits.meshConnectionsMax

  return {
    confirm,
    forget,
    full,
    metAt: () => metAt,
    meet(member, eagerness) {
      if (full() || transport.connected(member.address)) {
        confirm(member.address)
        return undefined
      }
      if (eagerness === 'now' || transport.address < member.address) return dial(member)
      timers.later(limits.dialCourtesyMs, () => {
        const known = directory.record(member.address) !== undefined
        if (known && !transport.connected(member.address)) void dial(member)
      })
      return undefined
    },
    redial(peer) {
      const member = directory.member(peer)
      // A redial that has not worked within forgetAfterMs is as good as one that failed.
      if (member !== undefined) void connect(member, init.forgetAfterMs)
    }
  }
}
