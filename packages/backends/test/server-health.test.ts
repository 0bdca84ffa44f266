import { describe, expect, it } from 'vitest'
import { serverProbeAgainMs, serverProbeMs, serverProbesMax } from '../src/limits.ts'
import { createServerHealth } from '../src/server/server-health.ts'

describe('the health of a server', () => {
  it('is looked at when nothing was heard for a while, and not while it answers', () => {
    const health = createServerHealth(1000)
    expect(health.probeAt).toBe(1000 + serverProbeMs)
    health.answered(3000)
    expect(health.probeAt).toBe(3000 + serverProbeMs)
    expect(health.probed(true, 9000)).toBe(false)
    expect(health.probeAt).toBe(9000 + serverProbeMs)
  })

  it('is looked at as soon as a run fails by the server’s doing', () => {
    const health = createServerHealth(0)
    for (const code of ['INVALID_INPUT', 'INPUT_TOO_LARGE', 'CANCELLED'] as const) health.failed(code, 10)
    expect(health.probeAt).toBe(serverProbeMs)
    health.failed('UNREACHABLE', 20)
    expect(health.probeAt).toBe(20)
    // A later failure does not put it off.
    health.failed('ENGINE_FAILED', 30)
    expect(health.probeAt).toBe(20)
  })

  it('is given up after so many probes in a row that fail, soon one after the other', () => {
    const health = createServerHealth(0)
    let at = serverProbeMs
    for (let probe = 1; probe < serverProbesMax; probe++) {
      expect(health.probed(false, at)).toBe(false)
      expect(health.probeAt).toBe(at + serverProbeAgainMs)
      at = health.probeAt
    }
    expect(health.probed(false, at)).toBe(true)
  })

  it('is not given up when an answer came between two probes that failed', () => {
    const health = createServerHealth(0)
    for (let probe = 0; probe < 3 * serverProbesMax; probe++) {
      expect(health.probed(false, probe)).toBe(false)
      health.answered(probe)
    }
  })
})
