import path from 'node:path'
import {
  combineEngines,
  type Engine,
  fakeChatModel,
  fakeTextModel,
  type ModelSource,
  type RunEvent
} from '@haca/backends'
import { verdicts } from '@haca/core'
import { createContentStore } from '@haca/network'
import { createModelDirectory } from '@haca/node-kit'
import {
  type ChatInput,
  type EvidenceResponse,
  inputCommitment,
  keccak,
  merkleRoot,
  modelDigest,
  outputCommitment,
  protocols,
  runningHashNext,
  runningHashStart,
  type SettledWork,
  signManifest,
  silentLogger,
  stopReasons,
  toHex
} from '@haca/protocol'
import { openStore } from '@haca/store'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { testDeployment, testKey } from '../../../test/support/deployment.ts'
import { meetingPlace } from '../../../test/support/meet.ts'
import { tempFolder } from '../../../test/support/temp.ts'
import { createChecker } from '../src/checks/checker.ts'
import { createTrackBook } from '../src/records/track-book.ts'
import { quickEngine } from './support/engine.ts'
import { LaneWriter, newJob, randomSalt } from './support/work.ts'

const deployment = testDeployment()
const defaultInput: ChatInput = {
  kind: 'chat',
  messages: [{ role: 'user', content: 'Tell me.' }],
  maxTokens: 6,
  temperatureMilli: 900,
  seed: toHex(new Uint8Array(32).fill(4))
}
const salt = randomSalt(3)

interface Scene {
  readonly source?: ModelSource
  /** The verifier's. */
  readonly engine?: Engine
}

/** A verifier's checker, and a node double that hands out the evidence of honest work, or what the test makes of it. */
async function checkerScene(known = true, { source = fakeChatModel(), engine = quickEngine() }: Scene = {}) {
  const place = meetingPlace()
  const host = await place.join(1, 'hosting')
  const stored = await createContentStore({ network: host, directory: await tempFolder() })
  onTestFinished(() => stored.stop())
  const files = []
  for (const [name, bytes] of source.files) files.push({ name, ...(await stored.add(bytes)) })
  const manifest = { ...source.manifest, version: 1 as const, files }
  const model = signManifest({ ...manifest, workPerUnit: 1000, licence: 'MIT' }, testKey(1))
  await host.updateRecord({ models: [model.id] })

  const evidence = { change: (honest: EvidenceResponse): EvidenceResponse => honest, asked: 0 }
  const honest = await runHonestly(model.id, source)
  const node = await place.join(100, 'inference', own =>
    own.handle(protocols.evidence, async () => {
      evidence.asked++
      return evidence.change(honest)
    })
  )
  const network = await place.join(2, 'verification')
  const content = await createContentStore({ network, directory: await tempFolder() })
  onTestFinished(() => content.stop())
  const directory = createModelDirectory({ network })
  const hear = () => directory.add(model)
  if (known) hear()
  const activities = vi.fn()
  const store = openStore({ path: path.join(await tempFolder(), 'verification.db') })
  onTestFinished(() => store.close())
  const records = createTrackBook(store, deployment.params)
  const checker = createChecker({
    network,
    engine,
    content,
    directory,
    keccak,
    domain: testDeployment().domain,
    records,
    signal: AbortSignal.timeout(5000),
    onActivity: activities,
    onCertified: () => undefined,
    logger: silentLogger
  })
  return { place, node, checker, hear, evidence, activities, records, ...workOf(honest, model.id) }
}

/** What a node that runs the fake model honestly would keep. */
async function runHonestly(
  model: string,
  source: ModelSource,
  input: ChatInput = defaultInput
): Promise<EvidenceResponse> {
  const loaded = await quickEngine().load(source)
  let end: RunEvent | undefined
  for await (const event of loaded.run(input)) end = event
  if (end?.kind !== 'end') throw new Error('no end')
  const { output, stopReason, leaves } = end
  return { model, input, salt, output, delivered: new Uint8Array(), stopReason, leaves: [...leaves] }
}

/** The receipt for it, with differences before it is signed. */
function workOf(honest: EvidenceResponse, model: string) {
  const lane = new LaneWriter(deployment)
  const claimOf = (of: EvidenceResponse): Partial<SettledWork['receipt']['receipt']> => {
    const job = newJob(0)
    const units = of.output.length / 4
    return {
      job,
      from: 0,
      to: units,
      model: modelDigest(model),
      inputCommitment: inputCommitment(salt, of.input),
      outputCommitment: outputCommitment(salt, runningHashNext(runningHashStart(job, 0), of.output, units)),
      evidenceRoot: merkleRoot(of.leaves),
      stopReason: stopReasons.indexOf(of.stopReason)
    }
  }
  return { honest, work: (of: EvidenceResponse = honest) => lane.work({ claim: claimOf(of) }) }
}

it('passes honest work', async () => {
  const { checker, work, activities } = await checkerScene()
  expect(await checker.check(work())).toEqual({ verdict: verdicts.pass, findings: [] })
  expect(activities.mock.calls).toEqual([
    ['loading', true],
    ['loading', false],
    ['verification', true],
    ['verification', false]
  ])
})

it('gives no verdict on work of a model that it has not heard of yet', async () => {
  const { checker, hear, work } = await checkerScene(false)
  const heard = vi.fn()
  onTestFinished(checker.onModel(heard))
  const early = work()
  expect(checker.knows(early)).toBe(false)
  await expect(checker.check(early)).rejects.toMatchObject({ code: 'UNKNOWN_MODEL' })
  hear()
  expect(heard).toHaveBeenCalledOnce()
  expect(checker.knows(early)).toBe(true)
  expect(await checker.check(early)).toEqual({ verdict: verdicts.pass, findings: [] })
})

describe('takes evidence for withheld that does not open the receipt in', () => {
  it.each<[string, (honest: EvidenceResponse) => EvidenceResponse]>([
    ['model', honest => ({ ...honest, model: 'another' })],
    ['input-commitment', honest => ({ ...honest, input: { ...defaultInput, maxTokens: 5 } })],
    ['input-commitment', honest => ({ ...honest, salt: randomSalt(9) })],
    ['output-commitment', honest => ({ ...honest, output: flipped(honest.output) })],
    ['output-commitment', honest => ({ ...honest, output: honest.output.slice(4) })],
    ['output-commitment', honest => ({ ...honest, output: honest.output.slice(1) })],
    ['delivered', honest => ({ ...honest, delivered: new Uint8Array(4) })],
    ['evidence-root', honest => ({ ...honest, leaves: honest.leaves.slice(1) })],
    ['stop-reason', honest => ({ ...honest, stopReason: 'cancelled' })]
  ])('%s', async (code, change) => {
    const { checker, evidence, work } = await checkerScene()
    evidence.change = change
    expect(await checker.check(work())).toMatchObject({ verdict: verdicts.unavailable, findings: [{ code }] })
  })
})

it('refutes a wrong output that its receipt commits to', async () => {
  const { checker, evidence, honest, work } = await checkerScene()
  // The evidence names the same wrong token, so that only drawing it again can tell.
  const leaves = honest.leaves.map((leaf, i) => (i === 1 ? flipped(leaf) : leaf))
  const wrong = { ...honest, output: flipped(honest.output), leaves }
  evidence.change = () => wrong
  const result = await checker.check(work(wrong))
  expect(result.verdict).toBe(verdicts.fail)
  expect(result.findings.map(({ code }) => code)).toContain('token-differs')
})

it('fails a node that committed to an input which its model cannot take', async () => {
  const { checker, evidence, honest, work } = await checkerScene()
  const odd = { ...honest, input: { ...defaultInput, maxTokens: 500 } }
  evidence.change = () => odd
  expect(await checker.check(work(odd))).toMatchObject({
    verdict: verdicts.fail,
    findings: [{ code: 'input-refused' }]
  })
})

it('calls evidence withheld after it has asked twice', async () => {
  const { checker, evidence, work } = await checkerScene()
  evidence.change = () => {
    throw new Error('no')
  }
  expect(await checker.check(work())).toMatchObject({
    verdict: verdicts.unavailable,
    findings: [{ code: 'withheld' }]
  })
  expect(evidence.asked).toBe(2)
})

it('takes evidence that comes at the second attempt', async () => {
  const { checker, evidence, work } = await checkerScene()
  evidence.change = honest => {
    if (evidence.asked === 1) throw new Error('not yet')
    return honest
  }
  expect((await checker.check(work())).verdict).toBe(verdicts.pass)
})

it('calls the evidence of a node that is gone withheld', async () => {
  const { place, node, checker, work } = await checkerScene()
  await place.remove(node, 'kill')
  expect((await checker.check(work())).verdict).toBe(verdicts.unavailable)
})

function flipped(output: Uint8Array): Uint8Array {
  const wrong = Uint8Array.from(output)
  wrong[4] = (wrong[4] ?? 0) ^ 1
  return wrong
}

/** A model that is judged by its words, and one that is not it. */
const text = fakeTextModel()
const otherText: ModelSource = {
  manifest: text.manifest,
  files: new Map([['server.json', new TextEncoder().encode('{"kind":"openai","model":"other"}')]])
}

it('refutes by its words what another model wrote, by no check alone, and says why', async () => {
  const { checker, evidence, work, honest, node, records } = await checkerScene(true, { source: text })
  const model = work().receipt.receipt.model as `0x${string}`
  const seedOf = (i: number) => toHex(new Uint8Array(32).fill(i))
  const check = async (source: ModelSource, i: number) => {
    const made = await runHonestly(honest.model, source, { ...defaultInput, maxTokens: 60, seed: seedOf(i) })
    evidence.change = () => made
    return checker.check(work(made))
  }
  for (let i = 0; i < 20; i++)
    expect(await check(text, i)).toMatchObject({ verdict: verdicts.pass, findings: [] })
  const before = records.describe(node.address).join()
  expect(before).toContain('in 20 checks')
  let checks = 0
  let result = await check(otherText, checks)
  while (result.verdict === verdicts.pass && checks < 100) result = await check(otherText, ++checks)
  expect(checks).toBeGreaterThanOrEqual(3)
  expect(checks).toBeLessThan(20)
  expect(result).toMatchObject({ verdict: verdicts.fail, findings: [{ code: 'words' }] })
  expect(records.describe(node.address).join()).toMatch(/of 14, refuted/)
  expect(records.probability(node.address, model)).toBe(deployment.params.newcomerCheckMilli / 1000)
})

it('counts the words of a line once, however often it is looked at', async () => {
  const { checker, evidence, work, honest, node, records } = await checkerScene(true, { source: text })
  const other = await runHonestly(honest.model, otherText)
  evidence.change = () => other
  const line = work(other)
  for (let i = 0; i < 20; i++) expect((await checker.check(line)).verdict).toBe(verdicts.pass)
  expect(records.describe(node.address).join()).toContain('in 1 checks')
})

it('passes what it has no server for, and says that it has not looked', async () => {
  const engine = combineEngines(new Map([['onnx', quickEngine()]]))
  const { checker, work } = await checkerScene(true, { source: text, engine })
  expect(await checker.check(work())).toMatchObject({
    verdict: verdicts.pass,
    findings: [{ code: 'unchecked' }]
  })
})
