/**
 * Until what a peer or the network failed at is tried again: twice as long each time, as a network that is just
 * coming up has what was missing in a moment and one that lacks a model may lack it for days.
 */
export const loadRetryMs = 500
export const loadRetryMaxMs = 60_000

/** @param before times that it was tried and failed already */
export const retryWaitMs = (before: number): number => Math.min(loadRetryMaxMs, loadRetryMs * 2 ** before)
