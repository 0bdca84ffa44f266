import { stripVTControlCharacters } from 'node:util'

/** Something that went wrong in a suite, told again at the end of the run: logs are often kept by their tail. */
export interface Failure {
  /** From the root of the checkout; absent where nobody knows it. */
  file?: string
  /** The test with the blocks around it, or what else failed. */
  name: string
  /** What was thrown. */
  error: string
}

/** Enough for an assertion and the two values that differ. */
const errorLines = 8
/** Longer lines are values that were printed whole. */
const lineLength = 200
/** More failures than this have one cause, and the first of them tell it. */
const mostFailures = 20

/** The lines that tell each failure again: where, which test, how its error begins. */
export function tellFailures(failures: readonly Failure[]): string[] {
  const lines = failures.slice(0, mostFailures).flatMap(({ file, name, error }) => {
    const text = stripVTControlCharacters(error).split('\n')
    const told = text.filter(line => line.trim() !== '').slice(0, errorLines)
    const place = file === undefined ? name : `${file} > ${name}`
    return [`FAILED ${place}`, ...told.map(line => `    ${line.slice(0, lineLength)}`)]
  })
  const untold = failures.length - mostFailures
  return untold > 0 ? [...lines, `and ${untold} more`] : lines
}

/** The failures that Hardhat lists behind its counts, such as `1) Contract#test` and its error below. */
export function failuresOfHardhat(output: string): Failure[] {
  const text = stripVTControlCharacters(output)
  const listed = text.slice(text.search(/^\s*\d+ failing\b/m))
  return listed
    .split(/^\s*\d+\) (?=\S+#)/m)
    .slice(1)
    .map(entry => {
      const [name = '', ...error] = entry.split('\n')
      return { name, error: error.join('\n') }
    })
}
