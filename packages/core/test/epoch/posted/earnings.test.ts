import { buildEpoch, earningsOf, fateOf, type LineStatus, lineStatus, openEpoch } from '@haca/core'
import { keccak } from '@haca/protocol'
import { describe, expect, it } from 'vitest'
import { randomEpoch } from '../lines.ts'

describe('what an epoch credits a node', () => {
  it.each([3, 7, 11])('is what its words say, for every node of a random epoch (seed %i)', seed => {
    const init = randomEpoch(seed, 150)
    const built = buildEpoch(init)
    const epoch = openEpoch(built.header, built.file, keccak)
    const verifiers = new Set(init.seats)
    let all = 0n
    for (let node = 0; node < 12; node++) {
      const { inference, market, verification, lines } = earningsOf(epoch, node, init.shares)
      expect(inference + market + verification).toBe(epoch.creditByNode.get(node) ?? 0n)
      // Whoever has no seat is credited for its lines and nothing else.
      if (!verifiers.has(node)) expect(verification).toBe(0n)
      expect(lines.reduce((sum, { share }) => sum + share, 0n)).toBe(inference + market)
      const own = epoch.lines.filter(line => line.node === node || line.market === node)
      expect(lines.map(({ job }) => job)).toEqual(own.map(({ job }) => job))
      for (const { status, share } of lines) if (status > lineStatus.checked) expect(share).toBe(0n)
      all += inference + market + verification
    }
    expect(all).toBe(epoch.header.total)
  })
})

describe('the fate of work', () => {
  const vouchered = { isVouchered: true }
  it.each([
    [{ isVouchered: false, epoch: 'final', status: undefined }, 'no voucher'],
    [{ ...vouchered, epoch: 'open', status: undefined }, 'waits'],
    [{ ...vouchered, epoch: 'posted', status: lineStatus.unsampled }, 'posted'],
    [{ ...vouchered, epoch: 'final', status: lineStatus.checked }, 'paid'],
    [{ ...vouchered, epoch: 'final', status: undefined }, 'left out']
  ] as const)('%o is %s', (facts, fate) => {
    expect(fateOf(facts)).toBe(fate)
  })

  it.each(Object.entries(lineStatus).filter(([, status]) => status > lineStatus.checked))(
    '%s is told by its name, in the window and after it',
    (name, status) => {
      for (const epoch of ['posted', 'final'] as const)
        expect(fateOf({ ...vouchered, epoch, status: status as LineStatus })).toBe(name)
    }
  )
})
