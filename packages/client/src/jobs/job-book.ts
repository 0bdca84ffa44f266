import { HacaError, type Hex, u32, u64, type WorkKey } from '@haca/protocol'
import type { Store, Table } from '@haca/store'
import { z } from 'zod'
import { clientLimits } from '../limits.ts'
import type { ReceiptFile } from '../receipt/receipt-file.ts'
import { toReceiptFile } from '../receipt/to-receipt-file.ts'
import type { JobOutcome } from '../types.ts'
import { type JobPayload, jobPayload, payloadSize } from './job-payload.ts'

const uint = z.int().min(0)

const outcome = z.object({
  epoch: u32,
  from: u32,
  to: u32,
  node: u32,
  status: uint,
  amount: u64,
  checks: uint
})

const endedJob = z.object({
  model: z.string(),
  state: z.enum(['done', 'failed']),
  /** Code and message of what ended it, unless it is done. */
  code: z.string().optional(),
  reason: z.string().optional(),
  /** Unix milliseconds. */
  submittedAt: uint,
  endedAt: uint,
  units: u32,
  price: u64,
  /** Size of its payload, for the limit. */
  payloadBytes: uint,
  /** In which its vouchers are dated. */
  epochs: z.array(u32),
  outcomes: z.array(outcome)
})
export type EndedJob = Omit<z.output<typeof endedJob>, 'outcomes' | 'epochs'> & {
  readonly outcomes: readonly JobOutcome[]
}

/** What came of the jobs of this client: on disk, bounded, and there after a restart. */
export interface JobBook {
  /** Records a job that has ended. On disk when it returns; what is over the limits is gone. */
  record(job: Hex, ended: Omit<EndedJob, 'payloadBytes' | 'outcomes'>, payload: JobPayload): void
  /** Adds what an epoch decided. Jobs that are not kept are passed over. */
  decide(outcomes: ReadonlyMap<Hex, readonly JobOutcome[]>): void
  find(job: Hex): EndedJob | undefined
  /** Epochs in which its vouchers are dated, rising. Throws `NOT_FOUND` when the job is unknown or nothing of it was paid. */
  epochs(job: Hex): readonly number[]
  /** Undefined when the job is unknown, no part of it was paid, or its payload is not kept any more. */
  receipt(job: Hex): ReceiptFile | undefined
  readonly size: number
  readonly payloadBytes: number
}

export interface JobBookInit {
  readonly store: Store
  readonly key: Pick<WorkKey, 'address'>
  readonly domain: ReceiptFile['domain']
  /** Default `clientLimits.jobsKeptMax`. */
  readonly jobsMax?: number
  /** Default `clientLimits.payloadBytesKeptMax`. */
  readonly bytesMax?: number
}

/** Opens the book of a store. Throws `CORRUPT_STATE` when it does not decode. */
export function createJobBook(init: JobBookInit): JobBook {
  const { store, key, domain, jobsMax = clientLimits.jobsKeptMax } = init
  const { bytesMax = clientLimits.payloadBytesKeptMax } = init
  const jobs = store.table('jobs', endedJob)
  const payloads = store.table('payloads', jobPayload)
  const kept = keepNewest({ jobs, payloads, jobsMax, bytesMax })

  return {
    record(job, ended, parts) {
      const payloadBytes = payloadSize(parts)
      store.transaction(() => {
        const epochs = new Set(parts.segments.map(({ voucher }) => voucher.line.epoch))
        jobs.put(job, { ...ended, payloadBytes, epochs: [...epochs].sort((a, b) => a - b), outcomes: [] })
        payloads.put(job, parts)
        kept.add(job, payloadBytes)
      })
    },
    decide(outcomes) {
      store.transaction(() => {
        for (const [job, decided] of outcomes) {
          const known = jobs.get(job)
          if (known !== undefined) jobs.put(job, { ...known, outcomes: [...known.outcomes, ...decided] })
        }
      })
    },
    find: job => jobs.get(job) as EndedJob | undefined,
    epochs(job) {
      const epochs = jobs.get(job)?.epochs ?? []
      if (epochs.length > 0) return epochs
      throw new HacaError('NOT_FOUND', `this client has paid for nothing of job ${job}`, {
        data: { field: 'job' }
      })
    },
    receipt(job) {
      const parts = payloads.get(job)
      const model = jobs.get(job)?.model
      if (parts === undefined || model === undefined || parts.segments.length === 0) return undefined
      return toReceiptFile({ domain, job, model, client: key.address, payload: parts })
    },
    get size() {
      return kept.size
    },
    get payloadBytes() {
      return kept.bytes
    }
  }
}

interface Kept {
  readonly jobs: Table<z.output<typeof endedJob>>
  readonly payloads: Table<JobPayload>
  readonly jobsMax: number
  readonly bytesMax: number
}

/** Holds both tables to their limits. */
function keepNewest({ jobs, payloads, jobsMax, bytesMax }: Kept) {
  /** Bytes of the payload that is kept of each job, oldest first; ids begin with their epoch, so they sort by age. */
  const sizes = new Map<Hex, number>()
  let total = 0
  for (const [job, { payloadBytes }] of jobs.entries()) {
    sizes.set(job as Hex, payloadBytes)
    total += payloadBytes
  }

  const dropPayload = (job: Hex) => {
    total -= sizes.get(job) ?? 0
    sizes.set(job, 0)
    payloads.delete(job)
    const known = jobs.get(job)
    if (known !== undefined) jobs.put(job, { ...known, payloadBytes: 0 })
  }

  return {
    add(job: Hex, bytes: number) {
      sizes.set(job, bytes)
      total += bytes
      for (const [old, size] of sizes) {
        if (total <= bytesMax) break
        if (size > 0) dropPayload(old)
      }
      for (const old of sizes.keys()) {
        if (sizes.size <= jobsMax) break
        total -= sizes.get(old) ?? 0
        sizes.delete(old)
        payloads.delete(old)
        jobs.delete(old)
      }
    },
    get size() {
      return sizes.size
    },
    get bytes() {
      return total
    }
  }
}
