import { devnetToken, hacaSettlement } from '@haca/contracts'
import { HacaError, type Hex } from '@haca/protocol'
import { Interface, type Result } from 'ethers'
import { abortable, anySignal, type CallOptions } from './chain/abortable.ts'
import type { Chain } from './chain/chain.ts'
import { toChainError } from './chain/chain-error.ts'
import type { Sender, SendOptions } from './chain/sender.ts'
import type { Mined } from './outbox/outcome.ts'

export const settlementInterface = new Interface(hacaSettlement.abi)
export const tokenInterface = new Interface(devnetToken.abi)

/** Calls of one contract: views are read at once, everything else becomes a transaction of the sender. */
export interface Contract {
  readonly address: Hex
  read(name: string, values?: readonly unknown[], options?: ReadOptions): Promise<Result>
  /** Throws `FORBIDDEN` on a read-only connection, else what `Sender.send` throws. */
  write(name: string, values?: Values, options?: SendOptions): Promise<Mined>
}

/** Arguments, or how to make them when the transactions before are on their way. */
export type Values = readonly unknown[] | (() => Promise<readonly unknown[]>)

export interface ReadOptions extends CallOptions {
  /** Counts in what is sent but not yet mined. Default false. */
  readonly pending?: boolean
}

export function createContract(
  chain: Chain,
  address: Hex,
  abi: Interface,
  sender: Sender | undefined
): Contract {
  return {
    address,
    async read(name, values = [], options = {}) {
      try {
        const data = abi.encodeFunctionData(name, [...values])
        const answer = await abortable(
          chain.provider.call({ to: address, data, blockTag: options.pending ? 'pending' : 'latest' }),
          anySignal(chain.lost, options.signal)
        )
        return abi.decodeFunctionResult(name, answer)
      } catch (error) {
        throw toChainError(error, name)
      }
    },
    async write(name, values = [], options = {}) {
      const data =
        typeof values === 'function'
          ? async () => encode(abi, name, await values())
          : encode(abi, name, values)
      return requireSender(sender, name).send({ action: name, to: address, data }, options)
    }
  }
}

export function requireSender(sender: Sender | undefined, action: string): Sender {
  if (sender === undefined) {
    throw new HacaError('FORBIDDEN', `${action} needs a transaction key; this connection only reads`)
  }
  return sender
}

function encode(abi: Interface, name: string, values: readonly unknown[]): string {
  try {
    return abi.encodeFunctionData(name, [...values])
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause)
    throw new HacaError('INVALID_INPUT', `${name}: ${message}`, { data: { field: name }, cause })
  }
}

/** Everything that the parts of the client share. */
export interface Context {
  readonly chain: Chain
  readonly settlement: Contract
  readonly token: Contract
  readonly sender: Sender | undefined
  /** The transaction that lets the contract take tokens, once one was needed. */
  approval?: Promise<Mined>
}

export const lower = (address: unknown): Hex => String(address).toLowerCase() as Hex
