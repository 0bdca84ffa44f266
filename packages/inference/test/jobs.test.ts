import {
  concatBytes,
  decodeEvidence,
  hashStruct,
  inputCommitment,
  keccakHex,
  merkleRoot,
  modelDigest,
  outputCommitment,
  protocols,
  Receipt,
  recoverAddress,
  runningHashNext,
  runningHashStart,
  stopReasons,
  typedDigest
} from '@haca/protocol'
import { expect, it, onTestFinished, vi } from 'vitest'
import { eventually } from '../../../test/support/eventually.ts'
import { quickEngine } from './support/engine.ts'
import { drain, inferenceScene, jobOf } from './support/node.ts'
import { chatInput } from './support/requests.ts'

it('streams the output with a running hash and signs a receipt over what it did', async () => {
  const scene = await inferenceScene()
  const request = await scene.request({ input: chatInput(20) })
  const { all, chunks, end } = await drain(scene.open(request))
  expect(all[0]).toMatchObject({ kind: 'chunk', from: 0 })
  // Begin, the user's marker, a token for each byte of the message, and the marker after which the model writes.
  expect(end.promptTokens).toBe(3 + 'Tell me.'.length)
  expect(chunks.every(({ leaves, spelling }) => leaves === undefined && spelling === undefined)).toBe(true)
  expect(chunks.length).toBeGreaterThan(1)
  let hash = runningHashStart(jobOf(request), 0)
  let units = 0
  for (const chunk of chunks) {
    expect(chunk.from).toBe(units)
    hash = runningHashNext(hash, chunk.data, chunk.units)
    expect(chunk.runningHash).toBe(hash)
    units += chunk.units
  }
  const { receipt, signature } = end.receipt
  expect(receipt).toMatchObject({
    job: jobOf(request),
    segment: 0,
    from: 0,
    to: units,
    model: modelDigest(scene.host.chat.id),
    node: scene.node.address,
    market: scene.host.address,
    client: scene.client.address,
    inputCommitment: request.assignment.inputCommitment,
    outputCommitment: outputCommitment(request.salt, hash),
    stopReason: stopReasons.indexOf(end.stopReason),
    amount: 1_000_000n * BigInt(units)
  })
  expect(Number(receipt.p) / 0xffff_ffff).toBeCloseTo(0.99)
  expect(receipt.endedAt).toBeGreaterThanOrEqual(receipt.startedAt)
  const digest = typedDigest(scene.deployment.domain, Receipt, receipt)
  expect(recoverAddress(digest, signature)).toBe(scene.node.address)

  const verifier = await scene.place.join(50, 'verification')
  const asked = { job: jobOf(request), segment: 0 }
  const evidence = await verifier.call(protocols.evidence, scene.node.address, asked)
  // Payloads are for verifiers only.
  await expect(scene.client.call(protocols.evidence, scene.node.address, asked)).rejects.toMatchObject({
    code: 'FORBIDDEN'
  })
  expect(evidence).toMatchObject({
    model: scene.host.chat.id,
    input: request.input,
    salt: request.salt,
    stopReason: end.stopReason
  })
  expect(Buffer.from(evidence.output)).toEqual(Buffer.from(concatBytes(...chunks.map(each => each.data))))
  expect(merkleRoot(evidence.leaves)).toBe(receipt.evidenceRoot)
  expect(inputCommitment(evidence.salt, evidence.input)).toBe(receipt.inputCommitment)
})

it('tells how likely the tokens were to who asks: the evidence that the receipt commits to, and what it spells', async () => {
  const scene = await inferenceScene()
  const request = { ...(await scene.request({ input: chatInput(20) })), evidence: true }
  const told = async () => {
    const { chunks, end } = await drain(scene.open(request))
    const leaves = chunks.flatMap(chunk => chunk.leaves ?? [])
    const spelling = chunks.flatMap(chunk => chunk.spelling ?? [])
    return { chunks, leaves, spelling, end }
  }
  const { chunks, leaves, spelling, end } = await told()
  expect(chunks.every(chunk => chunk.leaves?.length === chunk.units)).toBe(true)
  expect(merkleRoot(leaves)).toBe(end.receipt.receipt.evidenceRoot)
  const bytesOf = new Map(spelling.map(({ token, bytes }) => [token, bytes]))
  expect(bytesOf.size).toBe(spelling.length)
  const evidence = leaves.map(leaf => decodeEvidence(leaf))
  expect(evidence.flatMap(each => each?.top ?? []).every(({ token }) => bytesOf.has(token))).toBe(true)
  const text = Buffer.concat(evidence.map(each => bytesOf.get(each?.token ?? -1) ?? new Uint8Array()))
  expect(new TextDecoder().decode(text)).toBe(chunks.map(chunk => chunk.text).join(''))
  // A repeat is told the same, in one piece.
  const again = await told()
  expect([again.leaves, again.spelling]).toEqual([leaves, spelling])
})

it('runs a job once: a repeat gets the same output and receipt, also after a restart', async () => {
  const scene = await inferenceScene()
  const request = await scene.request({ input: chatInput(12) })
  const first = await drain(scene.open(request))
  const accepted = vi.fn()
  scene.node.on('job:accepted', accepted)
  // What was accepted once is handed out again, whatever has become of the lane.
  scene.lane.exiting = true
  const again = await drain(scene.open(request))
  await scene.restart()
  scene.node.on('job:accepted', accepted)
  const afterwards = await drain(scene.open(request))
  const output = ({ chunks }: typeof first) => keccakHex(...chunks.map(each => each.data))
  const text = ({ chunks }: typeof first) => chunks.map(each => each.text).join('')
  for (const repeat of [again, afterwards]) {
    expect(repeat.end).toEqual(first.end)
    expect(output(repeat)).toBe(output(first))
    expect(text(repeat)).toBe(text(first))
    expect(repeat.chunks.at(-1)?.runningHash).toBe(first.chunks.at(-1)?.runningHash)
  }
  expect(accepted).not.toHaveBeenCalled()
})

it('refuses a repeat with another input', async () => {
  const scene = await inferenceScene()
  const request = await scene.request()
  await drain(scene.open(request))
  const other = await scene.request({ input: chatInput(5), assignment: { job: jobOf(request) } })
  await expect(drain(scene.open(other))).rejects.toMatchObject({ code: 'INVALID_INPUT' })
})

it('answers a repeat of what still runs with IN_PROGRESS, and runs on', async () => {
  const scene = await inferenceScene({ engine: quickEngine({ unitMs: 3, slots: 2 }), slots: 2 })
  const request = await scene.request({ input: chatInput(20) })
  const other = await scene.bid(1)
  const events = scene.open(request)[Symbol.asyncIterator]()
  await events.next()
  await expect(drain(scene.open(request))).rejects.toMatchObject({ code: 'IN_PROGRESS' })
  await expect(drain(scene.open({ ...request, ...other }))).rejects.toMatchObject({ code: 'IN_PROGRESS' })
  const { end } = await drain({ [Symbol.asyncIterator]: () => events })
  expect(end.stopReason).toBe('length')
})

it('does not run again what ended while the lane was read', async () => {
  const scene = await inferenceScene({ slots: 2 })
  const request = await scene.request()
  const other = await scene.bid(1)
  const reads: (() => void)[] = []
  const lane = { ...scene.lane }
  const held = vi
    .spyOn(scene.lanes, 'lane')
    .mockImplementation(() => new Promise(resolve => reads.push(() => resolve(lane))))
  const first = drain(scene.open(request))
  await eventually(() => expect(reads).toHaveLength(1))
  const second = drain(scene.open({ ...request, ...other }))
  await eventually(() => expect(reads).toHaveLength(2))
  reads[0]?.()
  const done = await first
  reads[1]?.()
  expect(hashStruct(Receipt, (await second).end.receipt.receipt)).toBe(
    hashStruct(Receipt, done.end.receipt.receipt)
  )
  held.mockRestore()
})

it('receipts what it delivered when the client has enough', async () => {
  const scene = await inferenceScene({ engine: quickEngine({ unitMs: 3 }) })
  const request = await scene.request({ input: chatInput(100) })
  const events = scene.open(request)[Symbol.asyncIterator]()
  const first = await events.next()
  const name = { job: jobOf(request), segment: 0 }
  expect(await scene.client.call(protocols.stop, scene.node.address, name)).toEqual({ stopping: true })
  const { chunks, end } = await drain({ [Symbol.asyncIterator]: () => events })
  expect(end.stopReason).toBe('cancelled')
  const { to, amount, stopReason } = end.receipt.receipt
  const head = first.value?.kind === 'chunk' ? first.value.units : 0
  const delivered = head + chunks.reduce((sum, chunk) => sum + chunk.units, 0)
  expect(to).toBe(delivered)
  expect(delivered).toBeLessThan(100)
  expect(amount).toBe(1_000_000n * BigInt(delivered))
  expect(stopReasons[Number(stopReason)]).toBe('cancelled')
  expect(await scene.client.call(protocols.stop, scene.node.address, name)).toEqual({ stopping: false })
})

it('frees the slot of a client that is gone, and counts the time as wasted', async () => {
  const scene = await inferenceScene({ engine: quickEngine({ unitMs: 3 }) })
  const failed = new Promise<unknown>(resolve => void scene.node.on('job:failed', resolve))
  const gone = new AbortController()
  const request = await scene.request({ input: chatInput(100) })
  const events = scene.open(request, gone.signal)[Symbol.asyncIterator]()
  await events.next()
  await events.next()
  gone.abort()
  await expect(events.next()).rejects.toMatchObject({ code: 'CANCELLED' })
  expect(await failed).toMatchObject({ job: jobOf(request), segment: 0 })
  const verifier = await scene.place.join(50, 'verification')
  await expect(
    verifier.call(protocols.evidence, scene.node.address, { job: jobOf(request), segment: 0 })
  ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const { columns } = slotOf(scene)
  expect(columns.wasted).toBeGreaterThan(0n)
  expect(columns.pending).toBe(0n)
  await drain(scene.open(await nextRequest(scene, request.sequence)))
})

it('continues from what earlier segments delivered, with the draws that one run would have made', async () => {
  const scene = await inferenceScene()
  const input = { ...chatInput(24), temperatureMilli: 900 }
  const whole = await drain(scene.open(await scene.request({ input })))
  const all = concatBytes(...whole.chunks.map(chunk => chunk.data))
  const from = 5
  const request = await nextRequest(scene, 1, {
    input,
    delivered: all.slice(0, 4 * from),
    assignment: { segment: 1, from, maxUnits: 24 - from }
  })
  const rest = await drain(scene.open(request))
  expect(rest.chunks[0]?.from).toBe(from)
  expect(Buffer.from(concatBytes(...rest.chunks.map(chunk => chunk.data)))).toEqual(
    Buffer.from(all.slice(4 * from))
  )
  const { from: begins, to, amount } = rest.end.receipt.receipt
  expect([begins, to]).toEqual([from, all.length / 4])
  expect(amount).toBe(1_000_000n * BigInt(Number(to) - from))
})

it('bounces what comes for a token that is used up, for a busy slot, and for no slot', async () => {
  // Its job neither ends nor is near its end before its client leaves it.
  const scene = await inferenceScene({ engine: quickEngine({ unitMs: 60_000, unitsPerSecond: 1 }) })
  const bounced = vi.fn()
  scene.node.on('job:bounced', bounced)
  onTestFinished(() => void scene.node.off('job:bounced', bounced))
  const request = await scene.request({ input: chatInput(30) })
  const events = scene.open(request)[Symbol.asyncIterator]()
  await events.next()
  const refuse = async (change: object, code: string) => {
    const other = await scene.request({ slot: 0, sequence: 2, ...change })
    await expect(drain(scene.open(other))).rejects.toMatchObject({ code })
  }
  await refuse({}, 'BOUNCED')
  await refuse({ slot: 7 }, 'STALE_TOKEN')
  const failed = new Promise(resolve => scene.node.on('job:failed', resolve))
  await events.return?.()
  await failed
  await refuse({ sequence: request.sequence }, 'STALE_TOKEN')
  expect(bounced.mock.calls.map(([{ code }]) => code)).toContain('BOUNCED')
  expect(scene.node.account().counters).toMatchObject({ 'refused:BOUNCED': 1 })
})

type Scene = Awaited<ReturnType<typeof inferenceScene>>

function slotOf(scene: Scene) {
  const [slot] = scene.node.account().slots
  if (slot === undefined) throw new Error('no slot')
  return slot
}

/** A request for the token that follows one that was used. */
async function nextRequest(scene: Scene, used: number, change: Parameters<Scene['request']>[0] = {}) {
  const token = await eventually(async () => {
    const bid = await scene.bid()
    expect(bid.sequence).toBeGreaterThan(used)
    return bid
  })
  return scene.request({ ...token, ...change })
}
