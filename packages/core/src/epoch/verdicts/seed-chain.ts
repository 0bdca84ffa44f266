import { HacaError, type Hex, type Keccak, toHex } from '@haca/protocol'
import { createByteWriter } from '../bytes/byte-writer.ts'

const linkSize = 32

/** A verifier's seeds: link(epoch) = keccak(link(epoch + 1)), so that each reveal is the next commitment. */
export interface SeedChain {
  /** The epoch whose link was anchored on the chain. */
  readonly firstEpoch: number
  /** Public from the start. */
  readonly anchor: Hex
  /** The link of an epoch. Throws `LIMIT_EXCEEDED` past the end of the chain, `INVALID_INPUT` before its start. */
  link(epoch: number): Hex
}

/**
 * Derives a chain from its secret end. It follows from secret, first epoch and length alone, so that a verifier that
 * restarts continues it. 2^17 links take 0.2 s with WebAssembly hashing and 4 MiB, and last two weeks of 10-second
 * epochs. The first link is public once it is anchored: the first secret seed is that of the epoch after.
 */
export function createSeedChain(secret: Hex, firstEpoch: number, length: number, keccak: Keccak): SeedChain {
  const links = new Uint8Array(length * linkSize)
  let link = createByteWriter(linkSize).hex(secret).bytes
  for (let i = length - 1; i >= 0; i--) {
    links.set(link, i * linkSize)
    link = keccak(link)
  }
  const at = (epoch: number): Hex => {
    const index = epoch - firstEpoch
    if (index < 0) {
      throw new HacaError('INVALID_INPUT', `the seed chain begins at epoch ${firstEpoch}, not at ${epoch}`, {
        data: { field: 'epoch', limit: firstEpoch, actual: epoch }
      })
    }
    if (index >= length) {
      throw new HacaError('LIMIT_EXCEEDED', `the seed chain ends at epoch ${firstEpoch + length - 1}`, {
        data: { limit: firstEpoch + length - 1, actual: epoch }
      })
    }
    return toHex(links.subarray(index * linkSize, (index + 1) * linkSize))
  }
  return { firstEpoch, anchor: at(firstEpoch), link: at }
}
