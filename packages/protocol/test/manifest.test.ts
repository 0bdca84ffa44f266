import { encode } from 'cborg'
import { CID } from 'multiformats/cid'
import { create as createDigest } from 'multiformats/hashes/digest'
import { describe, expect, it } from 'vitest'
import {
  blockCid,
  decodeMessage,
  encodeMessage,
  fromHex,
  type Manifest,
  manifest,
  manifestBytesMax,
  modelDigest,
  modelName,
  readManifest,
  signManifest,
  toHex,
  workKey
} from '../src/index.ts'
import { chatManifest } from './support/manifests.ts'
import { seededRandom } from './support/random.ts'

const publisher = workKey(seededRandom(21).bytes(32))
const model = signManifest(chatManifest, publisher)

const rewritten = (change: Partial<Manifest>) => {
  const block = encodeMessage(manifest, { ...model.manifest, ...change })
  return () => readManifest(blockCid(block), block)
}
const corrupt = (why: RegExp) =>
  expect.objectContaining({ code: 'CORRUPT_MODEL', message: expect.stringMatching(why) })

describe('a manifest', () => {
  it('is read back by its id, with its publisher', () => {
    expect(readManifest(model.id, model.block)).toEqual(model)
    expect(model.manifest.publisher).toBe(publisher.address)
    expect(decodeMessage(manifest, model.block)).toEqual(model.manifest)
  })

  it('has a CIDv1 of DAG-CBOR and SHA2-256 for an id', () => {
    const cid = CID.parse(model.id)
    expect([cid.version, cid.code, cid.multihash.code]).toEqual([1, 0x71, 0x12])
    expect(modelDigest(model.id)).toBe(toHex(cid.multihash.digest))
  })

  it('gets the same id whoever reads it, and another one for another word', () => {
    expect(signManifest(chatManifest, publisher).id).toBe(model.id)
    expect(signManifest({ ...chatManifest, licence: 'MIT' }, publisher).id).not.toBe(model.id)
  })

  it('is refused with any bit of it changed', () => {
    const random = seededRandom(3)
    for (let round = 0; round < 100; round++) {
      const block = Uint8Array.from(model.block)
      const at = random.int(0, block.length - 1)
      block[at] = (block[at] ?? 0) ^ (1 << random.int(0, 7))
      expect(() => readManifest(model.id, block), `byte ${at}`).toThrow(corrupt(/does not hash/))
      expect(() => readManifest(blockCid(block), block), `byte ${at} under its own id`).toThrow(corrupt(/./))
    }
  })

  it('is refused when somebody else signed it or claims it', () => {
    const other = workKey(seededRandom(22).bytes(32))
    expect(rewritten({})).not.toThrow()
    expect(rewritten({ publisher: other.address })).toThrow(corrupt(/signed by/))
    expect(rewritten({ name: 'other/name' })).toThrow(corrupt(/signed by/))
    expect(rewritten({ signature: signManifest(chatManifest, other).manifest.signature })).toThrow(
      corrupt(/signed by/)
    )
  })

  it('is refused in any other spelling, which would be a second id for one signature', () => {
    const wire = {
      ...model.manifest,
      publisher: fromHex(publisher.address),
      signature: fromHex(model.manifest.signature)
    }
    expect(encode(wire)).toEqual(model.block)
    const extended = encode({ ...wire, more: 1 })
    expect(() => readManifest(blockCid(extended), extended)).toThrow(corrupt(/canonical/))
  })

  it('is refused over its size limit, with the limit', () => {
    const block = new Uint8Array(manifestBytesMax + 1)
    expect(() => readManifest(blockCid(block), block)).toThrow(
      expect.objectContaining({ code: 'CORRUPT_MODEL', data: { field: 'manifest', limit: manifestBytesMax } })
    )
  })

  it.each([
    ['no files', { files: [] }],
    ['an unknown format', { format: 'pickle' }],
    ['a later version', { version: 2 }],
    ['a name without publisher', { name: 'tiny' }],
    ['work of nothing', { workPerUnit: 0 }]
  ])('is refused with %s, by field', (_what, change) => {
    const wire = {
      ...model.manifest,
      publisher: fromHex(publisher.address),
      signature: fromHex(model.manifest.signature)
    }
    const block = encode({ ...wire, ...change })
    expect(() => readManifest(blockCid(block), block)).toThrow(
      corrupt(new RegExp(Object.keys(change)[0] ?? ''))
    )
  })
})

describe('names', () => {
  it.each(['a/b', 'haca/tiny-stories', '0x.y_z-/9', `${'a'.repeat(63)}/${'b'.repeat(63)}`])(
    'may be %s',
    name => {
      expect(modelName.safeParse(name).success).toBe(true)
    }
  )
  it.each(['', 'a', 'a/', '/b', 'A/b', 'a/b/c', 'a /b', '-a/b', `${'a'.repeat(64)}/b`, 'a/b\n', 'ä/b'])(
    'may not be %j',
    name => {
      expect(modelName.safeParse(name).success).toBe(false)
    }
  )
})

describe('the digest of a model id', () => {
  it('is refused for a CID of another hash', () => {
    const keccak256 = 0x1b
    const id = CID.createV1(0x71, createDigest(keccak256, new Uint8Array(32))).toString()
    expect(() => modelDigest(id)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }))
  })

  it.each(['', 'tiny', `${model.id}x`, 'bafkqaaa'])('is refused for %j', id => {
    expect(() => modelDigest(id)).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT', data: { field: 'model' } })
    )
  })
})
