/**
 * How a node deceives: `idle` says that its slots are free and refuses what comes; `speed` says that it is faster than it
 * is; `hoard` takes jobs and leaves them; `fail` takes jobs and fails them at once.
 */
export type Liar = 'idle' | 'speed' | 'hoard' | 'fail'

export const liars: readonly Liar[] = ['idle', 'speed', 'hoard', 'fail']

/** By how much a node with false speed is slower than it says. A choice: the fastest class against the slowest. */
export const speedLie = 2.5 / 0.4
