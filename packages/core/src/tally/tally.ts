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

/** A verifier's first verdict on a line, and the non-pass that may replace a pass when others find fault. */
export const verdictCommitmentsMax = 2

interface Line {
  /** Undefined until the work itself arrives: verdicts on it can be faster. */
  work: { readonly node: Hex; readonly model: Hex } | undefined
  /** In the order in which they came. */
  readonly commits: Map<Hex, Hex[]>
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
 * Whether a verifier's later verdict on a line takes the place of an earlier one: a pass on a few positions gives way to
 * the fault that the same verifier found when it was called to look at all of them. Nothing else is taken back, so that
 * the same verdicts come to the same whatever the order in which they arrive.
 */
export function replacesVerdict(later: Verdict, earlier: Verdict): boolean {
  return earlier === verdicts.pass && later !== verdicts.pass
}

/**
 * Counts verdicts. One verdict decides nothing: a first failure calls every other verifier, and only a quorum
 * refutes. A pass counts when its verifier had committed before anybody revealed, or was called to a dispute; a
 * failure always counts, so that rushing a pass shuts nobody out. Of a verifier's two verdicts `replacesVerdict` decides.
 */
export interface Tally {
  /** Makes a line known; repeated calls change nothing. Returns what verdicts that were faster than the work ask for. */
  add(line: string, node: Hex, model: Hex): TallyEffect[]
  /**
   * Notes a commitment, also to a line that is not known yet; of those the oldest beyond `unknownLinesMax` go. A verifier
   * has `verdictCommitmentsMax` on a line; more are nothing.
   */
  commit(line: string, verifier: Hex, commitment: Hex): void
  /** What this verifier may open, the first commitment first. */
  commitments(line: string, verifier: Hex): readonly Hex[]
  /**
   * Counts an opened verdict. The caller has checked signature and opening. A pass opens its verifier's first commitment:
   * the second one is there for what a dispute brought to light.
   */
  reveal(line: string, verifier: Hex, commitment: Hex, verdict: Verdict): TallyEffect[]
  ruling(line: string): Ruling
  verdictsOn(line: string): ReadonlyMap<Hex, Verdict>
  /** Verifiers whose pass would be a copy as far as one can tell: they committed after another had spoken. */
  lateOn(line: string): ReadonlySet<Hex>
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
    const own = state.commits.get(verifier) ?? []
    if (own.length === verdictCommitmentsMax || own.includes(commitment)) return
    if (own.length === 0 && state.opened && !state.escalated) state.late.add(verifier)
    state.commits.set(verifier, [...own, commitment])
  }

  commitments(line: string, verifier: Hex): readonly Hex[] {
    return this.lines.get(line)?.commits.get(verifier) ?? []
  }

  reveal(line: string, verifier: Hex, commitment: Hex, verdict: Verdict): TallyEffect[] {
    const state = this.lines.get(line)
    const place = state?.commits.get(verifier)?.indexOf(commitment) ?? -1
    if (state === undefined || place === -1) return []
    if (verdict === verdicts.pass && (place > 0 || state.late.has(verifier))) return []
    const earlier = state.reveals.get(verifier)
    if (earlier !== undefined && !replacesVerdict(verdict, earlier)) return []
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

  lateOn(line: string): ReadonlySet<Hex> {
    return this.lines.get(line)?.late ?? new Set()
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
