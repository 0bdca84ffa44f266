import { toHacaError } from '@haca/protocol'

/** `skipped`: what it needs is not there. */
export type State = 'ok' | 'warning' | 'failed' | 'skipped'

/** What one check found. */
export interface Finding {
  readonly check: string
  readonly state: State
  /** What is there, with figures. */
  readonly found: string
  /** What to do, unless all is well. */
  readonly advice?: string
}

export interface Check {
  readonly name: string
  /** What it throws is a finding: failed, with the error's own advice. */
  run(signal: AbortSignal): Promise<Omit<Finding, 'check'>>
}

export const ok = (found: string) => ({ state: 'ok', found }) as const
export const warning = (found: string, advice: string) => ({ state: 'warning', found, advice }) as const
export const failed = (found: string, advice: string) => ({ state: 'failed', found, advice }) as const
export const skipped = (found: string, advice: string) => ({ state: 'skipped', found, advice }) as const

/** Runs checks one after the other: what one of them measures, another would disturb. Throws only when interrupted. */
export async function runChecks(
  checks: readonly Check[],
  init: { readonly signal: AbortSignal; readonly onFinding: (finding: Finding) => void }
): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const { name, run } of checks) {
    init.signal.throwIfAborted()
    const found = await run(init.signal).catch((error: unknown) => {
      init.signal.throwIfAborted()
      const { message, advice } = toHacaError(error)
      return failed(message, advice)
    })
    const finding = { check: name, ...found }
    findings.push(finding)
    init.onFinding(finding)
  }
  return findings
}
