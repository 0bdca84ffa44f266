import { readAsset } from '../assets.ts'
import { createRandom } from '../random.ts'
import { readRows } from '../rows.ts'
import type { ExampleAnswer, ExampleJob, ExampleModel, Grade } from '../types.ts'
import { buildTickets } from './graph.ts'
import { drawMessage } from './messages.ts'
import { buckets, desks, grams } from './shape.ts'

const jobTexts = 16
const kiloOperationsPerText = Math.round((2 * buckets * desks.length) / 1000)

function* ticketJobs(seed: number): Generator<ExampleJob, never, void> {
  const random = createRandom(seed)
  for (;;) {
    const truth = Array.from({ length: jobTexts }, () => random.integer(0, desks.length - 1))
    const texts = truth.map(desk => drawMessage(desks[desk] ?? desks[0], random))
    yield { input: { kind: 'texts', texts }, truth }
  }
}

function gradeTickets({ truth }: ExampleJob, { output }: ExampleAnswer): Grade {
  const rows = readRows(output, desks.length)
  const chosen = rows.map(row => row.indexOf(Math.max(...row)))
  return { correct: truth.filter((desk, at) => desk === chosen[at]).length, total: truth.length }
}

/** `haca/tickets`: which of five desks a message is for; whole numbers only, so checked bit for bit on any machine. */
export function ticketsModel(): ExampleModel {
  return {
    name: 'haca/tickets',
    manifest: {
      version: 1,
      name: 'haca/tickets',
      task: 'tensor',
      format: 'onnx',
      input: { kind: 'texts', textBytes: 8192, maxTexts: 256 },
      output: { kind: 'tensor', columns: desks.length },
      tier: 'exact',
      workPerUnit: kiloOperationsPerText,
      memoryBytes: 1024 * 1024,
      licence: 'Apache-2.0'
    },
    files: [
      { name: 'model.onnx', bytes: () => buildTickets(new Int8Array(readAsset('tickets.i8'))) },
      {
        name: 'features.json',
        bytes: () => new TextEncoder().encode(JSON.stringify({ kind: 'hashed-words', buckets, grams }))
      }
    ],
    jobs: ticketJobs,
    grade: gradeTickets
  }
}
