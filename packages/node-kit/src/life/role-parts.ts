import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Clock } from '@haca/core'
import { type ContentStore, createContentStore, type Network } from '@haca/network'
import type { Deployment, Logger, Role, WorkKey } from '@haca/protocol'
import { type Migration, openStore, type Store } from '@haca/store'
import { roleNetwork } from '../network/role-network.ts'
import { allOrNothing } from './all-or-nothing.ts'

/** What every role that serves others is made from. */
export interface RoleInit {
  readonly key: WorkKey
  readonly deployment: Deployment
  /** Folder for all that the role keeps; made when absent, exclusive to this node. */
  readonly directory: string
  /** Index in the settlement contract's registry; a node without one is never paid. */
  readonly index?: number
  /** A network to share with other roles. Default: one of its own. */
  readonly network?: Network
  /** Blocks shared with other roles of this process. Default: a store of its own. */
  readonly content?: ContentStore
  /** Multiaddrs to listen on. Default: a free port on loopback. Ignored when `network` is given. */
  readonly listen?: readonly string[]
  /** Multiaddrs at which others reach it, where that is not where it listens. Ignored when `network` is given. */
  readonly announce?: readonly string[]
  /**
   * Bytes per second of blocks that it serves to others, from 131 072 to 2^40. Default: no cap. Ignored when `network` is
   * given.
   */
  readonly uploadBytesPerSecond?: number
  /** Multiaddrs of any member; none for the first node. Ignored when `network` is given. */
  readonly bootstrap?: readonly string[]
  readonly clock?: Clock
  readonly logger?: Logger
}

/** What every such role runs on. */
export interface RoleParts {
  /** Started by the role, unless it is shared. */
  readonly network: Network
  readonly content: ContentStore
  readonly store: Store
  /** Closes what is the role's own and leaves what it shares. */
  close(): Promise<void>
}

/**
 * Opens the folder of a role and makes its network, which is not started yet. A step that fails closes what was opened.
 *
 * @param migrations of what the role keeps, see `StoreInit`
 * @throws HacaError `ALREADY_RUNNING` when another process uses the directory, `CORRUPT_STATE` when what is in it
 *   can't be read, `NEWER_STATE` when a later release wrote it, `UNSUPPORTED_RUNTIME` on a Node that is too old, `PORT_TAKEN`,
 *   `INVALID_INPUT` for an `uploadBytesPerSecond` out of range
 */
export async function openRole(
  role: Role,
  init: RoleInit,
  migrations: readonly Migration[] = []
): Promise<RoleParts> {
  const network = await roleNetwork(role, init)
  await mkdir(init.directory, { recursive: true })
  return allOrNothing(async onFailure => {
    const store = openStore({ path: path.join(init.directory, `${role}.db`), migrations })
    onFailure(() => store.close())
    const content =
      init.content ?? (await createContentStore({ network, directory: path.join(init.directory, 'blocks') }))
    const close = async () => {
      if (init.content === undefined) await content.stop()
      if (init.network === undefined) await network.stop()
      store.close()
    }
    return { network, content, store, close }
  })
}
