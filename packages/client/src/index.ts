/**
 * The client: submit, stream and cancel jobs, and pay for each with one voucher.
 *
 * ```ts
 * const client = await createClient({ key, deployment, lanes, lane: 0, directory: 'data', bootstrap: [address] })
 * await client.start()
 * const job = client.submit({ model: 'haca/tiny-lm', input })
 * for await (const chunk of job) process.stdout.write(chunk.text)
 * console.log((await job.result).price)
 * ```
 *
 * @packageDocumentation
 */
export { createClient } from './client.ts'
export { clientLimits } from './limits.ts'
export type {
  Client,
  ClientInit,
  EpochReader,
  GasReader,
  Job,
  JobChunk,
  JobOutcome,
  JobProof,
  JobResult,
  JobSpec,
  JobStatus,
  Lane,
  LaneReader,
  LikelyToken,
  Quote,
  SegmentResult,
  StoryEntry,
  TokenScore
} from './types.ts'
