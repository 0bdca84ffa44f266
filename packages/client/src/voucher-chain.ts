import {
  type Deployment,
  HacaError,
  type Hex,
  hashStruct,
  PaymentLine,
  Receipt,
  type SignedReceipt,
  type SignedVoucher,
  signedVoucher,
  typedDigest,
  Voucher,
  type WorkKey,
  zeroHash
} from '@haca/protocol'
import type { Store } from '@haca/store'

/** Chain indexes of the parties of a line. */
export interface LineParties {
  readonly node: number
  readonly market: number
}

/**
 * A lane's hash chain of vouchers. Each is on disk before it is handed out, so that a crash never leads to two
 * different vouchers with one number, which would forfeit the bond.
 */
export interface VoucherChain {
  /** Signs the next voucher for a receipt; a receipt that was paid already gets the same one again. */
  pay(receipt: SignedReceipt, parties: LineParties, epoch: number): SignedVoucher
  /** Micro-tokens signed so far. */
  readonly cumulative: bigint
  entries(): Iterable<SignedVoucher>
}

export interface VoucherChainInit {
  readonly store: Store
  readonly key: WorkKey
  readonly deployment: Deployment
  readonly lane: number
}

const keyOf = (seq: number) => String(seq).padStart(15, '0')

/** Throws `CORRUPT_STATE` when the chain on disk is of another lane or has a gap. */
export function createVoucherChain(init: VoucherChainInit): VoucherChain {
  const { store, key, deployment, lane } = init
  const table = store.table('vouchers', signedVoucher)
  const paid = new Map<Hex, SignedVoucher>()
  let head = { seq: 0, hash: zeroHash, cumulative: 0n }

  const advance = (signed: SignedVoucher) => {
    const { voucher, line } = signed
    if (
      Number(voucher.lane) !== lane ||
      Number(voucher.seq) !== head.seq + 1 ||
      voucher.previous !== head.hash
    ) {
      throw new HacaError(
        'CORRUPT_STATE',
        `voucher ${voucher.seq} of lane ${voucher.lane} does not continue lane ${lane}`
      )
    }
    head = {
      seq: Number(voucher.seq),
      hash: hashStruct(Voucher, voucher),
      cumulative: BigInt(voucher.cumulative)
    }
    paid.set(line.receipt, signed)
  }
  for (const [, signed] of table.entries()) advance(signed)

  return {
    pay(receipt, parties, epoch) {
      const claim = receipt.receipt
      const receiptHash = hashStruct(Receipt, claim)
      const known = paid.get(receiptHash)
      if (known !== undefined) return known
      const { job, from, to, amount } = claim
      const line = { epoch, job, from, to, ...parties, amount, receipt: receiptHash }
      const voucher = {
        lane,
        seq: head.seq + 1,
        previous: head.hash,
        cumulative: head.cumulative + BigInt(amount),
        line: hashStruct(PaymentLine, line)
      }
      const signed = { voucher, line, signature: key.sign(typedDigest(deployment.domain, Voucher, voucher)) }
      table.put(keyOf(voucher.seq), signed)
      advance(signed)
      return signed
    },
    get cumulative() {
      return head.cumulative
    },
    entries: () => paid.values()
  }
}
