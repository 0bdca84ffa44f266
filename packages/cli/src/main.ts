#!/usr/bin/env node
import { run } from './program.ts'

process.exitCode = await run(process.argv.slice(2))
// Whoever presses Ctrl-C again while the process leaves gets the exit code of the command, not of the signal.
process.on('SIGINT', () => process.exit())
