import { describe, expect, it } from 'vitest'
import { checkParams, devnetParams, type Params, productionParams, protocols } from '../src/index.ts'

describe.each([
  ['devnet', devnetParams],
  ['production', productionParams]
])('the %s parameters', (_name, params) => {
  it('hold together', () => {
    expect(checkParams(params)).toBe(params)
  })

  it('are whole and not negative', () => {
    for (const [name, value] of Object.entries(params)) {
      expect(Number.isSafeInteger(value) && value >= 0, name).toBe(true)
    }
  })

  it('keep within the quota for digests', () => {
    expect(1000 / params.digestMs).toBeLessThanOrEqual(protocols.digest.callsPerSecond)
  })

  const p = params
  const broken: [relation: RegExp, change: Partial<Params>][] = [
    [/shares sum to 9999/, { inferenceShareBp: p.inferenceShareBp - 1 }],
    [/shares sum to 10001/, { marketShareBp: p.marketShareBp + 1 }],
    [/shares sum/, { verificationShareBp: 0 }],
    [/the reveal of one epoch/, { revealMs: p.epochMs }],
    [/nobody leaves/, { unbondingMs: p.epochMs + p.revealMs + p.postTimeoutMs + p.challengeWindowMs }],
    [/disputes about the last lines/, { lateRevealMs: p.revealMs }],
    [/disputes about the last lines/, { disputeMs: p.revealMs }],
    [/a fault and the answers to it/, { disputeMs: p.verdictBatchMs }],
    [/a ticket may wait/, { ticketWaitMaxMs: 2 * p.epochMs - 1 }],
    [/the first quarantine/, { quarantineMaxMs: p.quarantineMs - 1 }],
    [/the first lease/, { tokenLeaseMaxMs: p.tokenLeaseMs - 1 }],
    [/a quiet market/, { digestQuietMs: p.digestMs - 1 }],
    [/believed until the next/, { digestLifeMs: p.digestMs }],
    [/markets open/, { slotsPerMarket: 0 }],
    [/markets open/, { digestPeersMax: 0 }],
    [/handed out in vain/, { offerTimeoutMs: p.tokenLeaseMs }],
    [/node is silent/, { offerMemoryMs: p.streamGapMs + p.offerTimeoutMs }],
    [/a verdict committed/, { verdictRevealDelayMs: p.revealMs }],
    [/falls from newcomer to floor/, { floorCheckMilli: p.newcomerCheckMilli + 1 }],
    [/falls from newcomer to floor/, { floorCheckMilli: 0 }],
    [/every verifier check/, { newcomerCheckMilli: 1000 }]
  ]
  it.each(broken)('are refused when %s breaks', (relation, change) => {
    expect(() => checkParams({ ...params, ...change })).toThrow(
      expect.objectContaining({ code: 'INTERNAL', message: expect.stringMatching(relation) })
    )
  })
})

it('production differs from the devnet in times and fees only', () => {
  const differ = Object.keys(devnetParams).filter(
    key => devnetParams[key as keyof Params] !== productionParams[key as keyof Params]
  )
  expect(differ.length).toBeGreaterThan(0)
  for (const key of differ) expect(key).toMatch(/(Ms|FeeMicro)$/)
})
