import { describe, expect, it } from 'vitest'
import {
  type CaseMove,
  type CaseObserver,
  type CasePhase,
  casePhases,
  nextMove
} from '../../src/committee/case.ts'
import { verdicts } from '../../src/tally/tally.ts'

const [from, until] = [100, 160]
const at = (phase: CasePhase, change: Partial<CaseObserver> = {}): CaseMove =>
  nextMove({ phase, from, until }, { found: verdicts.fail, turn: 0, turnSeconds: 3, now: from, ...change })
const { pass, fail, unavailable } = verdicts

describe('a case against a stake', () => {
  it('is driven by who found the fault itself', () => {
    expect(at('accused')).toBe('convene')
    expect(at('convened')).toBe('votes')
    expect(at('sentenced')).toBe('wait')
    expect(at('sentenced', { now: until + 1 })).toBe('execute')
  })

  it.each([pass, unavailable, undefined])('is not driven by who found %s', found => {
    expect(at('accused', { found })).toBe('wait')
    expect(at('convened', { found })).toBe('wait')
    expect(at('sentenced', { found, now: until + 1 })).toBe('wait')
  })

  it('is looked at by everybody once there is a sentence, and never before', () => {
    expect(at('sentenced', { found: undefined })).toBe('check')
    expect(at('sentenced', { found: undefined, now: until })).toBe('check')
  })

  it('is ended by who found nothing wrong, in the time to acquit', () => {
    expect(at('sentenced', { found: pass })).toBe('acquittals')
    expect(at('sentenced', { found: pass, now: until })).toBe('acquittals')
    expect(at('sentenced', { found: pass, now: until + 1 })).toBe('wait')
    expect(at('sentenced', { found: unavailable })).toBe('wait')
  })

  it('leaves the first step to whose turn it is, and goes on without them after their time', () => {
    for (const phase of ['accused', 'convened'] as const) {
      expect(at(phase, { turn: 2, now: from + 5 })).toBe('wait')
      expect(at(phase, { turn: 2, now: from + 6 })).not.toBe('wait')
    }
    expect(at('sentenced', { found: pass, turn: 2, now: from + 5 })).toBe('wait')
    expect(at('sentenced', { found: pass, turn: 2, now: from + 6 })).toBe('acquittals')
    expect(at('sentenced', { turn: 2, now: until + 6 })).toBe('wait')
    expect(at('sentenced', { turn: 2, now: until + 7 })).toBe('execute')
  })

  it('waits for what the chain does not take yet, and asks for no votes that come too late', () => {
    expect(at('accused', { now: from - 1 })).toBe('wait')
    expect(at('convened', { now: until })).toBe('votes')
    expect(at('convened', { now: until + 1 })).toBe('wait')
    expect(at('accused', { now: until + 1 })).toBe('wait')
  })

  it('is over at its end', () => {
    for (const phase of casePhases.slice(3))
      for (const found of [pass, fail, undefined]) expect(at(phase, { found, now: until + 99 })).toBe('wait')
  })
})
