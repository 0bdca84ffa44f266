import { HacaError, type Hex } from '@haca/protocol'
import type { LogDescription } from 'ethers'
import type { CallOptions } from '../chain/abortable.ts'
import { toChainError } from '../chain/chain-error.ts'
import { deploymentBlock, readLogs } from '../chain/log-reader.ts'
import { type Context, settlementInterface } from '../contract.ts'

/** Something that happened in the contract. */
export interface SettlementEvent {
  /** As the contract names it: `EpochPosted`, `EpochFinalised`, `NodeRegistered`, `LanesOpened`, `Withdrawn` … */
  readonly name: string
  /** Its values by name: addresses and hashes as lowercase hex, every number as a bigint. */
  readonly values: Readonly<Record<string, bigint | Hex>>
  readonly blockNumber: number
  readonly transactionHash: Hex
}

export interface EventsInit extends CallOptions {
  /** First block. Default: that of the deployment, so everything since the contract exists. */
  readonly fromBlock?: number | undefined
  /** Blocks in one question to the provider. Default 2000. */
  readonly range?: number | undefined
}

/**
 * All events from a block on, then each new one as its block arrives, until the signal aborts or the consumer stops.
 * Follows the chain's head: on a chain that reorganises, wait for as many blocks as you trust. Throws `CHAIN_UNREACHABLE`
 * when the connection breaks; go on from the block after the last event's then.
 */
export async function* watchEvents(context: Context, init: EventsInit): AsyncGenerator<SettlementEvent> {
  const { chain, settlement } = context
  const { address } = settlement
  try {
    let next = init.fromBlock ?? (await deploymentBlock(chain, address, init))
    const newBlock = async () => {
      const head = await chain.provider.getBlockNumber()
      return head >= next ? head : undefined
    }
    for (;;) {
      const toBlock = await chain.untilBlock(newBlock, init)
      for await (const logs of readLogs(
        chain,
        { address, fromBlock: next, toBlock, range: init.range },
        init
      )) {
        for (const log of logs) {
          const event = settlementInterface.parseLog(log)
          if (event !== null) yield toEvent(event, log.blockNumber, log.transactionHash as Hex)
        }
      }
      next = toBlock + 1
    }
  } catch (error) {
    if (!init.signal?.aborted) throw toChainError(error, 'watching events')
  }
}

function toEvent(event: LogDescription, blockNumber: number, transactionHash: Hex): SettlementEvent {
  const values: Record<string, bigint | Hex> = {}
  for (const [i, input] of event.fragment.inputs.entries()) {
    const value: unknown = event.args[i]
    if (typeof value === 'bigint') values[input.name] = value
    else if (typeof value === 'string') values[input.name] = value.toLowerCase() as Hex
    else
      throw new HacaError(
        'CHAIN_MISMATCH',
        `event ${event.name} has a value of another kind in ${input.name}`
      )
  }
  return { name: event.name, values, blockNumber, transactionHash }
}
