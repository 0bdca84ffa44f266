import { homedir } from 'node:os'
import path from 'node:path'
import type { JoinFile } from '@haca/devnet/control'
import { isHacaError } from '@haca/protocol'
import { type JoinOptions, resolveJoin } from '../node/join.ts'
import type { NodeRole } from '../node/registration.ts'
import { type Check, type Finding, runChecks, skipped } from './finding.ts'
import { diskCheck, engineCheck, portCheck, reachabilityCheck, runtimeCheck } from './machine-checks.ts'
import { chainAccess, chainCheck, clockCheck, keyCheck, networkCheck } from './network-checks.ts'

export interface DoctorInit extends JoinOptions {
  readonly role: NodeRole
  /** Data of the node. Default: where the node would keep it. */
  readonly directory?: string
  /** Work key. Default `work.key` in the directory. */
  readonly key?: string
  readonly listen: string
  /** Where others are told to reach it. Default: where it listens. */
  readonly announce?: string
  readonly signal: AbortSignal
  readonly onFinding: (finding: Finding) => void
}

/** Checks what a node of this role needs here, and changes nothing. Throws for a join file that can't be read. */
export async function runDoctor(init: DoctorInit): Promise<Finding[]> {
  const join = await networkOf(init)
  const home = path.join(homedir(), '.haca', join?.deployment.network ?? '', init.role)
  const directory = path.resolve(init.directory ?? home)
  const access = join === undefined ? undefined : chainAccess(join)
  try {
    return await runChecks(
      [
        runtimeCheck(),
        // A hosting node runs no model.
        ...(init.role === 'hosting' ? [] : [engineCheck()]),
        diskCheck(directory),
        portCheck(init.listen),
        reachabilityCheck(init.announce ?? init.listen),
        ...(join === undefined || access === undefined
          ? [noNetwork]
          : [
              chainCheck(join, access),
              clockCheck(access),
              networkCheck(join),
              keyCheck(join, access, init.role, init.key ?? path.join(directory, 'work.key'))
            ])
      ],
      init
    )
  } finally {
    access?.close()
  }
}

const noNetwork: Check = {
  name: 'network',
  run: async () =>
    skipped(
      'no network is named, and no devnet runs here',
      'name one with --join, or start one with haca devnet up'
    )
}

/** Undefined when none is named and no devnet runs: then the machine is checked alone. */
async function networkOf(init: JoinOptions): Promise<JoinFile | undefined> {
  try {
    return await resolveJoin(init)
  } catch (error) {
    const unnamed = init.join === undefined && init.devnet === undefined
    if (unnamed && isHacaError(error) && error.code === 'NOT_FOUND') return undefined
    throw error
  }
}
