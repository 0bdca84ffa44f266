import type { Terminal } from './terminal.ts'

/** What every command gets. */
export interface Context {
  readonly terminal: Terminal
  /** Aborts at Ctrl-C and at SIGTERM. */
  readonly signal: AbortSignal
  /** The exit code of a command that has said all there is to say, and still is no success. */
  leaveWith(code: number): void
}
