/** Parts of a numerics class in which two honest machines that run one model may differ; all others must be equal. */
const differences = [
  // Version of the engine.
  /^\d+\.\d+\.\d+$/,
  /^threads=[1-9]\d{0,2}$/,
  // Instruction set, as `instructionSet` names it.
  /^(arm64|x64(-avx|-avx2|-avx512)?)$/
]

/** What a check compares a single-shot output by. */
export type Comparison = 'bits' | 'tolerance'

/** Whether honest machines of two classes differ in nothing but engine version, threads and instruction set. */
export function isKin(claimed: string, own: string): boolean {
  const [a, b] = [claimed.split(/[ @]/), own.split(/[ @]/)]
  const isPart = (part: string, i: number) => {
    const other = b[i] ?? ''
    return part === other || differences.some(form => form.test(part) && form.test(other))
  }
  return a.length === b.length && a.every(isPart)
}

/**
 * How an output of one class is compared with the checker's own. The node under check names its class itself, so only
 * one that an honest machine could have earns the tolerance; what is made up, or of other weights, is held to every bit.
 */
export function comparisonOf(claimed: string, own: string): Comparison {
  return claimed !== own && isKin(claimed, own) ? 'tolerance' : 'bits'
}
