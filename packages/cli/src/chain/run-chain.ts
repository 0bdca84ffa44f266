import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { HacaError } from '@haca/protocol'
import { type Anvil, startAnvil } from '@haca/settlement/anvil'
import type { Context } from '../context.ts'
import { toJson } from '../json.ts'
import { onPath } from '../on-path.ts'

export interface ChainOptions {
  readonly host: string
  readonly port: number
  /** Where the chain and the deployer's key are kept. */
  readonly directory: string
  /** Seconds between blocks. */
  readonly blockTime: number
  readonly json: boolean
}

/** Only its owner reads it, as every key file. */
const privateMode = 0o600

/**
 * Runs a development chain until Ctrl-C, and goes on with it the next time. Throws `PORT_TAKEN`, `UNSUPPORTED_RUNTIME`,
 * `CHAIN_UNREACHABLE` when it ends by itself.
 */
export async function runChain(options: ChainOptions, { terminal, signal }: Context): Promise<void> {
  const { host, port, blockTime, json } = options
  const directory = path.resolve(options.directory)
  await onPath('directory', directory, () => mkdir(directory, { recursive: true }))
  // A socket's path is bounded; a folder that is named may be anywhere.
  const sockets = await mkdtemp(path.join(tmpdir(), 'haca-chain-'))
  let anvil: Anvil | undefined
  try {
    const state = path.join(directory, 'chain.json')
    anvil = await startAnvil({ directory: sockets, host, port, state, blockSeconds: blockTime, signal })
    const key = await keepDeployer(anvil, directory)
    const rpc = anvil.url.replace(/127\.0\.0\.1|0\.0\.0\.0/, host)
    if (json) terminal.print(toJson({ event: 'chain:started', rpc, chainId: anvil.chainId, key, directory }))
    else {
      terminal.print(`chain ${anvil.chainId} at ${rpc}, a block every ${blockTime} s`)
      terminal.print(`  deployer   ${key}`)
      terminal.print(`  data       ${directory}`)
      terminal.print('Ctrl-C ends it; the next start goes on from there.')
    }
    await untilEnd(anvil, signal)
  } finally {
    await anvil?.stop()
    await rm(sockets, { recursive: true, force: true })
  }
}

/** Anvil's first account pays for deployments. Its key is public knowledge, and so is its money made up. */
async function keepDeployer(anvil: Anvil, directory: string): Promise<string> {
  const file = path.join(directory, 'deployer.key')
  const [account] = anvil.accounts
  if (account !== undefined && !existsSync(file)) {
    await writeFile(file, `${account.privateKey}\n`, { mode: privateMode })
  }
  return file
}

async function untilEnd(anvil: Anvil, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return
  const ended = once(anvil.process, 'exit', { signal }).then(
    () => true,
    () => false
  )
  if (await ended) throw new HacaError('CHAIN_UNREACHABLE', 'the development chain has ended by itself')
}
