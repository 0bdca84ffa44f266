import { signedManifest } from '../messages/model.ts'
import { signedNodeRecord } from '../messages/node.ts'
import { seedReveal, verdictBatch } from '../messages/verdict.ts'
import { topic } from './protocol-rows.ts'

const KiB = 1024

/** THE TABLE of what is gossiped, beside that of calls in `protocols.ts`. */
export const topics = {
  nodes: topic({
    id: 'nodes',
    version: 1,
    message: signedNodeRecord,
    bytesMax: 64 * KiB,
    messagesPerSecond: 50,
    burst: 500,
    purpose: 'node records: joins, changes, farewells'
  }),
  models: topic({
    id: 'models',
    version: 1,
    message: signedManifest,
    bytesMax: 32 * KiB,
    messagesPerSecond: 10,
    burst: 200,
    purpose: 'a model is hosted now'
  }),
  verdicts: topic({
    id: 'verdicts',
    version: 1,
    message: verdictBatch,
    bytesMax: 256 * KiB,
    messagesPerSecond: 50,
    burst: 200,
    purpose: 'verdict commits and reveals'
  }),
  seeds: topic({
    id: 'seeds',
    version: 2,
    message: seedReveal,
    bytesMax: 4 * KiB,
    messagesPerSecond: 10,
    burst: 64,
    purpose: 'verifiers open their seeds after an epoch'
  })
} as const

export type TopicName = keyof typeof topics
