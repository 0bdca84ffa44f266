import { attachDevnet, type DevnetConnection } from '@haca/devnet/control'
import type { Command } from 'commander'

/** Options of every command that attaches to a running devnet. */
export interface AttachOptions {
  readonly devnet?: string
  readonly json: boolean
}

export function withAttachOptions(command: Command, json = 'print the result as JSON'): Command {
  return command
    .option('--devnet <dir>', 'folder of the devnet, when several run')
    .option('--json', json, false)
}

/** Attaches, uses, detaches; Ctrl-C detaches too. */
export async function withDevnet<T>(
  directory: string | undefined,
  signal: AbortSignal,
  use: (devnet: DevnetConnection) => Promise<T>
): Promise<T> {
  const devnet = await attachDevnet(directory)
  const close = () => devnet.close()
  signal.addEventListener('abort', close, { once: true })
  try {
    return await use(devnet)
  } finally {
    signal.removeEventListener('abort', close)
    devnet.close()
  }
}
