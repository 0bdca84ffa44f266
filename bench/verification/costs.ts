import { randomBytes } from 'node:crypto'
import { encodeTokens } from '@haca/backends'
import { drawPositions } from '@haca/core'
import {
  type Hex,
  type Keccak,
  merkleRoot,
  outputCommitment,
  Receipt,
  recoverAddress,
  runningHashNext,
  runningHashStart,
  type SigningDomain,
  toHex,
  typedDigest,
  VerdictCommit,
  VerdictReveal,
  verdictCommitment,
  workKey,
  zeroHash
} from '@haca/protocol'
import { createKeccak } from '@haca/settlement'
// The parts of an engine, without its threads: what is compared is work, and hops between threads are none.
import { type Decoder, rowOf } from '../../packages/backends/src/decode/decoder.ts'
import { decodeEvidence } from '../../packages/backends/src/decode/evidence.ts'
import { type GeneratedToken, generate } from '../../packages/backends/src/decode/generate.ts'
import { rederive } from '../../packages/backends/src/decode/rederive.ts'
import { marginTolerance } from '../../packages/backends/src/score/tolerances.ts'
import type { CostEngine } from './cost-engines.ts'
import { openedPositions } from './opened-positions.ts'

/** Output tokens of the job that is measured. */
const outputTokens = 200
const promptTokens = 14
const temperature = 0.8
/** No token has it: the output never ends early. */
const noToken = -1

export interface Costs {
  /** Of generating, in the same round; the middle of all rounds. */
  readonly checkShare: number
  /** Tokens per time by those of the engine without draws and evidence, likewise; undefined when that was not measured. */
  readonly decodeRate: number | undefined
  /** CPU milliseconds for one job, of the round that was disturbed least. */
  readonly generateMs: number
  readonly checkMs: number
  /** Of generating: the tokens alone, with draws and evidence. */
  readonly decodeMs: number
  /** As many tokens by the same engine without draws, evidence or signatures, likewise. */
  readonly bareDecodeMs: number | undefined
  readonly rounds: number
}

interface Bench {
  readonly decoder: Decoder
  readonly holdsTwo: boolean
  /** How far behind an honest token may be. */
  readonly marginMax: number
  readonly keccak: Keccak
  readonly node: ReturnType<typeof workKey>
  readonly verifier: ReturnType<typeof workKey>
  readonly context: readonly number[]
  readonly seed: Uint8Array
}

const domain: SigningDomain = { chainId: 31337, verifyingContract: `0x${'11'.repeat(20)}` }
const job: Hex = `0x${'22'.repeat(32)}`
const salt: Hex = `0x${'33'.repeat(32)}`

async function createBench({ decoder, holdsTwo, logitTolerance }: CostEngine): Promise<Bench> {
  return {
    decoder,
    holdsTwo,
    marginMax: marginTolerance(temperature, logitTolerance),
    keccak: await createKeccak(),
    node: workKey(new Uint8Array(32).fill(1)),
    verifier: workKey(new Uint8Array(32).fill(2)),
    context: Array.from({ length: promptTokens }, (_, i) => 300 + i),
    seed: new Uint8Array(32).fill(3)
  }
}

/** Takes some more tokens of a sequence. */
type Advance = (tokens: number) => Promise<void>

/** The engine's own best: the most likely token, over and over. */
function decodeBare({ decoder, context }: Bench): Advance {
  let next = context
  let memory: unknown
  return async tokens => {
    for (let i = 0; i < tokens; i++) {
      const logits = await decoder.step(next, memory)
      const row = rowOf(decoder, logits.rows, next.length - 1)
      let best = 0
      for (let token = 1; token < row.length; token++) {
        if ((row[token] as number) > (row[best] as number)) best = token
      }
      memory = logits.memory
      next = [best]
    }
  }
}

interface Work {
  readonly tokens: readonly GeneratedToken[]
  readonly claim: Receipt
  readonly signature: Hex
}

/** As a node generates: the tokens drawn by the seed, with their evidence. */
function decode({ decoder, context, seed }: Bench): { advance: Advance; tokens: readonly GeneratedToken[] } {
  const request = { context, temperature, seed, maxTokens: outputTokens, endToken: noToken }
  const drawn = generate(decoder, request, new AbortController().signal)
  const tokens: GeneratedToken[] = []
  return {
    tokens,
    async advance(count) {
      for (let i = 0; i < count; i++) {
        const { value, done } = await drawn.next()
        if (done === true) throw new Error('the output ends early')
        tokens.push(value)
      }
    }
  }
}

/** Tokens that one side decodes before it is the other's turn. */
const turn = 20

/** Both ways of decoding in short turns: what disturbs the machine for a while disturbs both. */
async function decodeInTurns(bench: Bench) {
  const { advance, tokens } = decode(bench)
  const bare = bench.holdsTwo ? decodeBare(bench) : undefined
  const spent = { decodeMs: 0, bareDecodeMs: 0 }
  for (let done = 0; done < outputTokens; done += turn) {
    if (bare !== undefined) spent.bareDecodeMs += (await timed(() => bare(turn)))[0]
    spent.decodeMs += (await timed(() => advance(turn)))[0]
  }
  return { ...spent, tokens }
}

/** What a node does for a job once it has the tokens: commitments and receipt. */
function signWork({ node }: Bench, tokens: readonly GeneratedToken[]): Work {
  const output = encodeTokens(tokens.map(({ token }) => token))
  const claim: Receipt = {
    job,
    segment: 0,
    from: 0,
    to: outputTokens,
    model: zeroHash,
    node: node.address,
    market: node.address,
    client: node.address,
    inputCommitment: zeroHash,
    outputCommitment: outputCommitment(salt, runningHashNext(runningHashStart(job, 0), output, outputTokens)),
    evidenceRoot: merkleRoot(tokens.map(({ leaf }) => leaf)),
    stopReason: 1,
    amount: 1n,
    p: 0,
    startedAt: 1n,
    endedAt: 2n
  }
  return { tokens, claim, signature: node.sign(typedDigest(domain, Receipt, claim)) }
}

/** What a verifier does for a check: signature, commitments, one pass, the evidence of four positions, a verdict. */
async function checkWork(bench: Bench, { tokens, claim, signature }: Work): Promise<boolean> {
  const { decoder, keccak, verifier, context, seed, node } = bench
  if (recoverAddress(typedDigest(domain, Receipt, claim), signature) !== node.address) return false
  const ids = tokens.map(({ token }) => token)
  const leaves = tokens.map(({ leaf }) => leaf)
  const hash = runningHashNext(runningHashStart(job, 0), encodeTokens(ids), outputTokens, keccak)
  if (outputCommitment(salt, hash) !== claim.outputCommitment) return false
  if (merkleRoot(leaves, keccak) !== claim.evidenceRoot) return false
  const positions = drawPositions(toHex(randomBytes(32)), claim.evidenceRoot, outputTokens, openedPositions)
  const evidence = positions.flatMap(index => {
    const decoded = decodeEvidence(leaves[index] ?? new Uint8Array())
    return decoded === undefined ? [] : [[index, decoded] as const]
  })
  const { draws } = await rederive(decoder, { context, tokens: ids, temperature, seed, evidence })
  const common = { epoch: 0, job, segment: 0, verifier: verifier.address }
  const opening = { ...common, receipt: zeroHash, verdict: 1, evidence: zeroHash, salt }
  verifier.sign(typedDigest(domain, VerdictCommit, { ...common, commitment: verdictCommitment(opening) }))
  verifier.sign(typedDigest(domain, VerdictReveal, opening))
  return draws.every(({ margin }) => margin <= bench.marginMax)
}

/** CPU milliseconds of some work, and what came of it. */
async function timed<T>(work: () => Promise<T>): Promise<[ms: number, result: T]> {
  const before = process.cpuUsage()
  const result = await work()
  const { user, system } = process.cpuUsage(before)
  return [(user + system) / 1000, result]
}

/** Rounds of a model, and how many go before anything counts: the compiler has seen everything by then. */
export interface CostRounds {
  readonly warmUp: number
  readonly counted: number
}

/** CPU time of both sides in turn, so that both meet the same machine. */
export async function measureCosts(engine: CostEngine, { warmUp, counted }: CostRounds): Promise<Costs> {
  const bench = await createBench(engine)
  const rows: Record<'generateMs' | 'decodeMs' | 'bareDecodeMs' | 'checkMs', number>[] = []
  for (let round = 0; round < warmUp + counted; round++) {
    const { decodeMs, bareDecodeMs, tokens } = await decodeInTurns(bench)
    const [signMs, work] = await timed(async () => signWork(bench, tokens))
    const [checkMs, passes] = await timed(() => checkWork(bench, work))
    if (!passes) throw new Error('an honest job does not pass')
    if (round >= warmUp) rows.push({ bareDecodeMs, decodeMs, generateMs: decodeMs + signMs, checkMs })
  }
  const least = (of: keyof (typeof rows)[number]) => Math.min(...rows.map(row => row[of]))
  const middle = (ratio: (row: (typeof rows)[number]) => number) =>
    rows.map(ratio).sort((a, b) => a - b)[Math.floor(rows.length / 2)] ?? Number.NaN
  return {
    checkShare: middle(({ checkMs, generateMs }) => checkMs / generateMs),
    decodeRate: bench.holdsTwo ? middle(({ decodeMs, bareDecodeMs }) => bareDecodeMs / decodeMs) : undefined,
    generateMs: least('generateMs'),
    decodeMs: least('decodeMs'),
    checkMs: least('checkMs'),
    bareDecodeMs: bench.holdsTwo ? least('bareDecodeMs') : undefined,
    rounds: counted
  }
}
