#!/usr/bin/env node
import { exitCodes } from './exit-codes.ts'
import { run } from './program.ts'

/** `haca … | head -1` is no bug: whoever has read enough ends the command without a word. */
const reader = new AbortController()
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exitCode = exitCodes.readerGone
  reader.abort()
})

const code = await run(process.argv.slice(2), { signal: reader.signal })
process.exitCode = reader.signal.aborted ? exitCodes.readerGone : code
// Whoever presses Ctrl-C again while the process leaves gets the exit code of the command, not of the signal.
process.on('SIGINT', () => process.exit())
