import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildEpoch, type EpochInit, verifyLine } from '@haca/core'
import { createContentStore } from '@haca/network'
import { type Hex, hashStruct, keccak, protocols, Voucher, zeroHash } from '@haca/protocol'
import { expect, it, onTestFinished } from 'vitest'
import type { EpochReader } from '../src/index.ts'
import { clientScene } from './support/client.ts'

/** A chain on which the test posts epochs. */
function chainDouble() {
  const posted = new Map<number, ReturnType<typeof buildEpoch>>()
  const reader: EpochReader = {
    epochStatus: async epoch => {
      const found = posted.get(epoch)
      return found
        ? { status: 'final', headerHash: found.headerHash }
        : { status: 'none', headerHash: zeroHash }
    },
    postedHeader: async epoch => posted.get(epoch)?.header
  }
  return { posted, reader }
}

/** A client that has paid for a job, and the epoch of its line. */
async function paidJob() {
  const chain = chainDouble()
  const scene = await clientScene({}, { epochs: chain.reader })
  const node = await scene.node()
  scene.market.offer(node.address)
  const { job } = await scene.chat(3).result
  const [signed] = node.vouchers
  if (signed === undefined) throw new Error('the node was not paid')
  const { line, voucher } = signed
  const init: EpochInit = {
    epoch: line.epoch,
    lines: [
      {
        ...line,
        lane: voucher.lane,
        seq: voucher.seq,
        cumulative: voucher.cumulative,
        voucher: hashStruct(Voucher, voucher),
        previousVoucher: voucher.previous,
        status: 0,
        p: 0,
        verdicts: []
      }
    ],
    reveals: [],
    seats: [],
    shares: { marketShareBp: 500, verificationShareBp: 1000 },
    previous: zeroHash,
    keccak
  }
  return { chain, scene, job, epoch: buildEpoch(init) }
}

/** A verifier that hands out this file. */
async function holder(scene: Awaited<ReturnType<typeof paidJob>>['scene'], file: Uint8Array): Promise<void> {
  const directory = await mkdtemp(path.join(tmpdir(), 'haca-holder-'))
  onTestFinished(() => rm(directory, { recursive: true, force: true }))
  await scene.place.join(60, 'verification', async network => {
    const content = await createContentStore({ network, directory })
    onTestFinished(() => content.stop())
    const { cid } = await content.add(file)
    await network.handle(protocols.epochFile, async () => ({ cid }))
  })
}

it('proves a paid job from the chain’s header and a file that anybody hands out', async () => {
  const { chain, scene, job, epoch } = await paidJob()
  await expect(scene.client.prove(job)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  chain.posted.set(epoch.header.epoch, epoch)
  await expect(scene.client.prove(job)).rejects.toMatchObject({ code: 'UNREACHABLE' })
  await holder(scene, epoch.file)
  const { lines } = await scene.client.prove(job)
  expect(lines).toMatchObject([{ epoch: epoch.header.epoch, state: 'final', line: { job, amount: 15n } }])
  const [first] = lines
  expect(first && verifyLine(first.proof, keccak).headerHash).toBe(epoch.headerHash)
  // The file of an epoch of many jobs is large; none stays.
  expect((await readdir(scene.directory)).filter(name => name.startsWith('epoch-'))).toEqual([])
})

it('believes no file that is not the header’s', async () => {
  const { chain, scene, job, epoch } = await paidJob()
  chain.posted.set(epoch.header.epoch, epoch)
  const wrong = epoch.file.slice()
  wrong[70] = 255
  await holder(scene, wrong)
  await expect(scene.client.prove(job)).rejects.toMatchObject({ code: 'BAD_EPOCH' })
})

it('proves nothing of a job that it never paid for, nor without a chain', async () => {
  const { scene } = await paidJob()
  const other: Hex = `0x${'ab'.repeat(32)}`
  await expect(scene.client.prove(other)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const blind = await clientScene()
  await expect(blind.client.prove(other)).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    data: { field: 'epochs' }
  })
})
