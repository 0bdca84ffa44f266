import { buildEpoch, openEpoch } from '@haca/core'
import { keccak } from '@haca/protocol'
import { expect, test } from 'vitest'
import { randomEpoch } from '../lines.ts'

test('an epoch reads back from its file as it was built', () => {
  for (const count of [1, 2, 97]) {
    const built = buildEpoch(randomEpoch(count, count))
    const { header, headerHash, debitWords, creditWords, debitByLane, creditByNode, lastOfLane } = built
    const opened = openEpoch(header, built.file, keccak)
    expect(opened).toMatchObject({ header, headerHash, debitWords, creditWords })
    expect(opened.debitByLane).toEqual(debitByLane)
    expect(opened.creditByNode).toEqual(creditByNode)
    expect(opened.lastOfLane).toEqual(lastOfLane)
    expect(opened.byLane.proof(count - 1)).toEqual(built.byLane.proof(count - 1))
    expect(opened.lines).toEqual(
      built.lines.map(({ previousVoucher: _, verdicts, ...line }) => ({
        ...line,
        verdicts: [...verdicts].sort((a, b) => a.seat - b.seat)
      }))
    )
  }
})

test('a file that is not the header’s is refused, with what differs', () => {
  const { header, file } = buildEpoch(randomEpoch(3, 20))
  const changed = file.slice()
  changed[200] = 255
  expect(() => openEpoch(header, changed, keccak)).toThrowError(/fileHash is/)
  expect(() => openEpoch({ ...header, count: 21 }, file, keccak)).toThrowError(/file size is/)
  const other = buildEpoch(randomEpoch(4, 20)).header
  for (const field of ['nRoot', 'cRoot', 'dRoot', 'pRoot'] as const) {
    expect(() => openEpoch({ ...header, [field]: other[field] }, file, keccak)).toThrowError(`${field} is`)
  }
})
