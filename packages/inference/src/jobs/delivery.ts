import {
  concatBytes,
  type Hex,
  type JobEvent,
  type JobRequest,
  runningHashNext,
  runningHashStart,
  type StopReason
} from '@haca/protocol'

interface OutputChunk {
  readonly from: number
  readonly units: number
  readonly data: Uint8Array
  readonly text: string
  readonly leaves: readonly Uint8Array[]
}

/** What has been delivered of a run: the part that is open, and everything before it. */
export interface Delivery {
  /** Of the open part, which its receipt will name. */
  readonly segment: number
  readonly from: number
  readonly units: number
  readonly text: string
  readonly leaves: readonly Uint8Array[]
  readonly runningHash: Hex
  readonly output: Uint8Array
  /** Output of the job before the open part. */
  readonly delivered: Uint8Array
  stopReason: StopReason
  add(chunk: OutputChunk): Extract<JobEvent, { kind: 'chunk' }>
  /** The open part is receipted; what comes is the next one. */
  nextPart(): void
}

export function createDelivery({ assignment, delivered: earlier }: JobRequest): Delivery {
  const { job } = assignment
  const open = (segment: number, from: number, delivered: Uint8Array) => ({
    segment,
    from,
    delivered,
    units: 0,
    text: '',
    outputs: [] as Uint8Array[],
    leaves: [] as Uint8Array[],
    runningHash: runningHashStart(job, segment)
  })
  let part = open(Number(assignment.segment), Number(assignment.from), earlier)
  const delivery: Delivery = {
    get segment() {
      return part.segment
    },
    get from() {
      return part.from
    },
    get units() {
      return part.units
    },
    get text() {
      return part.text
    },
    get leaves() {
      return part.leaves
    },
    get runningHash() {
      return part.runningHash
    },
    get output() {
      return concatBytes(...part.outputs)
    },
    get delivered() {
      return part.delivered
    },
    stopReason: 'length',
    add({ from, units, data, text, leaves }) {
      part.units += units
      part.outputs.push(data)
      part.leaves.push(...leaves)
      part.text += text
      part.runningHash = runningHashNext(part.runningHash, data, units)
      return { kind: 'chunk', from, units, data, text, runningHash: part.runningHash }
    },
    nextPart() {
      const { segment, from, units, delivered, outputs } = part
      part = open(segment + 1, from + units, concatBytes(delivered, ...outputs))
    }
  }
  return delivery
}
