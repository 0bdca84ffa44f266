import { isKin, type LoadedModel, type Score } from '@haca/backends'
import { type Verdict, verdicts, type WordEvidence } from '@haca/core'
import {
  type EvidenceResponse,
  type Finding,
  type Hex,
  hashStruct,
  inputCommitment,
  isHacaError,
  type Keccak,
  merkleRoot,
  outputCommitment,
  Receipt,
  recoverAddress,
  runningHashNext,
  runningHashStart,
  type SigningDomain,
  stopReasons,
  typedDigest,
  WorkClass,
  workClassOf
} from '@haca/protocol'

export interface CheckResult {
  readonly verdict: Verdict
  readonly findings: Finding[]
  /** What the words of a text say about its origin; no verdict by itself. */
  readonly words?: WordEvidence
}

export interface ClaimInit {
  /** What the node signed. */
  readonly claim: Receipt
  /** What it handed out for it. */
  readonly evidence: EvidenceResponse
  readonly loaded: LoadedModel
  readonly domain: SigningDomain
  readonly keccak: Keccak
  /** Output tokens whose evidence is compared. Default: all. */
  readonly positions?: readonly number[] | undefined
  readonly signal?: AbortSignal | undefined
}

/** A token of an output that is continued; single-shot outputs are never. */
const unitBytes = 4

/** Findings in one verdict; the message table allows as many. */
const findingsMax = 16

/**
 * Checks what a node handed out: first that it opens the receipt, then that the model gives this output. What opens
 * nothing is as good as nothing: the node may show others something else, so no two verifiers could agree on what it is.
 */
export async function checkClaim(init: ClaimInit): Promise<CheckResult> {
  const { evidence, loaded, positions, signal } = init
  const broken = checkCommitments(init)
  if (broken !== undefined) return { verdict: verdicts.unavailable, findings: [broken] }
  const { input, output, stopReason, leaves, delivered, numericsClass } = evidence
  try {
    const claimed = { output, stopReason, leaves }
    const score = await loaded.score(input, claimed, { signal, delivered, positions, numericsClass })
    return nameForeign(toResult(score), numericsClass, loaded)
  } catch (error) {
    // The node committed to an input that its model can't take: that is its claim, and it is wrong.
    if (!isHacaError(error) || (error.code !== 'INVALID_INPUT' && error.code !== 'INPUT_TOO_LARGE'))
      throw error
    return { verdict: verdicts.fail, findings: [finding('input-refused', error.message)] }
  }
}

/** The first commitment of the receipt that the evidence does not open. */
function checkCommitments(init: ClaimInit): Finding | undefined {
  const { claim, evidence, keccak } = init
  const { salt, input, output, leaves, delivered } = evidence
  if (inputCommitment(salt, input) !== claim.inputCommitment) {
    return finding('input-commitment', 'the input does not open its commitment')
  }
  const start = runningHashStart(claim.job as Hex, Number(claim.segment))
  const opens = (units: number) =>
    outputCommitment(salt, runningHashNext(start, output, units, keccak)) === claim.outputCommitment
  if (!isOpened(opens, Number(claim.to) - Number(claim.from))) {
    return finding('output-commitment', 'the output does not open its commitment')
  }
  if (delivered.length !== Number(claim.from) * unitBytes) {
    return finding('delivered', 'what earlier segments delivered does not end where the receipt begins')
  }
  if (merkleRoot(leaves, keccak) !== claim.evidenceRoot)
    return finding('evidence-root', 'the evidence does not form its root')
  const unsigned = checkClass(init)
  if (unsigned !== undefined) return unsigned
  if (stopReasons[Number(claim.stopReason)] !== evidence.stopReason) {
    return finding('stop-reason', 'the evidence ends for another reason than the receipt')
  }
  return undefined
}

/** Thresholds follow from the class, so a node must stand by one. A node of an earlier release signs none. */
function checkClass({ claim, evidence, domain }: ClaimInit): Finding | undefined {
  const { numericsClass, classSignature } = evidence
  if (classSignature === undefined) return undefined
  const digest = typedDigest(domain, WorkClass, workClassOf(hashStruct(Receipt, claim), numericsClass ?? ''))
  return recoverAddress(digest, classSignature) === claim.node
    ? undefined
    : finding('numerics-class', 'the node has not signed for the numerics class that it names')
}

/** Says of what fails that it was held to every bit, because no honest machine that this one can vouch for has its class. */
function nameForeign(
  result: CheckResult,
  claimed: string | undefined,
  { numericsClass: own }: LoadedModel
): CheckResult {
  if (result.verdict === verdicts.pass || claimed === undefined || isKin(claimed, own)) return result
  const foreign = finding('numerics-foreign', `computed as "${claimed}", checked as "${own}"`)
  return { ...result, findings: [...result.findings.slice(0, findingsMax - 1), foreign] }
}

/** An output that cannot be cut into as many units opens nothing. */
function isOpened(opens: (units: number) => boolean, units: number): boolean {
  try {
    return opens(units)
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

function toResult(score: Score): CheckResult {
  const findings = score.reasons.slice(0, findingsMax).map(({ code, detail }) => finding(code, detail))
  const verdict = score.verdict === 'pass' ? verdicts.pass : verdicts.fail
  return { verdict, findings, ...(score.likelihood === undefined ? {} : { words: score.likelihood }) }
}

const findingDetailMax = 256

export function finding(code: string, detail: string): Finding {
  return { code, detail: detail.slice(0, findingDetailMax) }
}
