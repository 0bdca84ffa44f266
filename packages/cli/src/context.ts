import type { Terminal } from './terminal.ts'

/** What every command gets. */
export interface Context {
  readonly terminal: Terminal
  /** Aborts at Ctrl-C and at SIGTERM. */
  readonly signal: AbortSignal
}
