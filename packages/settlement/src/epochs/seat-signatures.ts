import { concatBytes, fromHex, type Hex, toHex } from '@haca/protocol'

/** A verifier's signature, as headers and votes carry it. */
export interface HeaderSignature {
  readonly seat: number
  /** 65 bytes over `headerDigest`, or over a vote. */
  readonly signature: Hex
}

/** As the contract takes them: 66 bytes each, seats rising. */
export function encodeSignatures(signatures: readonly HeaderSignature[]): Hex {
  const sorted = [...signatures].sort((a, b) => a.seat - b.seat)
  return toHex(
    concatBytes(...sorted.flatMap(({ seat, signature }) => [Uint8Array.of(seat), fromHex(signature)]))
  )
}

/** Seats whose bit is set, rising. */
export function seatsOf(mask: number): number[] {
  return Array.from({ length: 32 }, (_, seat) => seat).filter(seat => ((mask >>> seat) & 1) === 1)
}
