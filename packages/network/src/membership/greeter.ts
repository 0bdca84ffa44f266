import { type Hex, isHacaError, protocols } from '@haca/protocol'
import type { Calls } from '../calls/calls.ts'
import type { Transport } from '../transport/transport.ts'
import type { Directory } from './directory.ts'
import type { Mesh } from './mesh.ts'
import type { RecordBook } from './record-book.ts'
import type { Timers } from './timers.ts'

/** Finds out who has connected. */
export interface Greeter {
  greet(peer: Hex): void
  /** Learns whom a peer knows. Rejects as the call does. */
  look(peer: Hex): Promise<void>
}

export interface GreeterInit {
  readonly transport: Transport
  readonly calls: Calls
  readonly directory: Directory
  readonly mesh: Mesh
  readonly book: RecordBook
  readonly timers: Timers
  onConflict(error: unknown): void
}

/** A peer that is starting shows itself when its own join has passed; asking stops after 2 s or so. */
const attemptsMax = 10
const retryMs = 100

export function createGreeter(init: GreeterInit): Greeter {
  const { transport, calls, directory, mesh, book, timers } = init

  const ask = async (peer: Hex, own: boolean) => {
    const { records } = await calls.call(protocols.members, peer, { own })
    const conflict = await book.conflict(records)
    if (conflict !== undefined) init.onConflict(conflict)
    book.learn(records, 'courteous')
  }

  const introduce = async (peer: Hex, attempt: number): Promise<void> => {
    try {
      await ask(peer, true)
    } catch (error) {
      // A peer of another kind or network, or one that is gone again: it is no member until it says who it is.
      if (isHacaError(error) && !error.retry) return
    }
    if (directory.record(peer) !== undefined) mesh.confirm(peer)
    else if (attempt < attemptsMax) {
      timers.later(retryMs, () => {
        if (transport.connected(peer)) void introduce(peer, attempt + 1)
      })
    }
  }

  return {
    look: peer => ask(peer, false),
    greet(peer) {
      if (directory.record(peer) !== undefined) mesh.confirm(peer)
      else void introduce(peer, 1)
    }
  }
}
