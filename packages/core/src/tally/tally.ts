import type { Hex } from '@haca/protocol'

/** Verdict numbers as they stand on the wire. */
export const verdicts = { pass: 1, fail: 2, unavailable: 3 } as const
export type Verdict = (typeof verdicts)[keyof typeof verdicts]

/** What the verdicts on one line come to. */
export type Ruling = 'unchecked' | 'passed' | 'disputed' | 'refuted' | 'withheld'

export interface TallyInit {
  /** Verifiers whose word is needed to refute a line or to call it withheld. */
  readonly quorum: number
}

/** Lines with verdicts but without their work: as many as verifiers can commit to in a devnet epoch of full batches. */
export const unknownLinesMax = 16_384

interface Line {
  /** Undefined until the work itself arrives: verdicts on it can be faster. */
  work: { readonly node: Hex; readonly model: Hex } | undefined
  readonly commits: Map<Hex, Hex>
  readonly reveals: Map<Hex, Verdict>
  /** Verifiers that committed after somebody revealed: their pass may have been copied. */
  readonly late: Set<Hex>
  opened: boolean
  escalated: boolean
}

export type TallyEffect =
  | { readonly kind: 'escalate'; readonly line: string }
  | { readonly kind: 'refuted'; readonly line: string; readonly node: Hex; readonly model: Hex }

/**
 * Counts verdicts. One verdict decides nothing: a first failure calls every other verifier, and only a quorum
 * refutes. A pass counts when its verifier had committed before anybody revealed, or was called to a dispute; a
 * failure always counts, so that rushing a pass shuts nobody out.
 */
export interface Tally {
  /** Makes a line known; repeated calls change nothing. Returns what verdicts that were faster than the work ask for. */
  add(line: string, node: Hex, model: Hex): TallyEffect[]
  /** Notes a commitment, also to a line that is not known yet; of those the oldest beyond `unknownLinesMax` go. */
  commit(line: string, verifier: Hex, commitment: Hex): void
  /** The commitment this verifier must open; undefined when it made none. */
  commitment(line: string, verifier: Hex): Hex | undefined
  /** Counts an opened verdict. The caller has checked signature and opening. */
  reveal(line: string, verifier: Hex, verdict: Verdict): TallyEffect[]
  ruling(line: string): Ruling
  verdictsOn(line: string): ReadonlyMap<Hex, Verdict>
  /** Forgets lines of settled epochs. */
  forget(line: string): void
}

export function createTally(init: TallyInit): Tally {
  return new TallyState(init.quorum)
}

class TallyState implements Tally {
  private readonly lines = new Map<string, Line>()
  private readonly unknown = new Set<string>()
  private readonly quorum: number

  constructor(quorum: number) {
    this.quorum = quorum
  }

  add(line: string, node: Hex, model: Hex): TallyEffect[] {
    const state = this.lines.get(line) ?? this.open(line)
    if (state.work !== undefined) return []
    state.work = { node, model }
    this.unknown.delete(line)
    const effects: TallyEffect[] = state.escalated ? [{ kind: 'escalate', line }] : []
    if (this.ruling(line) === 'refuted') effects.push({ kind: 'refuted', line, node, model })
    return effects
  }

  commit(line: string, verifier: Hex, commitment: Hex): void {
    const state = this.lines.get(line) ?? this.openUnknown(line)
    if (state.commits.has(verifier)) return
    if (state.opened && !state.escalated) state.late.add(verifier)
    state.commits.set(verifier, commitment)
  }

  commitment(line: string, verifier: Hex): Hex | undefined {
    return this.lines.get(line)?.commits.get(verifier)
  }

  reveal(line: string, verifier: Hex, verdict: Verdict): TallyEffect[] {
    const state = this.lines.get(line)
    if (state === undefined || !state.commits.has(verifier) || state.reveals.has(verifier)) return []
    if (verdict === verdicts.pass && state.late.has(verifier)) return []
    const before = this.ruling(line)
    state.opened = true
    state.reveals.set(verifier, verdict)
    const effects: TallyEffect[] = []
    if (verdict !== verdicts.pass && !state.escalated) {
      state.escalated = true
      // Whoever is called to the dispute now counts, also with a verdict that came late before.
      state.late.clear()
      effects.push({ kind: 'escalate', line })
    }
    if (state.work === undefined) return []
    const after = this.ruling(line)
    if (after === 'refuted' && before !== 'refuted') effects.push({ kind: 'refuted', line, ...state.work })
    return effects
  }

  ruling(line: string): Ruling {
    const reveals = this.lines.get(line)?.reveals
    if (reveals === undefined || reveals.size === 0) return 'unchecked'
    const count = (verdict: Verdict) => [...reveals.values()].filter(one => one === verdict).length
    if (count(verdicts.fail) >= this.quorum) return 'refuted'
    if (count(verdicts.unavailable) >= this.quorum) return 'withheld'
    if (count(verdicts.pass) === reveals.size) return 'passed'
    return count(verdicts.pass) >= this.quorum ? 'passed' : 'disputed'
  }

  verdictsOn(line: string): ReadonlyMap<Hex, Verdict> {
    return this.lines.get(line)?.reveals ?? new Map()
  }

  forget(line: string): void {
    this.lines.delete(line)
    this.unknown.delete(line)
  }

  private open(line: string): Line {
    const state: Line = {
      work: undefined,
      commits: new Map(),
      reveals: new Map(),
      late: new Set(),
      opened: false,
      escalated: false
    }
    this.lines.set(line, state)
    return state
  }

  private openUnknown(line: string): Line {
    this.unknown.add(line)
    const [oldest] = this.unknown
    if (oldest !== undefined && this.unknown.size > unknownLinesMax) this.forget(oldest)
    return this.open(line)
  }
}
