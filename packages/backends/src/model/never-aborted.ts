/** Stands for a signal that was not given. A new one each time: listeners on a shared one would pile up. */
export const neverAborted = (): AbortSignal => new AbortController().signal
