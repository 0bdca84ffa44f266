/** Time, injected. Implementations that read a real clock live outside this package. */
export interface Clock {
  /** Unix milliseconds; may be set back. For deadlines and epochs that others must understand. */
  unixMs(): number
  /** Milliseconds that never run backwards. For leases and timeouts. */
  monotonicMs(): number
  /** Nanoseconds that never run backwards, near Unix time, for the ledger. */
  nanos(): bigint
}
