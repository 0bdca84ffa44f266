import type { JobEvent } from '@haca/protocol'

/**
 * The events of a job, with `accepted` said in between as often as the first of them takes longer than `everyMs`, so that
 * a client never mistakes a node that is reading its input, or ending another job, for a dead one.
 */
export async function* withNotices(
  events: AsyncGenerator<JobEvent, JobEvent>,
  everyMs: number
): AsyncGenerator<JobEvent, JobEvent> {
  try {
    const first = events.next()
    while (!(await settles(first, everyMs))) yield { kind: 'accepted' }
    for (let next = await first; ; next = await events.next()) {
      if (next.done === true) return next.value
      yield next.value
    }
  } finally {
    await events.return(undefined as never)
  }
}

/** Whether the promise settles within `ms`. */
async function settles(promise: Promise<unknown>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>(resolve => {
    timer = setTimeout(resolve, ms, false)
  })
  try {
    return await Promise.race([
      promise.then(
        () => true,
        () => true
      ),
      late
    ])
  } finally {
    clearTimeout(timer)
  }
}
