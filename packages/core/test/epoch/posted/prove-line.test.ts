import { buildEpoch, type LineProof, openEpoch, proveLines, verifyLine } from '@haca/core'
import { keccak, toHex } from '@haca/protocol'
import { describe, expect, it } from 'vitest'
import { randomEpoch } from '../lines.ts'

const built = buildEpoch(randomEpoch(7, 37))
const epoch = openEpoch(built.header, built.file, keccak)
const proofs = epoch.lines.flatMap(({ job }) => proveLines(epoch, job))
const [proof] = proofs as [LineProof]

/** The first bytes that differ make it another leaf. */
function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const copy = bytes.slice()
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}

describe('the proof of a line', () => {
  it('is there for every line of an epoch, and shows it', () => {
    expect(new Set(proofs.map(({ byNode }) => byNode.index)).size).toBe(37)
    for (const each of proofs) {
      const { verdicts: _, ...line } = epoch.lines[each.byNode.index] ?? { verdicts: [] }
      expect(verifyLine(each, keccak)).toEqual({ ...line, headerHash: epoch.headerHash })
    }
  })

  it('is there for no job that has no line', () => {
    expect(proveLines(epoch, toHex(new Uint8Array(32).fill(0xee)))).toEqual([])
  })

  it.each<[string, (other: LineProof) => Partial<LineProof>]>([
    ['byNode', ({ byNode }) => ({ byNode: { ...byNode, leaf: flipped(byNode.leaf, 60) } })],
    ['byLane', ({ byLane }) => ({ byLane: { ...byLane, leaf: flipped(byLane.leaf, 60) } })],
    ['byNode', ({ byNode }) => ({ byNode: { ...byNode, index: byNode.index + 1 } })],
    ['byNode', ({ byNode }) => ({ byNode: { ...byNode, proof: byNode.proof.slice(1) } })],
    ['byNode.leaf', ({ byNode }) => ({ byNode: { ...byNode, leaf: byNode.leaf.subarray(1) } })],
    ['byLane.leaf', ({ byNode }) => ({ byLane: byNode })],
    ['byLane.leaf', () => ({ byLane: proofs.at(-1)?.byLane as LineProof['byLane'] })],
    ['byNode', ({ header }) => ({ header: { ...header, nRoot: header.cRoot } })],
    ['byLane', ({ header }) => ({ header: { ...header, cRoot: header.nRoot } })]
  ])('is refused, naming %s, when it was changed', (field, change) => {
    expect(() => verifyLine({ ...proof, ...change(proof) }, keccak)).toThrow(
      expect.objectContaining({ code: 'BAD_EPOCH', data: { field } })
    )
  })

  it('under another header has another hash', () => {
    const changed = { ...proof, header: { ...proof.header, total: proof.header.total + 1n } }
    expect(verifyLine(changed, keccak).headerHash).not.toBe(epoch.headerHash)
  })
})
