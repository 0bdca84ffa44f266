import { CID } from 'multiformats/cid'
import { codecs } from './block-hash.ts'

/** Protobuf wire types that a DAG-PB node has: https://ipld.io/specs/codecs/dag-pb/spec/ */
const wireVarint = 0
const wireBytes = 2
const fieldLinks = 2
const fieldHash = 1

/**
 * Blocks below a block of UnixFS, each once and after one that points to it; those that are leaves by their CID's codec are not
 * read. A stranger may have formed the graph: sixty blocks that each point to the next twice have 2^60 ways through them.
 *
 * @param read a block from disk, undefined where it is not there or rotten; what is below it is not known then
 */
export async function* blocksOf(
  root: CID,
  read: (cid: CID) => Promise<Uint8Array | undefined>
): AsyncGenerator<CID, void, void> {
  const met = new Set<string>()
  const ahead = [root]
  for (let cid = ahead.pop(); cid !== undefined; cid = ahead.pop()) {
    const name = cid.toString()
    if (met.has(name)) continue
    met.add(name)
    const block = cid.code === codecs.dagPb ? await read(cid) : undefined
    yield cid
    if (block !== undefined) ahead.push(...linksOf(block).reverse())
  }
}

/** What a DAG-PB node points to. The block's hash has been checked: what its writer wrote wrong gives no links. */
function linksOf(block: Uint8Array): CID[] {
  return fieldsOf(block, fieldLinks).flatMap(link => fieldsOf(link, fieldHash).flatMap(toCid))
}

function toCid(bytes: Uint8Array): CID[] {
  try {
    return [CID.decode(bytes)]
  } catch {
    return []
  }
}

/** The values of one field of bytes, in order; up to where a message is malformed. */
function fieldsOf(message: Uint8Array, wanted: number): Uint8Array[] {
  const found: Uint8Array[] = []
  let at = 0
  const varint = (): number => {
    let value = 0
    for (let scale = 1; at < message.length; scale *= 128) {
      const byte = message[at++] ?? 0
      value += (byte & 127) * scale
      if (byte < 128) return value
    }
    return Number.NaN
  }
  while (at < message.length) {
    const tag = varint()
    const wire = tag % 8
    const value = varint()
    if (wire === wireVarint) continue
    if (wire !== wireBytes || !(at + value <= message.length)) break
    if (Math.floor(tag / 8) === wanted) found.push(message.subarray(at, at + value))
    at += value
  }
  return found
}
