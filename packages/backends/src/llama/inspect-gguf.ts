import { HacaError } from '@haca/protocol'

/** What a file begins with: magic, version, tensors, facts (https://github.com/ggml-org/ggml/blob/master/docs/gguf.md). */
const headBytes = 24
const magic = 'GGUF'
/** The versions that llama.cpp still reads. */
const versions: readonly number[] = [2, 3]
/** Above what any published model has; a count like that is no model and would be allocated for. */
const tensorsMax = 65_536
const factsMax = 65_536

/**
 * Refuses a file that is no GGUF before native code sees it.
 *
 * @throws HacaError `CORRUPT_MODEL` naming what is wrong
 */
export function inspectGguf(file: Uint8Array): void {
  const refuse = (reason: string): never => {
    throw new HacaError('CORRUPT_MODEL', `model.gguf: ${reason}`, { data: { file: 'model.gguf' } })
  }
  if (file.length < headBytes) refuse(`has ${file.length} bytes, its head alone takes ${headBytes}`)
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  if (Buffer.from(file.subarray(0, magic.length)).toString('latin1') !== magic) refuse('is no GGUF')
  const version = view.getUint32(4, true)
  if (!versions.includes(version)) refuse(`is of version ${version}, not ${versions.join(' or ')}`)
  const tensors = view.getBigUint64(8, true)
  const facts = view.getBigUint64(16, true)
  if (tensors === 0n || tensors > BigInt(tensorsMax))
    refuse(`holds ${tensors} tensors, not 1 to ${tensorsMax}`)
  if (facts > BigInt(factsMax)) refuse(`holds ${facts} facts, more than ${factsMax}`)
}
