import { blockCid, type Hex } from '@haca/protocol'
import { expect, it } from 'vitest'
import { createDemandLog, demandKeptNs, demandMax } from '../src/demand-log.ts'

const model = blockCid(Uint8Array.of(1))
const arrival = (n: number, at: bigint) => {
  const job: Hex = `0x${n.toString(16).padStart(64, '0')}`
  return { job, segment: 0, model, units: 1, ceiling: 1n, patienceMs: 0, at }
}

it('counts a ticket once, when it first came, in order', () => {
  const log = createDemandLog()
  log.add([arrival(1, 30n), arrival(2, 20n)])
  log.add([arrival(1, 10n), arrival(1, 40n)])
  expect(log.list().map(({ at }) => at)).toEqual([10n, 20n])
})

it('keeps an hour', () => {
  const log = createDemandLog()
  log.add([arrival(1, 1n), arrival(2, 2n), arrival(3, demandKeptNs + 1n)])
  expect(log.list().map(({ at }) => at)).toEqual([2n, demandKeptNs + 1n])
})

it('keeps the newest of more than its limit', () => {
  const log = createDemandLog()
  log.add(Array.from({ length: demandMax + 3 }, (_, i) => arrival(i, BigInt(i))))
  const kept = log.list()
  expect(kept).toHaveLength(demandMax)
  expect(kept[0]?.at).toBe(3n)
})
