/**
 * Writes test/vectors: what another implementation must compute alike. A difference in an existing vector is a
 * change of the protocol and takes a new version in the table. Frames and inputs that stand there stay, though the schemas that
 * they were drawn from have grown; messages that have none yet get some, an optional field that none has gets one that has it, and
 * those of messages that are gone go.
 *
 *     node --conditions=source packages/protocol/scripts/write-vectors.ts
 */
import { readFile, writeFile } from 'node:fs/promises'
import { encode } from 'cborg'
import * as protocol from '../src/index.ts'
import {
  decodeMessage,
  encodeMessage,
  encodeType,
  type Hex,
  hashStruct,
  type ProtocolRow,
  protocols,
  type Schema,
  type StructType,
  type StructValue,
  type TopicRow,
  toHex,
  topics,
  typedDigest,
  workKey
} from '../src/index.ts'
import { toJson } from '../test/support/json.ts'
import { chatManifest } from '../test/support/manifests.ts'
import { type SeededRandom, seededRandom } from '../test/support/random.ts'
import { optionalFields, validValue } from '../test/support/shape.ts'
import { signedTypes } from '../test/support/signed-types.ts'

const folder = new URL('../../../test/vectors/', import.meta.url)
const standing = async (name: string) => JSON.parse(await readFile(new URL(`${name}.json`, folder), 'utf8'))
const write = (name: string, value: unknown) =>
  writeFile(new URL(`${name}.json`, folder), `${JSON.stringify(toJson(value), null, 2)}\n`)

/** Longer frames show nothing more and make the file hard to read. */
const frameBytesMax = 1200
const framesPerMessage = 2
/** Of a frame that shows an optional field. Of tokens that carry a report, one in a dozen is shorter. */
const optionalBytesMax = 1600

/** Where a message stands in the protocol table. */
interface Place {
  readonly protocol?: string
  readonly side?: 'request' | 'response'
  readonly topic?: string
}
type FrameVector = Place & { readonly message: unknown; readonly frame: Hex }

const nameOf = ({ protocol: row, side, topic }: Place) => `${row} ${side} ${topic}`

function drawFrames(schema: Schema) {
  const found: { message: unknown; frame: Hex }[] = []
  for (let seed = 1; found.length < framesPerMessage && seed < 500; seed++) {
    const frame = encode(validValue(schema, seededRandom(seed)))
    if (frame.length > frameBytesMax || found.some(one => one.frame === toHex(frame))) continue
    const message = decodeMessage(schema, frame)
    found.push({ message, frame: toHex(encodeMessage(schema, message)) })
  }
  return found
}

/** A frame for each optional field of the message that no frame has. */
function drawMissing(schema: Schema, kept: readonly FrameVector[]) {
  const found: { message: unknown; frame: Hex }[] = []
  for (const field of optionalFields(schema)) {
    const has = ({ message }: { message: unknown }) => field in (message as object)
    for (let seed = 1; ![...kept, ...found].some(has); seed++) {
      const wire = validValue(schema, seededRandom(seed))
      const frame = encode(wire)
      if (!has({ message: wire }) || frame.length > optionalBytesMax) continue
      const message = decodeMessage(schema, frame)
      found.push({ message, frame: toHex(encodeMessage(schema, message)) })
    }
  }
  return found
}

function allFrames(before: readonly FrameVector[]): FrameVector[] {
  const rows = Object.entries<ProtocolRow>(protocols).flatMap(([name, row]) => [
    { place: { protocol: name, side: 'request' } as const, schema: row.request },
    { place: { protocol: name, side: 'response' } as const, schema: row.response }
  ])
  const gossip = Object.entries<TopicRow>(topics).map(([name, row]) => ({
    place: { topic: name },
    schema: row.message
  }))
  return [...rows, ...gossip].flatMap<FrameVector>(({ place, schema }) => {
    const kept = before.filter(one => nameOf(one) === nameOf(place))
    const drawn = kept.length > 0 ? kept : drawFrames(schema).map(one => ({ ...place, ...one }))
    return [...drawn, ...drawMissing(schema, drawn).map(one => ({ ...place, ...one }))]
  })
}

function signatures(before: readonly { readonly type: string }[]) {
  const random = seededRandom(1001)
  const privateKey = random.bytes(32)
  const signer = workKey(privateKey)
  const domain = { chainId: 31_337, verifyingContract: toHex(random.bytes(20)) }
  const known = signedTypes.map(encodeType)
  const kept = before.filter(({ type }) => known.includes(type))
  const added = signedTypes.filter(type => kept.every(one => one.type !== encodeType(type)))
  const cases = added.map(type => {
    const message = structValue(type, random)
    const digest = typedDigest(domain, type, message)
    const of = { type: encodeType(type), message, structHash: hashStruct(type, message), digest }
    return { ...of, signature: signer.sign(digest) }
  })
  return { domain, privateKey: toHex(privateKey), address: signer.address, cases: [...kept, ...cases] }
}

function structValue(type: StructType, random: SeededRandom): StructValue<StructType['fields']> {
  const sizes: Record<string, number> = { bytes32: 32, address: 20 }
  return Object.fromEntries(
    Object.entries(type.fields).map(([name, fieldType]) => {
      const size = sizes[fieldType]
      if (size !== undefined) return [name, toHex(random.bytes(size))]
      return [name, protocol.bytesToUint(random.bytes(Number(fieldType.slice(4)) / 8))]
    })
  )
}

function commitments(inputsBefore: readonly unknown[]) {
  const random = seededRandom(1002)
  const hash = () => toHex(random.bytes(32))
  const jobs = [0, 1, 70_000].map(epoch => {
    const chance = random.bytes(28)
    return { epoch, random: toHex(chance), job: protocol.jobId(epoch, chance) }
  })
  // The salts are drawn all the same: what comes after them stays as it is.
  const inputs = [1, 2, 3, 5, 8, 13].map((seed, index) => {
    const salt = hash()
    const before = inputsBefore[index]
    if (before !== undefined) return before
    const input = decodeMessage(protocol.jobInput, encode(shortInput(seed)))
    const cbor = toHex(encodeMessage(protocol.jobInput, input))
    return { salt, input, cbor, commitment: protocol.inputCommitment(salt, input) }
  })
  const outputs = [0, 1, 300].map(segment => {
    const job = hash()
    const salt = hash()
    const start = protocol.runningHashStart(job, segment)
    let running = start
    const chunks = [1, 0, 3].map(units => {
      const data = random.bytes(4 * units)
      running = protocol.runningHashNext(running, data, units)
      return { units, data: toHex(data), runningHash: running }
    })
    return { job, segment, salt, start, chunks, commitment: protocol.outputCommitment(salt, running) }
  })
  const verdicts = [1, 2, 3].map(verdict => {
    const opening = {
      verifier: toHex(random.bytes(20)),
      receipt: hash(),
      verdict,
      evidence: hash(),
      salt: hash()
    }
    return { ...opening, commitment: protocol.verdictCommitment(opening) }
  })
  return { jobs, inputs, outputs, verdicts }
}

/** A generated input without the very long texts. */
function shortInput(seed: number): unknown {
  for (let from = seed * 100; ; from++) {
    const input = validValue(protocol.jobInput, seededRandom(from))
    if (encode(input).length <= frameBytesMax) return input
  }
}

function merkle() {
  return [0, 1, 2, 3, 5, 8].map(count => {
    const leaves = Array.from({ length: count }, (_, i) => Uint8Array.of(count, i))
    const proofs = leaves.map((_, i) => protocol.merkleProof(leaves, i))
    return { leaves: leaves.map(toHex), root: protocol.merkleRoot(leaves), proofs }
  })
}

function manifests() {
  const privateKey = seededRandom(1003).bytes(32)
  const { id, manifest, block } = protocol.signManifest(chatManifest, workKey(privateKey))
  return [
    { privateKey: toHex(privateKey), manifest, block: toHex(block), id, digest: protocol.modelDigest(id) }
  ]
}

await write('frames', allFrames(await standing('frames')))
await write('signatures', signatures((await standing('signatures')).cases))
await write('commitments', commitments((await standing('commitments')).inputs))
await write('merkle', merkle())
await write('manifests', manifests())
