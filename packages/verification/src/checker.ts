import type { Engine, LoadedModel, Score } from '@haca/backends'
import { type Verdict, verdicts } from '@haca/core'
import type { ContentStore, Network } from '@haca/network'
import { fetchModelFiles, type ModelDirectory } from '@haca/node-kit'
import {
  type EvidenceResponse,
  type Finding,
  type Hex,
  inputCommitment,
  isHacaError,
  type Logger,
  merkleRoot,
  outputCommitment,
  protocols,
  runningHashNext,
  runningHashStart,
  type SettledWork,
  stopReasons
} from '@haca/protocol'

export interface CheckerInit {
  readonly network: Network
  readonly engine: Engine
  readonly content: ContentStore
  readonly directory: ModelDirectory
  readonly signal: AbortSignal
  /** The engine begins or ends a check or a load; they can overlap. */
  readonly onActivity: (activity: 'verification' | 'loading', begins: boolean) => void
  /** A model was loaded, with its certified work per second (thousands of operations). */
  readonly onCertified: (workPerSecond: number) => void
  readonly logger: Logger
}

export interface CheckResult {
  readonly verdict: Verdict
  readonly findings: Finding[]
}

/** Fetches what a receipt commits to and checks it with this node's own engine, one at a time. */
export interface Checker {
  check(work: SettledWork): Promise<CheckResult>
  /** Loads the models that are offered, so that the first check does not wait for it. */
  warm(): void
}

/** Findings in one verdict; the message table allows as many. */
const findingsMax = 16
/** Evidence is asked for this often before it counts as withheld. */
const fetchAttempts = 2

export function createChecker(init: CheckerInit): Checker {
  const { network, directory, signal, logger } = init
  const models = createModelCache(init)

  const fetchEvidence = async (work: SettledWork): Promise<EvidenceResponse | undefined> => {
    const { node, job, segment } = work.receipt.receipt
    for (let attempt = 1; attempt <= fetchAttempts; attempt++) {
      try {
        const request = { job: job as Hex, segment: Number(segment) }
        return await network.call(protocols.evidence, node as Hex, request, { signal })
      } catch (error) {
        logger.debug({ node, job, attempt, error: String(error) }, 'no evidence')
      }
    }
    return undefined
  }

  return {
    async check(work) {
      const evidence = await fetchEvidence(work)
      if (evidence === undefined) {
        return {
          verdict: verdicts.unavailable,
          findings: [finding('withheld', 'the node did not hand out its evidence')]
        }
      }
      const broken = checkCommitments(
        work,
        evidence,
        directory.byDigest(work.receipt.receipt.model as Hex)?.id
      )
      if (broken !== undefined) return { verdict: verdicts.fail, findings: [broken] }
      const loaded = await models.get(evidence.model)
      init.onActivity('verification', true)
      try {
        const { output, stopReason, leaves, delivered } = evidence
        return toResult(
          await loaded.score(evidence.input, { output, stopReason, leaves }, { signal, delivered })
        )
      } catch (error) {
        // The node committed to an input that its model can't take: that is its claim, and it is wrong.
        if (!isHacaError(error) || (error.code !== 'INVALID_INPUT' && error.code !== 'INPUT_TOO_LARGE'))
          throw error
        return { verdict: verdicts.fail, findings: [finding('input-refused', error.message)] }
      } finally {
        init.onActivity('verification', false)
      }
    },
    warm() {
      const begin = (id: string) => {
        models
          .get(id)
          .catch(error =>
            logger.warn({ model: id, error: String(error) }, 'could not load a model to check with')
          )
      }
      directory.on(model => begin(model.id))
      for (const model of directory.list()) begin(model.id)
    }
  }
}

/** Loads each model once; one that could not be loaded is tried again at its next use. */
function createModelCache(init: CheckerInit) {
  const { engine, content, directory, signal } = init
  const models = new Map<string, Promise<LoadedModel>>()

  const load = async (id: string): Promise<LoadedModel> => {
    const model = directory.resolve(id)
    const files = await fetchModelFiles(model, { content, directory, signal })
    init.onActivity('loading', true)
    try {
      const loaded = await engine.load({ manifest: model.manifest, files }, { signal })
      const { unitsPerSecond } = await loaded.certify({ signal })
      init.onCertified(Math.floor(unitsPerSecond * model.manifest.workPerUnit))
      return loaded
    } finally {
      init.onActivity('loading', false)
    }
  }

  return {
    get(id: string): Promise<LoadedModel> {
      const known = models.get(id) ?? load(id)
      models.set(id, known)
      known.catch(() => models.delete(id))
      return known
    }
  }
}

/** The first commitment of the receipt that the evidence does not open. */
function checkCommitments(
  work: SettledWork,
  evidence: EvidenceResponse,
  model: string | undefined
): Finding | undefined {
  const claim = work.receipt.receipt
  const { salt, input, output, leaves } = evidence
  if (model === undefined || evidence.model !== model)
    return finding('model', 'the evidence is for another model')
  if (inputCommitment(salt, input) !== claim.inputCommitment) {
    return finding('input-commitment', 'the input does not open its commitment')
  }
  const start = runningHashStart(claim.job as Hex, Number(claim.segment))
  if (
    !opensOutput(salt, start, output, Number(claim.to) - Number(claim.from), claim.outputCommitment as Hex)
  ) {
    return finding('output-commitment', 'the output does not open its commitment')
  }
  if (merkleRoot(leaves) !== claim.evidenceRoot)
    return finding('evidence-root', 'the evidence does not form its root')
  if (stopReasons[Number(claim.stopReason)] !== evidence.stopReason) {
    return finding('stop-reason', 'the evidence ends for another reason than the receipt')
  }
  return undefined
}

function opensOutput(salt: Hex, start: Hex, output: Uint8Array, units: number, commitment: Hex): boolean {
  try {
    return outputCommitment(salt, runningHashNext(start, output, units)) === commitment
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

function toResult(score: Score): CheckResult {
  const findings = score.reasons.slice(0, findingsMax).map(({ code, detail }) => finding(code, detail))
  return { verdict: score.verdict === 'pass' ? verdicts.pass : verdicts.fail, findings }
}

const findingDetailMax = 256

function finding(code: string, detail: string): Finding {
  return { code, detail: detail.slice(0, findingDetailMax) }
}
