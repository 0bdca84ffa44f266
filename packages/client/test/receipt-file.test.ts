import { isHacaError } from '@haca/protocol'
import { describe, expect, it } from 'vitest'
import { type ReceiptFile, readReceiptFile, receiptFileText, verifyReceipt } from '../src/receipt/index.ts'
import { clientScene } from './support/client.ts'
import { honest, honestWithEvidence } from './support/node.ts'

/** A receipt file as a client writes it. */
async function writtenFile(): Promise<ReceiptFile> {
  const scene = await clientScene()
  const node = await scene.node(honestWithEvidence(scene.deployment, 11))
  scene.market.offer(node.address)
  const { job } = await scene.chat(3, { evidence: true }).result
  const file = scene.client.receipt(job)
  if (file === undefined) throw new Error('the client kept no receipt')
  return file
}

type Json = Record<string, unknown> | unknown[]
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null

/** Paths of all values that are no objects. */
function leafPaths(value: unknown, path: readonly string[] = []): string[][] {
  if (!isJson(value)) return [[...path]]
  return Object.entries(value).flatMap(([name, item]) => leafPaths(item, [...path, name]))
}

/** The same with one value changed into another of its kind. */
function tampered(raw: Json, path: readonly string[]): Json {
  const copy = structuredClone(raw)
  const name = path.at(-1) ?? ''
  const holder = path.slice(0, -1).reduce<Json>((at, step) => Reflect.get(at, step) as Json, copy)
  Reflect.set(holder, name, another(Reflect.get(holder, name)))
  return copy
}

function another(value: unknown): unknown {
  if (typeof value === 'number') return value + 1
  if (typeof value !== 'string') throw new TypeError(`there is no other ${typeof value}`)
  if (/^[0-9]+$/.test(value)) return String(BigInt(value) + 1n)
  // A digit in the middle: of signatures, s; of text, a letter.
  const at = Math.floor(value.length / 2)
  const digit = value[at] === '1' ? '2' : '1'
  return value.slice(0, at) + digit + value.slice(at + 1)
}

/** The fields that the error about a file names. */
function blamed(raw: Json): string[] {
  try {
    verifyReceipt(readReceiptFile(raw))
    return []
  } catch (error) {
    if (!isHacaError(error)) throw error
    expect(['BAD_RECEIPT', 'BAD_SIGNATURE']).toContain(error.code)
    const { field, suspects = field } = error.data
    return String(suspects).split(' ')
  }
}

describe('a receipt file', () => {
  it('proves who did what for how much, with nothing but itself', async () => {
    const file = await writtenFile()
    const proven = verifyReceipt(readReceiptFile(JSON.parse(receiptFileText(file))))
    expect(proven).toMatchObject({ job: file.job, units: 3, price: 15n, unpaid: [] })
    expect(proven.segments).toMatchObject([
      { from: 0, to: 3, amount: 15n, stopReason: 'length', evidence: 'opened', lane: 0, seq: 1 }
    ])
  })

  it('names every field that was changed', async () => {
    const raw: Json = JSON.parse(receiptFileText(await writtenFile()))
    const paths = leafPaths(raw)
    expect(paths.length).toBeGreaterThan(50)
    const unnamed = paths
      .map(path => ({ path: path.join('.'), named: blamed(tampered(raw, path)) }))
      .filter(({ path, named }) => !named.some(name => path === name || path.startsWith(`${name}.`)))
    // The domain is one thing to a signature.
    expect(unnamed).toEqual([])
  })

  it('names at most the fields of one struct where nothing repeats the one that was changed', async () => {
    const raw: Json = JSON.parse(receiptFileText(await writtenFile()))
    for (const field of ['startedAt', 'p']) {
      expect(blamed(tampered(raw, ['segments', '0', 'receipt', 'value', field]))).toHaveLength(8)
    }
    for (const path of [
      'price',
      'units',
      'salt',
      'job',
      'client',
      'model',
      'segments.0.receipt.value.amount'
    ]) {
      expect(blamed(tampered(raw, path.split('.')))[0]).toBe(path)
    }
  })

  it('names every field that is missing, and any that is new', async () => {
    const raw: Json = JSON.parse(receiptFileText(await writtenFile()))
    const removable = leafPaths(raw).filter(path => !path.includes('messages') && !path.includes('evidence'))
    for (const path of removable) {
      const copy = structuredClone(raw)
      const holder = path.slice(0, -1).reduce<Json>((at, step) => Reflect.get(at, step) as Json, copy)
      Reflect.deleteProperty(holder, path.at(-1) ?? '')
      expect(blamed(copy)[0]).toBe(path.join('.'))
    }
    expect(blamed({ ...(raw as object), text: 'a claim' })[0]).toBe('text')
  })

  it('is held to the deployment that it should be of', async () => {
    const file = await writtenFile()
    const { chainId, verifyingContract } = file.domain
    const verify = (domain: ReceiptFile['domain']) => () => verifyReceipt(file, domain)
    expect(verify({ chainId: chainId + 1, verifyingContract })).toThrow(/^domain\.chainId: is/)
    const other = `0x${'7'.repeat(40)}` as const
    expect(verify({ chainId, verifyingContract: other })).toThrow(/^domain\.verifyingContract: is/)
  })

  it('says where evidence is not in it, as nobody asked for it', async () => {
    const scene = await clientScene()
    const node = await scene.node(honestWithEvidence(scene.deployment, 11))
    scene.market.offer(node.address)
    const { job } = await scene.chat(2).result
    const file = scene.client.receipt(job)
    expect(file && verifyReceipt(file).segments[0]?.evidence).toBe('not in the file')
  })

  it('of a job without evidence has none', async () => {
    const scene = await clientScene()
    const node = await scene.node(honest(scene.deployment, 11))
    scene.market.offer(node.address)
    const { job } = await scene.chat(2).result
    const file = scene.client.receipt(job)
    expect(file && verifyReceipt(file).segments[0]?.evidence).toBe('none')
  })
})
