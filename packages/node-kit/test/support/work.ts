import { jobId, type SettledWork, toHex } from '@haca/protocol'

const hash = (byte: number) => toHex(new Uint8Array(32).fill(byte))
const address = toHex(new Uint8Array(20).fill(7))
const signature = toHex(new Uint8Array(65).fill(9))

/** Work as it is on the wire, with nothing in it that would bear a check; `n` tells one from the other. */
export function testWork(n: number, epoch = 0): SettledWork {
  const random = new Uint8Array(28)
  new DataView(random.buffer).setUint32(0, n)
  const job = jobId(epoch, random)
  return {
    receipt: {
      receipt: {
        job,
        segment: 0,
        from: 0,
        to: 1,
        model: hash(1),
        node: address,
        market: address,
        client: address,
        inputCommitment: hash(2),
        outputCommitment: hash(3),
        evidenceRoot: hash(4),
        stopReason: 0,
        amount: 5n,
        p: 0,
        startedAt: 0n,
        endedAt: 0n
      },
      signature
    },
    voucher: {
      voucher: { lane: 0, seq: n + 1, previous: hash(5), cumulative: 5n, line: hash(6) },
      line: { epoch, job, from: 0, to: 1, node: 0, market: 0, amount: 5n, receipt: hash(7) },
      signature
    }
  }
}
