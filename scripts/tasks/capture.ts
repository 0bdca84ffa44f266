import { runChild } from '../bootstrap/child.mjs'
import { root } from './repository.ts'

export interface CaptureInit {
  /** Default: the checkout. */
  cwd?: string
  /** Also prints what it keeps. Default: false. */
  show?: boolean
}

export interface Captured {
  /** Exit code; 128 + n after signal n. */
  code: number
  /** Standard output and error in the order they came. */
  output: string
  /** The signal that asked this process to end meanwhile. */
  signal: NodeJS.Signals | undefined
}

/** Runs a program and keeps what it prints. Rejects when the program cannot be started. */
export async function capture(
  command: string,
  args: readonly string[],
  { cwd = root, show = false }: CaptureInit = {}
): Promise<Captured> {
  let output = ''
  const ended = await runChild(command, [...args], { cwd }, text => {
    output += text
    if (show) process.stdout.write(text)
  })
  return { ...ended, output }
}
