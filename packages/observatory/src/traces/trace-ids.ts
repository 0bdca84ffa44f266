/**
 * Every process of the network makes the same trace of a job from its id alone, so nothing more travels on the wire: a
 * job id is the epoch (4 bytes) and 28 random bytes, of which the last 16 are the trace and the first 8 its root span.
 */

const epochDigits = 2 + 8
const spanDigits = 16
const traceDigits = 32

/** @param job 0x and 64 hex digits */
export const traceIdOf = (job: string): string => job.slice(-traceDigits)

/** The span of the whole job, which the client tells of. */
export const rootSpanOf = (job: string): string => job.slice(epochDigits, epochDigits + spanDigits)
