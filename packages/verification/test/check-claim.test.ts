import { claimOf, createFakeEngine, fakeChatModel, fakeTensorModel, type LoadedModel } from '@haca/backends'
import { verdicts } from '@haca/core'
import {
  type EvidenceResponse,
  hashStruct,
  inputCommitment,
  type JobInput,
  keccak,
  merkleRoot,
  outputCommitment,
  Receipt,
  runningHashNext,
  runningHashStart,
  stopReasons,
  toHex,
  typedDigest,
  WorkClass,
  workClassOf
} from '@haca/protocol'
import { describe, expect, it } from 'vitest'
import { testDeployment } from '../../../test/support/deployment.ts'
import { checkClaim } from '../src/checks/check-claim.ts'
import { LaneWriter, newJob, nodeKey, randomSalt } from './support/work.ts'

const salt = randomSalt(3)
const chat: JobInput = {
  kind: 'chat',
  messages: [{ role: 'user', content: 'Tell me.' }],
  maxTokens: 6,
  temperatureMilli: 900,
  seed: toHex(new Uint8Array(32).fill(4))
}
const rows: JobInput = {
  kind: 'tensor',
  rows: 2,
  columns: 4,
  data: new Uint8Array(Float32Array.from({ length: 8 }, (_, i) => i / 3).buffer)
}

/** What a node hands out for a job, with a receipt that commits to whatever is handed out. */
async function scene(input: JobInput) {
  const source = input.kind === 'chat' ? fakeChatModel() : fakeTensorModel()
  const loaded = await createFakeEngine().load(source)
  const { output, stopReason, leaves } = await claimOf(loaded, input)
  const honest: EvidenceResponse = {
    model: 'model',
    input,
    salt,
    output,
    delivered: new Uint8Array(),
    stopReason,
    leaves: [...leaves]
  }
  const claimFor = (evidence: EvidenceResponse, from = 0): Receipt => {
    const job = newJob(0)
    const unitBytes = input.kind === 'chat' ? 4 : 12
    const units = Math.floor(evidence.output.length / unitBytes)
    const hash = runningHashNext(runningHashStart(job, 0), evidence.output, units)
    return new LaneWriter(testDeployment()).work({
      claim: {
        job,
        from,
        to: from + units,
        inputCommitment: inputCommitment(salt, evidence.input),
        outputCommitment: outputCommitment(salt, hash),
        evidenceRoot: merkleRoot(evidence.leaves),
        stopReason: stopReasons.indexOf(evidence.stopReason)
      }
    }).receipt.receipt
  }
  const { domain } = testDeployment()
  const check = (evidence: EvidenceResponse, model: LoadedModel = loaded) =>
    checkClaim({ claim: claimFor(evidence), evidence, loaded: model, keccak, domain })
  return { loaded, honest, check, claimFor }
}

/** The class of an honest machine whose results may differ in their last bits. */
const otherMachine = ({ numericsClass }: LoadedModel) => numericsClass.replace('threads=1 ', 'threads=2 ')

const codes = async (result: ReturnType<typeof checkClaim>) => (await result).findings.map(({ code }) => code)

it('passes honest work of either kind', async () => {
  for (const input of [chat, rows]) {
    const { honest, check } = await scene(input)
    expect(await check(honest)).toEqual({ verdict: verdicts.pass, findings: [] })
  }
})

describe('fails, though the receipt commits to it', () => {
  /** Writes a log-probability into the first entry of the second leaf. */
  const withLogprob = (steps: number) => (honest: EvidenceResponse) => {
    const leaves = honest.leaves.map(leaf => leaf.slice())
    const second = leaves[1]
    if (second !== undefined) new DataView(second.buffer).setInt32(12, steps, true)
    return { ...honest, leaves }
  }

  it.each<[string, string, (honest: EvidenceResponse) => EvidenceResponse]>([
    ['fewer leaves than tokens', 'evidence-count', honest => ({ ...honest, leaves: honest.leaves.slice(1) })],
    [
      'leaves without end',
      'evidence-count',
      honest => ({ ...honest, leaves: Array(65_536).fill(honest.leaves[0]) })
    ],
    [
      'an empty leaf',
      'evidence-malformed',
      honest => ({ ...honest, leaves: honest.leaves.map(() => new Uint8Array()) })
    ],
    ['the lowest log-probability there is', 'evidence-differs', withLogprob(-(2 ** 31))],
    ['a log-probability above zero', 'evidence-differs', withLogprob(2 ** 31 - 1)],
    ['an output longer than asked for', 'output-length', honest => longer(honest, 200)],
    [
      'an output of half a token',
      'output-malformed',
      honest => ({ ...honest, output: honest.output.slice(0, 5) })
    ],
    [
      'a prompt that is too long for the model',
      'input-refused',
      honest => ({ ...honest, input: { ...chat, messages: [{ role: 'user', content: 'a'.repeat(5000) }] } })
    ],
    [
      'another prompt than was signed',
      'token-differs',
      honest => ({ ...honest, input: { ...chat, seed: randomSalt(8) } })
    ]
  ])('%s', async (_, code, change) => {
    const { honest, check } = await scene(chat)
    const result = await codes(check(change(honest)))
    expect(result).toContain(code)
  })

  function longer(honest: EvidenceResponse, tokens: number): EvidenceResponse {
    const output = new Uint8Array(4 * tokens)
    output.set(honest.output)
    return { ...honest, output, leaves: Array(tokens).fill(honest.leaves[0]) }
  }

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('a single-shot value of %f', async value => {
    const { honest, check, loaded } = await scene(rows)
    const output = honest.output.slice()
    new DataView(output.buffer).setFloat32(4, value, true)
    expect(await codes(check({ ...honest, output }))).toEqual(['output-differs'])
    expect(await codes(check({ ...honest, output, numericsClass: otherMachine(loaded) }))).toEqual([
      'output-differs'
    ])
  })
})

it('the signed input decides: a client that tells verifiers of another prompt proves nothing', async () => {
  const { honest, loaded, claimFor } = await scene(chat)
  const claim = claimFor(honest)
  const told = { ...honest, input: { ...chat, maxTokens: 5 } }
  expect(
    await codes(checkClaim({ claim, evidence: told, loaded, keccak, domain: testDeployment().domain }))
  ).toEqual(['input-commitment'])
})

it('positions outside the output are left out', async () => {
  const { honest, loaded, claimFor } = await scene(chat)
  const claim = claimFor(honest)
  const positions = [-1, 0.5, honest.leaves.length, 2 ** 31]
  const result = await checkClaim({
    ...{ claim, evidence: honest, loaded, keccak, positions },
    domain: testDeployment().domain
  })
  expect(result.verdict).toBe(verdicts.pass)
})

it('a single-shot output of another numerics class may differ by the tolerance, and by no more', async () => {
  const { honest, check, loaded } = await scene(rows)
  const off = (by: number) => {
    const output = honest.output.slice()
    const view = new DataView(output.buffer)
    view.setFloat32(0, view.getFloat32(0, true) + by, true)
    return { ...honest, output }
  }
  expect(await codes(check(off(2e-5)))).toEqual(['output-differs'])
  expect(await codes(check({ ...off(2e-5), numericsClass: loaded.numericsClass }))).toEqual([
    'output-differs'
  ])
  const numericsClass = otherMachine(loaded)
  expect(await codes(check({ ...off(2e-5), numericsClass }))).toEqual([])
  expect(await codes(check({ ...off(2e-3), numericsClass }))).toEqual(['output-differs'])
})

it('a node that makes up a numerics class earns no tolerance', async () => {
  const { honest, check } = await scene(rows)
  const output = honest.output.with(0, (honest.output[0] ?? 0) ^ 1)
  expect(await codes(check({ ...honest, output, numericsClass: 'made up' }))).toEqual([
    'output-differs',
    'numerics-foreign'
  ])
})

it('a numerics class that its node has not signed for this receipt opens nothing', async () => {
  const { honest, loaded, claimFor } = await scene(rows)
  const { domain } = testDeployment()
  const { numericsClass } = loaded
  const claim = claimFor(honest)
  const signed = (named: string, key = nodeKey(0), of = claim) => {
    const digest = typedDigest(domain, WorkClass, workClassOf(hashStruct(Receipt, of), named))
    return { ...honest, numericsClass, classSignature: key.sign(digest) }
  }
  const check = async (evidence: EvidenceResponse) => {
    const { verdict, findings } = await checkClaim({ claim, evidence, loaded, keccak, domain })
    return [verdict, ...findings.map(({ code }) => code)]
  }
  expect(await check(signed(numericsClass))).toEqual([verdicts.pass])
  const refused = [verdicts.unavailable, 'numerics-class']
  expect(await check(signed('another'))).toEqual(refused)
  expect(await check(signed(numericsClass, nodeKey(1)))).toEqual(refused)
  expect(await check(signed(numericsClass, nodeKey(0), claimFor(honest)))).toEqual(refused)
  expect(await check({ ...signed(''), numericsClass: undefined })).toEqual([verdicts.pass])
})
