import { fraudJudge } from '@haca/contracts'
import { type LineProof, type ProvenLine, verifyLine } from '@haca/core'
import { HacaError, type Hex, keccak } from '@haca/protocol'
import { Interface } from 'ethers'
import { abortable, type CallOptions } from '../chain/abortable.ts'
import { toChainError } from '../chain/chain-error.ts'
import { lower, settlementInterface } from '../contract.ts'
import type { Settlement } from '../settlement.ts'
import { encodeEvidence, fraudNumber, headerValues } from './fraud-evidence.ts'

const judgeInterface = new Interface(fraudJudge.abi)

/** A call that anybody can make of any node of the chain (`eth_call`); it changes nothing and costs nothing. */
export interface ViewCall {
  readonly from: Hex
  readonly to: Hex
  readonly data: Hex
}

/** What the chain says of a line that was proven. */
export interface LineStanding extends ProvenLine {
  readonly epoch: number
  /** `posted` can still be challenged; `final` is applied. */
  readonly state: 'posted' | 'final'
}

type Reader = Pick<Settlement, 'chain' | 'address' | 'epochStatus'>

/**
 * The call by which the contract itself checks a proof: its judge is asked whether the two leaves differ, for which it
 * opens both. It answers `false` when they stand under the header's roots and are one line, and reverts with `NotOpened`
 * when they do not. The judge takes the network's parameters from whoever asks, hence the sender.
 */
export async function lineProofCall(
  { chain, address }: Pick<Reader, 'chain' | 'address'>,
  proof: LineProof,
  options: CallOptions = {}
): Promise<ViewCall> {
  try {
    const data = settlementInterface.encodeFunctionData('judge')
    const answer = await abortable(chain.provider.call({ to: address, data }), options.signal)
    const [judge] = settlementInterface.decodeFunctionResult('judge', answer)
    const pair = { fraud: 'Pair', a: proof.byNode, b: proof.byLane } as const
    const values = [headerValues(proof.header), fraudNumber(pair), encodeEvidence(pair)]
    return {
      from: address,
      to: lower(judge),
      data: judgeInterface.encodeFunctionData('isFraud', values) as Hex
    }
  } catch (error) {
    throw toChainError(error, 'looking for the judge')
  }
}

/**
 * Checks a proof on the chain: its header is the one that was posted, and the contract finds both leaves under its
 * roots. Throws `BAD_EPOCH` naming what does not hold, and what the chain throws.
 */
export async function checkLineProof(
  settlement: Reader,
  proof: LineProof,
  options: CallOptions = {}
): Promise<LineStanding> {
  const line = verifyLine(proof, keccak)
  const { epoch } = proof.header
  const { status, headerHash } = await settlement.epochStatus(epoch, options)
  if ((status !== 'posted' && status !== 'final') || headerHash !== line.headerHash) {
    const known = status === 'none' ? 'no header' : `${headerHash}, ${status}`
    throw new HacaError('BAD_EPOCH', `header: hashes to ${line.headerHash}; the chain has ${known}`, {
      data: { field: 'header', epoch }
    })
  }
  const call = await lineProofCall(settlement, proof, options)
  let answer: string
  try {
    answer = await abortable(settlement.chain.provider.call(call), options.signal)
  } catch (error) {
    throw toChainError(error, 'checking a line')
  }
  const [wrong] = judgeInterface.decodeFunctionResult('isFraud', answer)
  if (wrong) throw new HacaError('BAD_EPOCH', 'the two leaves differ', { data: { field: 'byLane.leaf' } })
  return { ...line, epoch, state: status }
}
