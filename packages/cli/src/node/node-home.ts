import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type DirectoryLock, lockDirectory } from '@haca/network'
import { HacaError, type Hex } from '@haca/protocol'
import { z } from 'zod'
import { onPath } from '../on-path.ts'
import { readState } from '../read-state.ts'

/** Whose data a directory holds; data of one network means nothing in another. */
const ownerFile = z.object({ role: z.string(), network: z.string(), address: z.string() })
type Owner = z.output<typeof ownerFile>

const ownerName = 'node.json'

export interface NodeHomeInit {
  readonly directory: string
  readonly role: string
  readonly network: string
  readonly address: Hex
}

/**
 * Takes a node's directory for this process. Throws `ALREADY_RUNNING` while another process has it, `INVALID_INPUT` when
 * it holds the data of another role, network or key, `CORRUPT_STATE` when it can't be told.
 */
export async function openNodeHome({ directory, ...owner }: NodeHomeInit): Promise<DirectoryLock> {
  await onPath('directory', directory, () => mkdir(directory, { recursive: true }))
  const lock = await lockDirectory(directory, owner.address)
  try {
    await requireOwner(directory, owner)
    return lock
  } catch (error) {
    await lock.release()
    throw error
  }
}

async function requireOwner(directory: string, owner: Owner): Promise<void> {
  const file = path.join(directory, ownerName)
  const known = await readState(file, ownerFile, 'whose data this is')
  if (known === undefined) {
    await writeFile(file, `${JSON.stringify(owner)}\n`)
    return
  }
  for (const field of ['network', 'role', 'address'] as const) {
    if (known[field] === owner[field]) continue
    throw new HacaError(
      'INVALID_INPUT',
      `${directory} belongs to ${field} ${known[field]}, not ${owner[field]}; give another --directory`,
      { data: { field: 'directory', expected: known[field], actual: owner[field] } }
    )
  }
}
