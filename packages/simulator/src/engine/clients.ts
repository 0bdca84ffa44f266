import { productionParams } from '@haca/protocol'
import type { Job } from '../workload/workload.ts'
import type { EventQueue } from './event-queue.ts'
import type { Link } from './link.ts'
import type { Policy, SimNode } from './world.ts'

/** What clients do about jobs that go wrong, the same under every policy. */
export interface Clients {
  /** See `World.retry`. */
  retry(job: Job, afterMs: number, failed?: SimNode): void
  /** An assignment was refused, or met silence. */
  unanswered(job: Job, node: SimNode, word: 'bounces' | 'silent'): void
  /** A running job broke with so much work left. */
  broke(job: Job, node: SimNode, workLeft: number, crashed: boolean): void
  /** A job ended well. */
  ended(node: SimNode): void
  suspected(node: SimNode): boolean
}

/** Round trips without an answer after which an assignment is given up. */
const silentRoundTrips = 2

export function createClients(init: {
  readonly queue: EventQueue
  readonly link: Link
  readonly policy: () => Policy
  /** The job is on its way to be submitted again. */
  readonly onRetry: (job: Job) => void
  readonly onLost: (job: Job) => void
}): Clients {
  const { queue, link } = init
  const { bouncesToQuarantine, quarantineMs, streamGapMs } = productionParams
  const bad = new Map<number, { inRow: number; until: number }>()

  const blame = ({ index }: SimNode) => {
    const record = bad.get(index) ?? { inRow: 0, until: 0 }
    bad.set(index, record)
    if (++record.inRow < bouncesToQuarantine) return
    record.inRow = 0
    record.until = queue.now() + quarantineMs
  }
  const retry = (job: Job, afterMs: number, failed?: SimNode) => {
    if (queue.now() + afterMs > job.startBy) {
      init.onLost(job)
      return
    }
    init.onRetry(job)
    queue.schedule(queue.now() + afterMs, () => {
      if (failed !== undefined) blame(failed)
      init.policy().submit(job, failed)
    })
  }

  return {
    retry,
    unanswered(job, node, word) {
      if (word === 'silent') retry(job, silentRoundTrips * 2 * link.delayMs, node)
      else link.send(() => retry(job, 0, node))
    },
    broke(job, node, work, crashed) {
      // What fails at once has given its client nothing, so its time runs on; it takes a message to say so.
      if (!crashed) {
        link.send(() => retry(job, 0, node))
        return
      }
      // The client has what came before the crash, notices the silence, and is as patient as before about the rest.
      const noticedAt = queue.now() + streamGapMs
      const patience = job.startBy - job.arrivesAt
      retry({ ...job, work, arrivesAt: noticedAt, startBy: noticedAt + patience }, streamGapMs, node)
    },
    ended({ index }) {
      const record = bad.get(index)
      if (record !== undefined) record.inRow = 0
    },
    suspected: ({ index }) => (bad.get(index)?.until ?? 0) > queue.now()
  }
}
