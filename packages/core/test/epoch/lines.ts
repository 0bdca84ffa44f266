import {
  createRandom,
  type EpochInit,
  type EpochLine,
  type LineStatus,
  type LineVerdict,
  lineStatus
} from '@haca/core'
import {
  type Hex,
  hashStruct,
  keccak,
  keccakHex,
  PaymentLine,
  toHex,
  uintToBytes,
  Voucher,
  zeroHash
} from '@haca/protocol'

export const hashOf = (label: string): Hex => keccakHex(new TextEncoder().encode(label))

/** Makes lines whose vouchers chain on their lanes, as clients' would. */
export class LaneWriter {
  private seq: number
  private cumulative = 0n
  private previous: Hex = zeroHash
  private readonly lane: number

  constructor(lane: number, seq = 0) {
    this.lane = lane
    this.seq = seq
  }

  line(epoch: number, fields: Pick<EpochLine, 'node' | 'market' | 'amount'> & Partial<EpochLine>): EpochLine {
    this.seq += 1
    this.cumulative += fields.amount
    const job: Hex = `${toHex(uintToBytes(epoch, 4))}${hashOf(`job ${this.lane}/${this.seq}`).slice(10)}`
    const line = {
      job,
      from: 0,
      to: 10,
      status: lineStatus.unsampled,
      p: 0,
      verdicts: [],
      receipt: hashOf(`receipt ${this.lane}/${this.seq}`),
      ...fields,
      lane: this.lane,
      seq: this.seq,
      cumulative: this.cumulative,
      previousVoucher: this.previous
    }
    const { from, to, node, market, amount, receipt } = line
    const payment = hashStruct(PaymentLine, { epoch, job: line.job, from, to, node, market, amount, receipt })
    const { lane, seq, cumulative, previousVoucher: previous } = line
    this.previous = hashStruct(Voucher, { lane, seq, previous, cumulative, line: payment })
    return { ...line, voucher: this.previous }
  }
}

export const testEpoch = 7

/** An epoch of random lines: 7 lanes, 5 nodes, 2 markets, 3 verifiers, every status. */
export function randomEpoch(seed: number, count: number): EpochInit {
  const random = createRandom(seed)
  const below = (limit: number) => Math.floor(random.next() * limit)
  const writers = Array.from({ length: 7 }, (_, lane) => new LaneWriter(lane))
  const lines = Array.from({ length: count }, (): EpochLine => {
    const status = below(7) as LineStatus
    const verdicts = verdictsFor(status, below(3))
    const fields = { node: below(5), market: 5 + below(2), amount: BigInt(below(1000)), status, verdicts }
    return (writers[below(7)] as LaneWriter).line(testEpoch, fields)
  })
  return initFor(lines)
}

export function initFor(lines: readonly EpochLine[]): EpochInit {
  const reveals = [0, 1, 2].map(seat => ({
    seat,
    seed: hashOf(`seed ${seat}`),
    verdictRoot: zeroHash,
    verdicts: 1000
  }))
  const shares = { marketShareBp: 500, verificationShareBp: 1000 }
  return { epoch: testEpoch, lines, reveals, seats: [7, 8, 9], shares, previous: zeroHash, keccak }
}

function verdictsFor(status: LineStatus, seat: number): LineVerdict[] {
  const evidence = hashOf('evidence')
  if (status === lineStatus.checked) return [{ seat, verdict: 1, evidence }]
  if (status !== lineStatus.refuted) return []
  return [
    { seat: 2, verdict: 2, evidence },
    { seat: 0, verdict: 2, evidence }
  ]
}
