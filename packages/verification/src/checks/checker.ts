import type { Engine, LoadedModel } from '@haca/backends'
import { verdicts } from '@haca/core'
import type { ContentStore, Network } from '@haca/network'
import { fetchModelFiles, type ModelDirectory } from '@haca/node-kit'
import {
  type EvidenceResponse,
  HacaError,
  type Hex,
  isHacaError,
  type Keccak,
  type Logger,
  type ManifestBody,
  protocols,
  type Receipt,
  type SettledWork,
  type SigningDomain
} from '@haca/protocol'
import type { TrackBook } from '../records/track-book.ts'
import { type CheckResult, checkClaim, finding } from './check-claim.ts'

export interface CheckerInit {
  readonly network: Network
  readonly engine: Engine
  readonly content: ContentStore
  readonly directory: ModelDirectory
  readonly keccak: Keccak
  readonly domain: SigningDomain
  /** Where the words of texts are counted. */
  readonly records: Pick<TrackBook, 'countWords'>
  readonly signal: AbortSignal
  /** The engine begins or ends a check or a load; they can overlap. */
  readonly onActivity: (activity: 'verification' | 'loading', begins: boolean) => void
  /** A model was loaded, with its certified work per second (thousands of operations). */
  readonly onCertified: (workPerSecond: number) => void
  readonly logger: Logger
}

/** Fetches what a receipt commits to and checks it with this node's own engine, one at a time. */
export interface Checker {
  /** Whether the model that this work names has been heard of. */
  knows(work: SettledWork): boolean
  /** Calls whenever another model has been heard of, until what it returns is called. */
  onModel(listener: () => void): () => void
  /**
   * Throws where this verifier itself fails, as with `UNKNOWN_MODEL`: that is no verdict.
   *
   * @param positions output tokens whose evidence is compared; default all
   */
  check(work: SettledWork, positions?: readonly number[]): Promise<CheckResult>
  /** Loads the models that are offered, so that the first check does not wait for it. */
  warm(): void
}

/** Evidence is asked for this often before it counts as withheld. */
const fetchAttempts = 2

async function fetchEvidence(
  { network, signal, logger }: CheckerInit,
  work: SettledWork
): Promise<EvidenceResponse | undefined> {
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

export function createChecker(init: CheckerInit): Checker {
  const { directory, signal, logger } = init
  const models = createModelCache(init)

  return {
    knows: ({ receipt: { receipt } }) => directory.byDigest(receipt.model as Hex) !== undefined,
    onModel: listener => directory.on(listener),
    async check(work, positions) {
      const evidence = await fetchEvidence(init, work)
      if (evidence === undefined) {
        return {
          verdict: verdicts.unavailable,
          findings: [finding('withheld', 'the node did not hand out its evidence')]
        }
      }
      const claim = work.receipt.receipt
      const model = directory.byDigest(claim.model as Hex)?.id
      if (model === undefined) {
        // No word on the node: this verifier cannot tell. After a restart, receipts come before the models do.
        throw new HacaError('UNKNOWN_MODEL', 'the model of this work has not been heard of', {
          data: { model: claim.model }
        })
      }
      if (evidence.model !== model) {
        return {
          verdict: verdicts.unavailable,
          findings: [finding('model', 'the evidence is for another model')]
        }
      }
      const loaded = await loadOrPass(models.get(model), directory.get(model)?.manifest.tier)
      if (loaded === undefined) {
        const detail = 'this verifier has no server with the model, and nothing against the work'
        return { verdict: verdicts.pass, findings: [finding('unchecked', detail)] }
      }
      init.onActivity('verification', true)
      try {
        const result = await checkClaim({
          claim,
          evidence,
          loaded,
          keccak: init.keccak,
          domain: init.domain,
          positions,
          signal
        })
        return judgeWords(result, claim, init.records)
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

/**
 * The model; undefined where this verifier has no engine for one that is judged by its words. No verifier can be made to
 * have a server of its own, and nobody is refuted by one check of these.
 */
async function loadOrPass(
  loading: Promise<LoadedModel>,
  tier: ManifestBody['tier'] | undefined
): Promise<LoadedModel | undefined> {
  try {
    return await loading
  } catch (error) {
    if (tier === 'logprob' && isHacaError(error) && error.code === 'UNSUPPORTED_FORMAT') return undefined
    throw error
  }
}

/** A text whose form is right is refuted by all that was counted of its (node, model), and never by itself. */
function judgeWords(result: CheckResult, claim: Receipt, records: CheckerInit['records']): CheckResult {
  const { words, verdict, findings } = result
  if (words === undefined || verdict !== verdicts.pass) return result
  const { node, model, job, segment } = claim
  const line = { node: node as Hex, model: model as Hex, job: job as Hex, segment: Number(segment) }
  const refuted = records.countWords({ ...line, evidence: words })
  return refuted === undefined
    ? result
    : { ...result, verdict: verdicts.fail, findings: [...findings, finding('words', refuted)] }
}

/** Loads each model once; one that could not be loaded is tried again at its next use. */
function createModelCache(init: CheckerInit) {
  const { engine, content, directory, signal } = init
  const models = new Map<string, Promise<LoadedModel>>()

  const load = async (id: string): Promise<LoadedModel> => {
    // Also one that is no longer on offer.
    const model = directory.get(id) ?? directory.resolve(id)
    const bytesMax = engine.memoryBytes
    const files = await fetchModelFiles(model, { content, directory, bytesMax, signal })
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
