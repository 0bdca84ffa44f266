import path from 'node:path'
import { jobId, toHex, zeroHash } from '@haca/protocol'
import { openStore } from '@haca/store'
import { describe, expect, it, onTestFinished } from 'vitest'
import { testDeployment, testKey } from '../../../test/support/deployment.ts'
import { tempFolder } from '../../../test/support/temp.ts'
import { createJobBook, type JobBookInit } from '../src/jobs/job-book.ts'
import { verifyReceipt } from '../src/receipt/index.ts'
import { chatInput, clientScene } from './support/client.ts'
import { honest } from './support/node.ts'

const ended = {
  model: 'a model',
  state: 'done' as const,
  submittedAt: 1,
  endedAt: 2,
  units: 0,
  price: 0n
}
const job = (n: number) => jobId(n, new Uint8Array(28).fill(n))

async function openBook(limits: Pick<JobBookInit, 'jobsMax' | 'bytesMax'>) {
  const file = path.join(await tempFolder(), 'client.db')
  const open = () => {
    const store = openStore({ path: file })
    const { domain } = testDeployment()
    return { store, book: createJobBook({ store, key: testKey(1), domain, ...limits }) }
  }
  const opened = { ...open(), reopen }
  function reopen() {
    opened.store.close()
    Object.assign(opened, open())
  }
  onTestFinished(() => opened.store.close())
  return opened
}

/** A payload with an input of so many bytes. */
const payload = (bytes: number) => ({
  salt: zeroHash,
  input: { ...chatInput(1), messages: [{ role: 'user' as const, content: 'x'.repeat(bytes) }] },
  segments: []
})

describe('what a client keeps of its jobs', () => {
  it('is never more than so many jobs: the oldest go', async () => {
    const opened = await openBook({ jobsMax: 3 })
    for (let n = 1; n <= 10; n++) opened.book.record(job(n), ended, payload(10))
    expect(opened.book.size).toBe(3)
    expect([7, 8, 9, 10].map(n => opened.book.find(job(n)) !== undefined)).toEqual([false, true, true, true])
    opened.reopen()
    expect(opened.book.size).toBe(3)
    opened.book.record(job(11), ended, payload(10))
    expect(opened.book.find(job(8))).toBeUndefined()
  })

  it('has never more than so many bytes of payload: the oldest go, what came of the jobs stays', async () => {
    const opened = await openBook({ bytesMax: 10_000 })
    for (let n = 1; n <= 8; n++) opened.book.record(job(n), ended, payload(1000))
    expect(opened.book.payloadBytes).toBeLessThanOrEqual(10_000)
    expect(opened.book.size).toBe(8)
    const before = opened.book.payloadBytes
    opened.reopen()
    expect(opened.book.payloadBytes).toBe(before)
    // One that alone is over the limit is not kept either.
    opened.book.record(job(9), ended, payload(20_000))
    expect(opened.book.payloadBytes).toBe(0)
    expect(opened.book.find(job(9))?.state).toBe('done')
  })

  it('takes what epochs decided, of jobs that it knows', async () => {
    const opened = await openBook({})
    opened.book.record(job(1), ended, payload(1))
    const outcome = { epoch: 3, from: 0, to: 4, node: 2, status: 1 as const, amount: 20n, checks: 1 }
    opened.book.decide(
      new Map([
        [job(1), [outcome]],
        [job(2), [outcome]]
      ])
    )
    opened.reopen()
    expect(opened.book.find(job(1))?.outcomes).toEqual([outcome])
    expect(opened.book.find(job(2))).toBeUndefined()
  })
})

describe('a client', () => {
  it('tells how a job stands, also after a restart, and gives its receipt', async () => {
    const scene = await clientScene()
    const job = scene.chat(3)
    expect(scene.client.status(job.id)).toMatchObject({ state: 'running', units: 0, price: 0n })
    const node = await scene.node(honest(scene.deployment, 11))
    scene.market.offer(node.address)
    await job.result
    expect(scene.client.status(job.id)).toMatchObject({ state: 'done', units: 3, price: 15n })
    await scene.restart()
    expect(scene.client.status(job.id)).toMatchObject({ state: 'done', units: 3, price: 15n })
    const file = scene.client.receipt(job.id)
    expect(file && verifyReceipt(file)).toMatchObject({ job: job.id, price: 15n })
  })

  it('tells why a job failed, and has no receipt of one that nobody was paid for', async () => {
    const scene = await clientScene()
    const job = scene.chat(3)
    job.cancel()
    await expect(job.result).rejects.toMatchObject({ code: 'CANCELLED' })
    expect(scene.client.status(job.id)).toMatchObject({ state: 'failed', code: 'CANCELLED', price: 0n })
    expect(scene.client.receipt(job.id)).toBeUndefined()
  })

  it('knows no job that it never had', async () => {
    const scene = await clientScene()
    const unknown = toHex(new Uint8Array(32))
    expect(() => scene.client.status(unknown)).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }))
    expect(scene.client.receipt(unknown)).toBeUndefined()
  })
})
