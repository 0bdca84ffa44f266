import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as protocol from '../src/index.ts'
import {
  decodeMessage,
  encodeMessage,
  encodeType,
  fromHex,
  type Hex,
  type JobInput,
  type ProtocolRow,
  protocols,
  recoverAddress,
  type Schema,
  type SigningDomain,
  type StructType,
  type StructValue,
  type TopicRow,
  toHex,
  topics,
  typedDigest
} from '../src/index.ts'
import { fromJson } from './support/json.ts'
import { optionalFields } from './support/shape.ts'
import { signedTypes } from './support/signed-types.ts'

/** The files are read as another implementation would read them; nothing here writes them. */
const read = <T>(name: string): T =>
  fromJson(
    JSON.parse(readFileSync(new URL(`../../../test/vectors/${name}.json`, import.meta.url), 'utf8'))
  ) as T

interface FrameVector {
  readonly protocol?: string
  readonly side?: 'request' | 'response'
  readonly topic?: string
  readonly message: unknown
  readonly frame: Hex
}

describe('frames', () => {
  const vectors = read<FrameVector[]>('frames')
  const rows: Record<string, ProtocolRow> = protocols
  const gossip: Record<string, TopicRow> = topics
  const schemaOf = (vector: FrameVector): Schema => {
    const schema = vector.side
      ? rows[vector.protocol ?? '']?.[vector.side]
      : gossip[vector.topic ?? '']?.message
    if (schema === undefined) throw new Error(`no row for ${vector.protocol ?? vector.topic}`)
    return schema
  }

  it.each(
    vectors.map(
      (vector, i) => [`${vector.protocol ?? vector.topic} ${vector.side ?? ''} ${i}`, vector] as const
    )
  )('%s', (_name, vector) => {
    expect(decodeMessage(schemaOf(vector), fromHex(vector.frame))).toEqual(vector.message)
    expect(toHex(encodeMessage(schemaOf(vector), vector.message))).toBe(vector.frame)
  })

  it('are there for every message of the table', () => {
    for (const name of Object.keys(rows)) {
      for (const side of ['request', 'response']) {
        expect(
          vectors.some(one => one.protocol === name && one.side === side),
          `${name} ${side}`
        ).toBe(true)
      }
    }
    for (const name of Object.keys(gossip))
      expect(
        vectors.some(one => one.topic === name),
        name
      ).toBe(true)
  })
})

it('frames show every optional field of a message', () => {
  const vectors = read<FrameVector[]>('frames')
  for (const [name, row] of Object.entries<ProtocolRow>(protocols)) {
    for (const side of ['request', 'response'] as const) {
      const messages = vectors.filter(one => one.protocol === name && one.side === side)
      for (const field of optionalFields(row[side])) {
        const shown = messages.some(({ message }) => field in (message as object))
        expect(shown, `${name} ${side} ${field}`).toBe(true)
      }
    }
  }
})

describe('signatures', () => {
  const { domain, privateKey, address, cases } = read<{
    domain: SigningDomain
    privateKey: Hex
    address: Hex
    cases: {
      type: string
      message: StructValue<StructType['fields']>
      structHash: Hex
      digest: Hex
      signature: Hex
    }[]
  }>('signatures')

  it.each(signedTypes.map(type => [type.name, type] as const))('%s', (_name, type) => {
    const vector = cases.find(one => one.type === encodeType(type))
    if (vector === undefined) throw new Error(`no vector for ${encodeType(type)}`)
    expect(protocol.hashStruct(type, vector.message)).toBe(vector.structHash)
    expect(typedDigest(domain, type, vector.message)).toBe(vector.digest)
    expect(protocol.workKey(fromHex(privateKey)).sign(vector.digest)).toBe(vector.signature)
    expect(recoverAddress(vector.digest, vector.signature)).toBe(address)
  })
})

describe('commitments', () => {
  const { jobs, inputs, outputs, verdicts } = read<{
    jobs: { epoch: number; random: Hex; job: Hex }[]
    inputs: { salt: Hex; input: JobInput; cbor: Hex; commitment: Hex }[]
    outputs: {
      job: Hex
      segment: number
      salt: Hex
      start: Hex
      chunks: { units: number; data: Hex; runningHash: Hex }[]
      commitment: Hex
    }[]
    verdicts: (Parameters<typeof protocol.verdictCommitment>[0] & { commitment: Hex })[]
  }>('commitments')

  it('of jobs', () => {
    for (const { epoch, random, job } of jobs) {
      expect(protocol.jobId(epoch, fromHex(random))).toBe(job)
      expect(protocol.epochOfJob(job)).toBe(epoch)
    }
  })

  it('of inputs', () => {
    expect(new Set(inputs.map(one => one.input.kind))).toEqual(new Set(['chat', 'tensor', 'texts']))
    for (const { salt, input, cbor, commitment } of inputs) {
      expect(toHex(encodeMessage(protocol.jobInput, input))).toBe(cbor)
      expect(protocol.inputCommitment(salt, input)).toBe(commitment)
    }
  })

  it('of outputs', () => {
    for (const { job, segment, salt, start, chunks, commitment } of outputs) {
      let running = protocol.runningHashStart(job, segment)
      expect(running).toBe(start)
      for (const { units, data, runningHash } of chunks) {
        running = protocol.runningHashNext(running, fromHex(data), units)
        expect(running).toBe(runningHash)
      }
      expect(protocol.outputCommitment(salt, running)).toBe(commitment)
    }
  })

  it('of verdicts', () => {
    for (const { commitment, ...opening } of verdicts)
      expect(protocol.verdictCommitment(opening)).toBe(commitment)
  })
})

it('merkle trees', () => {
  for (const { leaves, root, proofs } of read<{ leaves: Hex[]; root: Hex; proofs: Hex[][] }[]>('merkle')) {
    const bytes = leaves.map(fromHex)
    expect(protocol.merkleRoot(bytes)).toBe(root)
    for (const [i, leaf] of bytes.entries()) {
      expect(protocol.merkleProof(bytes, i)).toEqual(proofs[i])
      expect(protocol.verifyMerkleProof(root, leaf, i, bytes.length, proofs[i] ?? [])).toBe(true)
    }
  }
})

it('manifests', () => {
  for (const vector of read<
    { privateKey: Hex; manifest: protocol.Manifest; block: Hex; id: string; digest: Hex }[]
  >('manifests')) {
    const { publisher: _publisher, signature: _signature, ...body } = vector.manifest
    const signed = protocol.signManifest(body, protocol.workKey(fromHex(vector.privateKey)))
    expect(signed).toEqual({ id: vector.id, manifest: vector.manifest, block: fromHex(vector.block) })
    expect(protocol.readManifest(vector.id, fromHex(vector.block)).manifest).toEqual(vector.manifest)
    expect(protocol.modelDigest(vector.id)).toBe(vector.digest)
  }
})
