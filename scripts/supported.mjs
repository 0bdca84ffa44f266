/**
 * Stops an `npm` script on a machine that cannot run the project, before anything is installed. It is a step of its own
 * because what follows it is started by `exec`: a POSIX shell is then replaced by Node, so that npm passes signals to it
 * and waits for its end, which not every `sh` does. Windows' shell does not know `exec` and does not get that far.
 */
import { thisMachine, whyUnsupported } from './bootstrap/platform.mjs'

const reason = whyUnsupported(thisMachine())
if (reason !== undefined) {
  process.stderr.write(`haca: ${reason}\n`)
  process.exitCode = 1
}
