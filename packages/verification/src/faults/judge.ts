import { isGrave, type SettledEpoch, type Verdict, verdicts } from '@haca/core'
import { HacaError, type Hex, keccakHex, type ManifestBody, type SettledWork } from '@haca/protocol'
import type { FaultCase } from '@haca/settlement'
import type { FaultParts } from './fault-parts.ts'

/** What names a case. */
export type Fault = Pick<FaultCase, 'node' | 'epoch' | 'line'>

/** A line that stands accused, with what is needed to check it. */
export interface AccusedLine {
  readonly work: SettledWork
  readonly tier: ManifestBody['tier']
}

/** Says what this verifier itself makes of an accused line. */
export interface Judge {
  /**
   * The line that a case is about. Throws `NOT_FOUND` where the epoch has no such line of the node or its work never came here,
   * `UNKNOWN_MODEL`, and what reading the epoch throws.
   */
  find(fault: Fault): Promise<AccusedLine>
  /** What it found, as far as it has looked. */
  known(line: AccusedLine): Verdict | undefined
  /** Checks all of it, unless it has done so before. Throws where this verifier itself fails: that is no verdict. */
  check(line: AccusedLine): Promise<Verdict>
}

/** The word that a verdict gives: none where evidence is missing, and no vote where the check is one of likelihood. */
export function wordOf(verdict: Verdict, { tier }: AccusedLine): 'fault' | 'acquittal' | undefined {
  if (verdict === verdicts.pass) return 'acquittal'
  return isGrave(verdict, tier) ? 'fault' : undefined
}

/** Place of a line, by node, whose leaf has this hash; −1 where there is none. */
function placeOf({ byNode }: Pick<SettledEpoch, 'byNode'>, line: Hex): number {
  for (let i = 0; i < byNode.count; i++) if (keccakHex(byNode.leaf(i)) === line) return i
  return -1
}

/** Lines that were looked up and are kept: cases are few. */
const linesMax = 256

export function createJudge(parts: FaultParts): Judge {
  const { book, checker, found } = parts
  const lines = new Map<Hex, AccusedLine>()
  /** The same line is checked once, however many ask. */
  const checks = new Map<Hex, Promise<Verdict>>()

  const lookUp = async ({ node, epoch, line }: Fault): Promise<AccusedLine> => {
    const settled = await parts.settled(epoch)
    const place = placeOf(settled, line)
    const accused = settled.lines[place]
    if (accused?.node !== node)
      throw new HacaError('NOT_FOUND', `epoch ${epoch} has no line ${line} of node ${node}`, {
        data: { epoch, node, line }
      })
    const work = book.work(epoch).find(each => each.voucher.line.receipt === accused.receipt)
    if (work === undefined)
      throw new HacaError('NOT_FOUND', `the work of line ${line} of epoch ${epoch} never came here`, {
        data: { epoch, node, line }
      })
    const model = work.receipt.receipt.model as Hex
    const tier = parts.tierOf(model)
    if (tier === undefined)
      throw new HacaError('UNKNOWN_MODEL', 'the model of this work has not been heard of', {
        data: { model }
      })
    return { work, tier }
  }

  const receiptOf = ({ work }: AccusedLine) => work.voucher.line.receipt as Hex

  const lookAt = async (line: AccusedLine): Promise<Verdict> => {
    const { verdict } = await checker.check(line.work)
    parts.signal.throwIfAborted()
    found.note(line.work, verdict)
    return found.verdict(receiptOf(line)) ?? verdict
  }

  return {
    async find(fault) {
      const known = lines.get(fault.line) ?? (await lookUp(fault))
      lines.set(fault.line, known)
      for (const oldest of lines.keys()) {
        if (lines.size <= linesMax) break
        lines.delete(oldest)
      }
      return known
    },
    known: line => found.verdict(receiptOf(line)),
    async check(line) {
      const known = found.verdict(receiptOf(line))
      if (known !== undefined) return known
      const receipt = receiptOf(line)
      const running = checks.get(receipt) ?? lookAt(line).finally(() => checks.delete(receipt))
      checks.set(receipt, running)
      return running
    }
  }
}
