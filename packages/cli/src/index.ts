/**
 * The `haca` command as a function, for programs that bring their own terminal.
 *
 * ```ts
 * process.exitCode = await run(['devnet', 'up', '--once'])
 * ```
 *
 * @packageDocumentation
 */
export type { Context } from './context.ts'
export { exitCodeOf, exitCodes } from './exit-codes.ts'
export { createProgram, type RunInit, run } from './program.ts'
export { createTerminal, type Progress, type Terminal } from './terminal.ts'
