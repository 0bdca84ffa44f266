import { availableParallelism } from 'node:os'
import { expect, test } from 'vitest'
import { certifyCpuMs, certifyMs, certifyMsMax } from '../src/limits.ts'
import { certify } from '../src/model/certify.ts'

/** Runs of ten units on a clock of their own; each takes wall time and processor time as told. */
function work(
  slots: number,
  run: { readonly wallMs: number; readonly cpuMs: number; readonly tells?: boolean }
) {
  let [runs, used, time] = [0, 0, 0]
  const runUntil = async () => {
    // Slots run side by side: together they take the wall time once.
    time += run.wallMs / slots
    used += run.cpuMs
    runs++
    return 10
  }
  const handle = { slots, numericsClass: 'test', ...(run.tells === false ? {} : { cpuMs: async () => used }) }
  return {
    certify: async () => (await certify(handle, runUntil, () => time)).unitsPerSecond,
    /** Without the first run of each slot, which is not counted. */
    counted: () => runs - slots,
    time: () => time
  }
}

test.each([1, 2])('a busy machine does not slow the certificate: %i slots', async slots => {
  // A fortieth of the time that passes is the work's own: the wall says 250 a second.
  const rate = await work(slots, { wallMs: 40, cpuMs: 1 }).certify()
  expect(rate).toBe(10_000 * Math.min(slots, availableParallelism()))
})

test('slots share the cores that there are', async () => {
  const rate = await work(4 * availableParallelism(), { wallMs: 20, cpuMs: 10 }).certify()
  expect(rate).toBe(1000 * availableParallelism())
})

test('it measures until there is enough to go by', async () => {
  const alone = work(1, { wallMs: 10, cpuMs: 10 })
  await alone.certify()
  expect(alone.counted() * 10).toBe(certifyMs)
  const busy = work(1, { wallMs: 30, cpuMs: 5 })
  await busy.certify()
  expect(busy.counted() * 5).toBeGreaterThanOrEqual(certifyCpuMs)
  expect(busy.time()).toBeGreaterThan(certifyMs + 30)
})

test('it does not measure for ever', async () => {
  const starved = work(1, { wallMs: 50, cpuMs: 0.25 })
  expect(await starved.certify()).toBe(40_000)
  expect(starved.time()).toBeLessThanOrEqual(certifyMsMax + 2 * 50)
})

test('an engine that can’t tell its processor time is measured by the clock on the wall', async () => {
  expect(await work(1, { wallMs: 20, cpuMs: 1, tells: false }).certify()).toBe(500)
})
