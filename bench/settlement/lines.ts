import { type EpochInit, type EpochLine, lineStatus, noIndex } from '@haca/core'
import { type Hex, type Keccak, zeroHash } from '@haca/protocol'
import type { BenchVerifier } from './chain.ts'

export interface LinesInit {
  readonly epoch: number
  readonly count: number
  readonly lanes: readonly number[]
  readonly nodes: readonly number[]
  readonly verifiers: readonly BenchVerifier[]
  readonly previous: Hex
  readonly keccak: Keccak
}

/** One line in so many is checked: the floor of the check probability. */
const checkedEvery = 50
const amount = 1000n

/**
 * An epoch of lines as verifiers hand them to the builder: checked before, hashes and all. Hashes are numbers here: what
 * they are changes neither time nor gas.
 */
export function benchEpoch(init: LinesInit): EpochInit {
  const { epoch, count, lanes, nodes, verifiers } = init
  const perLane = Math.ceil(count / lanes.length)
  const lines = Array.from({ length: count }, (_, i): EpochLine => {
    const checked = i % checkedEvery === 0
    const seq = epoch * perLane + Math.floor(i / lanes.length) + 1
    const evidence = zeroHash
    return {
      job: `0x${epoch.toString(16).padStart(8, '0')}${hex(i, 56)}`,
      from: 0,
      to: 10,
      node: nodes[(i * 7) % nodes.length] ?? 0,
      market: noIndex,
      lane: lanes[i % lanes.length] ?? 0,
      seq,
      amount,
      cumulative: BigInt(seq) * amount,
      receipt: `0x${hex(i, 64)}`,
      voucher: `0x${hex(count + i, 64)}`,
      previousVoucher: zeroHash,
      status: checked ? lineStatus.checked : lineStatus.unsampled,
      p: 0,
      verdicts: checked ? [{ seat: i % verifiers.length, verdict: 1, evidence }] : []
    }
  })
  return {
    epoch,
    lines,
    reveals: verifiers.map(({ seeds }, seat) => {
      return { seat, seed: seeds.link(epoch), verdictRoot: zeroHash, verdicts: count }
    }),
    seats: verifiers.map(({ node }) => node),
    shares: { marketShareBp: 500, verificationShareBp: 1000 },
    previous: init.previous,
    keccak: init.keccak
  }
}

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0')
