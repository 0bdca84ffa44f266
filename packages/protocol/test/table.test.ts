import { encode } from 'cborg'
import { describe, expect, it } from 'vitest'
import {
  concatBytes,
  decodeMessage,
  encodeMessage,
  HacaError,
  heldModelsMax,
  type ProtocolRow,
  protocolPath,
  protocols,
  type Schema,
  type TopicRow,
  tokenCoversMax,
  tokenLoadsMax,
  topics
} from '../src/index.ts'
import { seededRandom } from './support/random.ts'
import { sampleCid, validValue, wrongValues } from './support/shape.ts'

const rows = Object.entries<ProtocolRow>(protocols)
const topicRows = Object.entries<TopicRow>(topics)
const messages: [name: string, schema: Schema][] = [
  ...rows.flatMap(([name, row]): [string, Schema][] => [
    [`${name} request`, row.request],
    [`${name} response`, row.response]
  ]),
  ...topicRows.map(([name, row]): [string, Schema] => [`topic ${name}`, row.message])
]

/** Valid messages per row, each from its own seed, which a failure prints. */
const seedsPerMessage = 12

function refusal(schema: Schema, frame: Uint8Array): HacaError {
  try {
    decodeMessage(schema, frame)
  } catch (error) {
    if (error instanceof HacaError) return error
    throw error
  }
  throw new Error('the frame was taken')
}

describe.each(messages)('%s', (_name, schema) => {
  it('reads back what it writes, and writes it canonically', () => {
    for (let seed = 1; seed <= seedsPerMessage; seed++) {
      const wire = validValue(schema, seededRandom(seed))
      const frame = encode(wire)
      const message = decodeMessage(schema, frame)
      expect(encodeMessage(schema, message), `seed ${seed}`).toEqual(frame)
    }
  })

  it('names the field of everything that is wrong', () => {
    const tried = new Set<string>()
    for (let seed = 1; seed <= seedsPerMessage; seed++) {
      const random = seededRandom(seed)
      const valid = validValue(schema, random)
      for (const { message, field, what } of wrongValues(schema, valid, random)) {
        const kind = `${field.replaceAll(/\d+/g, '#')} ${what}`
        if (tried.has(kind)) continue
        tried.add(kind)
        const error = refusal(schema, encode(message))
        expect({ code: error.code, field: error.data.field }, `seed ${seed}: ${field} ${what}`).toEqual({
          code: 'MALFORMED_FRAME',
          field
        })
      }
    }
    // Two ways to break each field at the least, or the walk over the schema has missed some.
    const fields = Object.keys(validValue(schema, seededRandom(1)) as object)
    expect(tried.size).toBeGreaterThanOrEqual(2 * fields.length)
  })

  it('refuses frames that are no message', () => {
    const random = seededRandom(1)
    const frame = encode(validValue(schema, random))
    const cut = [0, frame.length >> 1, frame.length - 1, random.int(0, frame.length - 1)]
    const broken: Uint8Array[] = [
      ...cut.map(length => frame.subarray(0, length)),
      concatBytes(frame, Uint8Array.of(0)),
      concatBytes(Uint8Array.of(0xff), frame),
      encode(null),
      encode(7),
      encode('text'),
      encode([]),
      random.bytes(64)
    ]
    for (const bytes of broken) expect(refusal(schema, bytes).code).toBe('MALFORMED_FRAME')
  })

  it('ignores fields that a newer peer adds', () => {
    const wire = validValue(schema, seededRandom(3)) as Record<string, unknown>
    const known = decodeMessage(schema, encode(wire))
    expect(decodeMessage(schema, encode({ ...wire, zzNewer: { deep: [1, 'two'] } }))).toEqual(known)
  })
})

describe('the table', () => {
  it('gives every row a path of its own', () => {
    const paths = [...rows, ...topicRows].map(([, row]) => protocolPath('testnet', row))
    expect(new Set(rows.map(([, row]) => row.id)).size).toBe(rows.length)
    expect(new Set(topicRows.map(([, row]) => row.id)).size).toBe(topicRows.length)
    for (const path of paths) expect(path).toMatch(/^\/haca\/testnet\/[a-z-]+\/[1-9]\d*$/)
    expect(protocolPath('other', protocols.token)).not.toBe(protocolPath('testnet', protocols.token))
  })

  it.each(rows)('%s has limits that can be kept', (_name, row) => {
    const { requestBytesMax, responseBytesMax, callsOpenMax, callsPerSecond, burst, timeoutMs } = row
    for (const limit of [requestBytesMax, responseBytesMax, callsOpenMax, callsPerSecond, timeoutMs]) {
      expect(Number.isInteger(limit) && limit > 0).toBe(true)
    }
    expect(burst).toBeGreaterThanOrEqual(callsPerSecond)
    if (row.kind === 'stream') expect(row.windowFrames).toBeGreaterThan(0)
  })

  it('takes the largest token with all that it says of loads, and the largest answer', () => {
    const [most, cids] = [2 ** 53 - 1, (n: number) => new Array(n).fill(sampleCid)]
    const load = { model: sampleCid, victims: cids(heldModelsMax) }
    const each = <T>(n: number, item: T) => new Array<T>(n).fill(item)
    const request = encodeMessage(protocols.token.request, {
      slot: 2 ** 32 - 1,
      sequence: 2 ** 32 - 1,
      freeInMs: 60_000,
      warm: each(64, { model: sampleCid, ask: 2n ** 64n - 1n, rate: most }),
      onDisk: cids(256),
      useMilli: 1000,
      withdraw: false,
      unused: true,
      cover: {
        rate: most,
        slots: 2 ** 32 - 1,
        loadMs: 2 ** 32 - 1,
        holds: cids(heldModelsMax),
        loads: each(tokenLoadsMax, load)
      }
    })
    expect(request.length).toBeLessThanOrEqual(protocols.token.requestBytesMax)
    const price = 2n ** 64n - 1n
    const response = encodeMessage(protocols.token.response, {
      state: 'quarantined',
      leaseMs: most,
      retryAfterMs: most,
      unmet: each(64, {
        model: sampleCid,
        tickets: most,
        units: most,
        lostUnits: most,
        ceilings: { low: price, median: price, high: price }
      }),
      homes: each(64, { model: sampleCid, markets: 2 ** 32 - 1 }),
      cover: {
        capacity: most,
        covers: each(tokenCoversMax, { model: sampleCid, held: most, need: most }),
        lease: load
      }
    })
    expect(response.length).toBeLessThanOrEqual(protocols.token.responseBytesMax)
  })

  it.each([...rows, ...topicRows])('%s names no version but the one before', (_name, row) => {
    expect(row.before?.version ?? row.version - 1).toBe(row.version - 1)
  })

  it.each(topicRows)('topic %s has limits that can be kept', (_name, row) => {
    expect(row.bytesMax).toBeGreaterThan(0)
    expect(row.burst).toBeGreaterThanOrEqual(row.messagesPerSecond)
  })
})
