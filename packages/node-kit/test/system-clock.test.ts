import { systemClock } from '@haca/node-kit'
import { afterEach, expect, it, vi } from 'vitest'

afterEach(() => vi.restoreAllMocks())

it('keeps the ledger’s time when somebody sets the machine’s clock', () => {
  const clock = systemClock()
  const [unixMs, nanos] = [clock.unixMs(), clock.nanos()]
  for (const step of [-86_400_000, 86_400_000]) {
    vi.spyOn(Date, 'now').mockReturnValue(unixMs + step)
    expect(clock.unixMs()).toBe(unixMs + step)
    const passed = clock.nanos() - nanos
    expect(passed).toBeGreaterThanOrEqual(0n)
    // An hour is more than any machine takes for this test, and less than either step.
    expect(passed).toBeLessThan(3_600_000_000_000n)
  }
})

it('begins at Unix time, so that the ledgers of several machines can be laid beside each other', () => {
  const before = BigInt(Date.now()) * 1_000_000n
  const now = systemClock().nanos()
  const after = BigInt(Date.now() + 1) * 1_000_000n
  expect(now >= before && now <= after).toBe(true)
})
