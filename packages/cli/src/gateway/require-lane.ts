import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { HacaError, type Hex } from '@haca/protocol'
import type { Lane, Settlement } from '@haca/settlement'
import { z } from 'zod'
import { dealPlayMoney, isDevelopmentChain } from '../play-money.ts'
import { readState } from '../read-state.ts'

export interface RequireLaneInit {
  /** The contract, with the account of the key that signs vouchers. */
  readonly settlement: Settlement
  /** Of that key. */
  readonly address: Hex
  /** Data of the client: the lane goes with its voucher chain. */
  readonly directory: string
  /** The lane that was asked for, if one was. */
  readonly lane?: number
  /** Micro-tokens for a new lane. */
  readonly deposit: bigint
  readonly signal: AbortSignal
  /** Told before anything is sent. */
  readonly note: (line: string) => void
}

/** A forked voucher chain forfeits this much, micro-tokens; nodes trust a client as far as its bond goes. */
const bond = 1_000_000_000n
const laneFile = z.object({ lane: z.int().min(0) })
const laneName = 'lane.json'

/**
 * The lane to pay from: the one asked for, or the one of the directory, or on a development chain a new one with play
 * money. Throws `INVALID_INPUT` where a lane must be named, `FORBIDDEN` for one that is another's or is being left.
 */
export async function requireLane(init: RequireLaneInit): Promise<Lane> {
  const { settlement, address, directory, signal } = init
  const file = path.join(directory, laneName)
  const known = init.lane ?? (await readState(file, laneFile, 'which lane is paid from'))?.lane
  const number = known ?? (await openLane(init))
  const lane = await settlement.lane(number, { signal })
  if (lane.owner !== address || lane.exitAt > 0 || lane.closed) {
    const why = lane.owner === address ? 'is being left' : `belongs to ${lane.owner}, not to ${address}`
    throw new HacaError('FORBIDDEN', `lane ${number} ${why}`, { data: { field: 'lane', lane: number } })
  }
  await writeFile(file, `${JSON.stringify({ lane: number })}\n`)
  return lane
}

async function openLane({ settlement, deposit, signal, note }: RequireLaneInit): Promise<number> {
  if (!(await isDevelopmentChain(settlement))) {
    throw new HacaError('INVALID_INPUT', 'name the escrow lane to pay from with --lane; its owner opens it', {
      data: { field: 'lane' }
    })
  }
  note('opening an escrow lane with play money')
  await dealPlayMoney(settlement, deposit + bond)
  const { lanes } = await settlement.openLanes({ deposit, bond }, { signal })
  const [lane] = lanes
  if (lane === undefined) throw new HacaError('CHAIN_MISMATCH', 'the contract opened no lane')
  return lane
}
