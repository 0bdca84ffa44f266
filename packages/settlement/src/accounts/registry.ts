import {
  HacaError,
  type Hex,
  NodeConsent,
  type Signer,
  type SigningDomain,
  typedDigest,
  zeroHash
} from '@haca/protocol'
import type { Result } from 'ethers'
import type { CallOptions } from '../chain/abortable.ts'
import type { SendOptions } from '../chain/sender.ts'
import { type Context, lower, requireSender, settlementInterface } from '../contract.ts'
import type { Mined } from '../outbox/outcome.ts'
import { withAllowance } from './token.ts'

/** Bits of a node's roles. */
export const roles = { hosting: 1, inference: 2, verification: 4 } as const

/** A registered node. */
export interface RegisteredNode {
  /** Its number on the chain, which lines and words name. */
  readonly node: number
  readonly owner: Hex
  /** Signs work; also the node's peer id. */
  readonly workKey: Hex
  readonly payout: Hex
  /** Bits, see `roles`. */
  readonly roles: number
  /** Place among the verifiers, 0 to 31; undefined for other nodes. */
  readonly seat: number | undefined
  /** Micro-tokens. */
  readonly stake: bigint
  /** Unix seconds from which the stake may be taken out; 0 while the node is active. */
  readonly exitAt: number
  /** Micro-tokens credited and not withdrawn. */
  readonly earned: bigint
}

/** A verifier's seat. */
export interface Seat {
  readonly seat: number
  readonly node: number
  readonly workKey: Hex
  /** False once unbonding has begun; its signature no longer counts. */
  readonly active: boolean
  /** The newest public link of its seed chain, and the epoch whose link that is. */
  readonly seed: Hex
  readonly epoch: number
}

export interface RegisterNodeInit {
  /** Signs the consent to be registered by the sender. */
  readonly workKey: Signer
  /** Where earnings go. Default: the sender. */
  readonly payout?: Hex
  /** Bits, see `roles`. */
  readonly roles: number
  /** Micro-tokens. */
  readonly stake: bigint
  /** A verifier's link of its seed chain for `seedEpoch`; public from now on. */
  readonly seed?: Hex
  /** The open epoch, or one before it. Default 0: the chain begins with the network. */
  readonly seedEpoch?: number
}

/** What owners of nodes do, and the list of nodes. */
export interface RegistryCalls {
  registerNode(init: RegisterNodeInit, options?: SendOptions): Promise<Mined & { readonly node: number }>
  requestPayoutChange(node: number, payout: Hex, options?: SendOptions): Promise<Mined>
  requestUnbond(node: number, options?: SendOptions): Promise<Mined>
  unbond(node: number, options?: SendOptions): Promise<Mined>
  /** Makes a verifier's link of a past epoch public; needed only after more than 4096 epochs without a post. */
  advanceSeed(seat: number, epoch: number, seed: Hex, options?: SendOptions): Promise<Mined>
  /** Pays earnings to payout addresses; anybody may. Nodes that have nothing are skipped. */
  withdraw(
    nodes: readonly number[],
    options?: SendOptions
  ): Promise<Mined & { readonly paid: ReadonlyMap<number, bigint> }>
  nodes(options?: CallOptions): Promise<RegisteredNode[]>
  /** Undefined where no node has this work key. */
  nodeByWorkKey(workKey: Hex, options?: CallOptions): Promise<RegisteredNode | undefined>
  seats(options?: CallOptions): Promise<Seat[]>
}

/** Nodes per call; each is about 400 bytes and five storage reads. */
const pageSize = 500

export function createRegistryCalls(context: Context, domain: SigningDomain): RegistryCalls {
  const { settlement } = context
  const nodesBetween = async (from: number, to: number, options: CallOptions) => {
    const [list] = await settlement.read('nodesBetween', [from, to], options)
    return (list as Result[]).map((raw, i) => toNode(from + i, raw))
  }
  return {
    async registerNode(init, options = {}) {
      const { address: owner } = requireSender(context.sender, 'registerNode')
      const workKey = init.workKey.address
      const consent = init.workKey.sign(typedDigest(domain, NodeConsent, { owner, workKey }))
      const values = [
        workKey,
        init.payout ?? owner,
        init.roles,
        init.stake,
        init.seed ?? zeroHash,
        init.seedEpoch ?? 0,
        consent
      ]
      const send = { id: `register/${settlement.address}/${workKey}`, repeatable: true, ...options }
      const register = () => settlement.write('registerNode', values, send)
      const mined = await withAllowance(context, init.stake, options, register)
      return { ...mined, node: registeredNode(mined) }
    },
    requestPayoutChange: (node, payout, options = {}) =>
      settlement.write('requestPayoutChange', [node, payout], options),
    requestUnbond: (node, options = {}) => settlement.write('requestUnbond', [node], options),
    unbond: (node, options = {}) => settlement.write('unbond', [node], options),
    advanceSeed: (seat, epoch, seed, options = {}) =>
      settlement.write('advanceSeed', [seat, epoch, seed], options),
    async withdraw(nodes, options = {}) {
      const mined = await settlement.write('withdrawMany', [nodes], options)
      return { ...mined, paid: paidNodes(mined) }
    },
    async nodes(options = {}) {
      const [count] = await settlement.read('nodeCount', [], options)
      const list: RegisteredNode[] = []
      for (let from = 0; from < Number(count); from += pageSize) {
        list.push(...(await nodesBetween(from, Math.min(from + pageSize, Number(count)), options)))
      }
      return list
    },
    async nodeByWorkKey(workKey, options = {}) {
      try {
        const [node] = await settlement.read('nodeOf', [workKey], options)
        const [found] = await nodesBetween(Number(node), Number(node) + 1, options)
        return found
      } catch (error) {
        if (error instanceof HacaError && error.data.error === 'NodeUnknown') return undefined
        throw error
      }
    },
    async seats(options = {}) {
      const [count] = await settlement.read('seatCount', [], options)
      const numbers = Array.from({ length: Number(count) }, (_, seat) => seat)
      return Promise.all(
        numbers.map(async seat => toSeat(seat, await settlement.read('seat', [seat], options)))
      )
    }
  }
}

/** In the contract: a node that is no verifier. */
const noSeat = 255

function toNode(node: number, raw: Result): RegisteredNode {
  const seat = Number(raw.seat)
  return {
    node,
    owner: lower(raw.owner),
    workKey: lower(raw.workKey),
    payout: lower(raw.payout),
    roles: Number(raw.roles),
    seat: seat === noSeat ? undefined : seat,
    stake: BigInt(raw.stake),
    exitAt: Number(raw.exitAt),
    earned: BigInt(raw.earned)
  }
}

function toSeat(seat: number, result: Result): Seat {
  const raw = result[0] as Result
  return {
    seat,
    node: Number(raw.node),
    workKey: lower(raw.workKey),
    active: Boolean(raw.active),
    seed: lower(raw.seed),
    epoch: Number(raw.epoch)
  }
}

function registeredNode({ receipt }: Mined): number {
  for (const log of receipt.logs) {
    const event = settlementInterface.parseLog(log)
    if (event?.name === 'NodeRegistered') return Number(event.args.node)
  }
  throw new HacaError('CHAIN_MISMATCH', 'the contract registered a node without saying which')
}

function paidNodes({ receipt }: Mined): Map<number, bigint> {
  const paid = new Map<number, bigint>()
  for (const log of receipt.logs) {
    const event = settlementInterface.parseLog(log)
    if (event?.name === 'Withdrawn') paid.set(Number(event.args.node), BigInt(event.args.amount))
  }
  return paid
}
