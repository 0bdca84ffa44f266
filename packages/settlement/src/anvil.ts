import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { connect } from 'node:net'
import { arch, platform } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { HacaError, type Hex } from '@haca/protocol'
import { HDNodeWallet, Mnemonic } from 'ethers'
import { abortable } from './chain/abortable.ts'

/** A development chain in a child process. */
export interface Anvil {
  /** Path of the IPC socket. */
  readonly ipc: string
  /** The same chain over HTTP, on loopback. */
  readonly url: string
  readonly chainId: number
  readonly accounts: readonly AnvilAccount[]
  readonly process: ChildProcess
  /**
   * From now on a block every so many seconds, or one for each transaction at 0. A devnet sets itself up in the latter way,
   * in a second instead of ten, and then runs in the former.
   */
  mineEvery(seconds: number): Promise<void>
  /** Ends the child and waits until it is gone; repeated calls are harmless. */
  stop(): Promise<void>
}

/** An account with 10,000 ether of play money. */
export interface AnvilAccount {
  readonly address: Hex
  readonly privateKey: Hex
}

export interface AnvilInit {
  /** Where the IPC socket goes; made when missing. */
  readonly directory: string
  /** Default 31337, which settlement contracts take for a development chain. */
  readonly chainId?: number
  /** Seconds between blocks. Default 1; 0 mines a block for each transaction. */
  readonly blockSeconds?: number
  /** Unix seconds of the first block; later blocks keep the distance to the real time. Default: now. */
  readonly timestamp?: number
  /** Accounts with money. Default 10. */
  readonly accounts?: number
  /** BIP-39 words of the accounts. Default: the well-known test phrase. */
  readonly mnemonic?: string
  /** Address to listen on. Default 127.0.0.1; whoever reaches it owns the chain. */
  readonly host?: string
  /** TCP port. Default 0, a free one. */
  readonly port?: number
  /** File in which the chain is found at the start, when it is there, and left at a clean stop. Default: it is gone then. */
  readonly state?: string
  readonly signal?: AbortSignal
}

const defaultMnemonic = 'test test test test test test test test test test test junk'
const devnetChainId = 31337
/** The socket's path must fit `sockaddr_un`: 104 bytes on macOS, 108 on Linux, with the closing zero. */
const socketPathMax = 103
/** Normally 0.1 s; a busy machine takes longer. */
const startTimeoutMs = 20_000
/** From SIGTERM to SIGKILL. */
const stopTimeoutMs = 2000

/**
 * Starts anvil and resolves when it listens. Throws `UNSUPPORTED_RUNTIME` when its binary is not installed,
 * `ALREADY_RUNNING` when a chain answers at the socket, `PORT_TAKEN`, `LIMIT_EXCEEDED` for a directory whose name is too long,
 * `TIMEOUT`, and `CHAIN_UNREACHABLE` with anvil's own words when it ends at once.
 */
export async function startAnvil(init: AnvilInit): Promise<Anvil> {
  const chainId = init.chainId ?? devnetChainId
  const accounts = init.accounts ?? 10
  const mnemonic = init.mnemonic ?? defaultMnemonic
  const blockSeconds = init.blockSeconds ?? 1
  const ipc = join(init.directory, 'anvil.ipc')
  await requireFreeSocket(ipc)
  const binary = findBinary()
  await mkdir(init.directory, { recursive: true })
  const words = ['--chain-id', chainId, '--accounts', accounts, '--mnemonic', mnemonic, '--ipc', ipc]
  const mining = blockSeconds === 0 ? [] : ['--block-time', blockSeconds]
  const start = init.timestamp === undefined ? [] : ['--timestamp', init.timestamp]
  const state = init.state === undefined ? [] : ['--state', init.state]
  const listen = ['--host', init.host ?? '127.0.0.1', '--port', init.port ?? 0]
  const child = spawn(binary, [...words, ...mining, ...start, ...state, ...listen].map(String), {
    stdio: ['ignore', 'pipe', 'pipe']
  })
  // Whatever ends this process must end the chain too.
  const killAtExit = () => child.kill('SIGKILL')
  process.once('exit', killAtExit)
  child.once('exit', () => process.off('exit', killAtExit))
  try {
    const timeout = AbortSignal.timeout(startTimeoutMs)
    const signal = init.signal === undefined ? timeout : AbortSignal.any([timeout, init.signal])
    const url = `http://${await abortable(listening(child, init.port), signal)}`
    return {
      ipc,
      url,
      chainId,
      accounts: deriveAccounts(mnemonic, accounts),
      process: child,
      mineEvery: seconds => mineEvery(url, seconds),
      stop: () => stop(child)
    }
  } catch (error) {
    await stop(child)
    throw error
  }
}

/** A socket that nobody answers was left behind by a chain that was killed; it is removed. */
async function requireFreeSocket(ipc: string): Promise<void> {
  const length = Buffer.byteLength(ipc)
  if (length > socketPathMax) {
    throw new HacaError(
      'LIMIT_EXCEEDED',
      `the socket path ${ipc} has ${length} bytes, at most ${socketPathMax} work`,
      { data: { field: 'directory', limit: socketPathMax, actual: length } }
    )
  }
  const { promise: answered, resolve } = Promise.withResolvers<boolean>()
  const socket = connect(ipc)
  socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
  const inUse = await answered
  socket.destroy()
  if (inUse) {
    throw new HacaError('ALREADY_RUNNING', `a chain answers at ${ipc}`, { data: { path: ipc } })
  }
  await rm(ipc, { force: true })
}

/** npm brings one package per platform beside `@foundry-rs/anvil`; its own launcher would add a process in between. */
function findBinary(): string {
  const cpu = arch() === 'x64' ? 'amd64' : arch()
  const name = `@foundry-rs/anvil-${platform()}-${cpu}`
  try {
    const launcher = createRequire(import.meta.url).resolve('@foundry-rs/anvil/package.json')
    return join(dirname(createRequire(launcher).resolve(`${name}/package.json`)), 'bin', 'anvil')
  } catch (cause) {
    throw new HacaError(
      'UNSUPPORTED_RUNTIME',
      `${name} is not installed; anvil has no binary for this machine`,
      { cause }
    )
  }
}

/** Resolves with host:port from anvil's own line. */
function listening(child: ChildProcess, port: number | undefined): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  let complaint = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    complaint = (complaint + chunk.toString()).slice(-1000)
  })
  if (child.stdout !== null) {
    createInterface({ input: child.stdout }).on('line', line => {
      const address = /^Listening on (\S+)/.exec(line)?.[1]
      if (address !== undefined) resolve(address)
    })
  }
  child.once('error', cause =>
    reject(new HacaError('CHAIN_UNREACHABLE', 'anvil could not be started', { cause }))
  )
  child.once('exit', code => {
    const taken = /address already in use/i.test(complaint)
    const message = `anvil ended with ${code}: ${complaint.trim()}`
    reject(new HacaError(taken ? 'PORT_TAKEN' : 'CHAIN_UNREACHABLE', message, { data: { port: port ?? 0 } }))
  })
  return promise
}

async function mineEvery(url: string, seconds: number): Promise<void> {
  await request(url, 'evm_setAutomine', [seconds === 0])
  await request(url, 'evm_setIntervalMining', [seconds])
}

async function request(url: string, method: string, params: readonly unknown[]): Promise<void> {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params })
  const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  const text = await answer.text()
  if (!answer.ok || text.includes('"error"')) {
    throw new HacaError('CHAIN_UNREACHABLE', `anvil refused ${method}: ${text}`, { data: { method } })
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
  const { promise, resolve } = Promise.withResolvers<void>()
  child.once('exit', () => resolve())
  child.kill('SIGTERM')
  const force = setTimeout(() => child.kill('SIGKILL'), stopTimeoutMs)
  await promise
  clearTimeout(force)
}

function deriveAccounts(phrase: string, count: number): AnvilAccount[] {
  const root = HDNodeWallet.fromMnemonic(Mnemonic.fromPhrase(phrase), "m/44'/60'/0'/0")
  return Array.from({ length: count }, (_, index) => {
    const { address, privateKey } = root.deriveChild(index)
    return { address: address.toLowerCase() as Hex, privateKey: privateKey as Hex }
  })
}
