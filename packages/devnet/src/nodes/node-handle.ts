import { type ChildProcess, fork } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import path from 'node:path'
import { HacaError } from '@haca/protocol'
import type { DevnetRole } from '../plan.ts'
import { fromWireError } from '../wire/wire-error.ts'
import type { FromNode, ToNode } from './messages.ts'

export interface NodeHandleInit {
  readonly name: string
  readonly role: DevnetRole
  /** Path of what the process runs, see `nodeProgram`. */
  readonly program: string
  /** Folder for the process's own output. */
  readonly directory: string
  readonly onEvent: (name: string, detail: unknown) => void
  /** It ended without being asked to. */
  readonly onLost: (reason: string) => void
}

interface CallOptions {
  readonly signal?: AbortSignal
  readonly onPart?: (value: unknown) => void
}

/** A node process as the coordinator sees it. */
export interface NodeHandle {
  readonly name: string
  readonly pid: number | undefined
  readonly alive: boolean
  /** Asks the process. Rejects with its `HacaError`, or `DISCONNECTED` when it ends before it answers. */
  call<T>(method: string, params?: unknown, options?: CallOptions): Promise<T>
  /** Asks it to end, and kills it when it does not. */
  stop(): Promise<void>
  /** kill -9, for faults on demand. */
  kill(): Promise<void>
}

/** From asking a process to end until it is killed, milliseconds: running jobs have five seconds of it. */
const stopTimeoutMs = 10_000

interface Pending {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: HacaError) => void
  readonly onPart: ((value: unknown) => void) | undefined
}

export function forkNode(init: NodeHandleInit): NodeHandle {
  const log = openSync(path.join(init.directory, `${init.name}.log`), 'a')
  const child = fork(init.program, [init.role], {
    serialization: 'advanced',
    stdio: ['ignore', log, log, 'ipc']
  })
  closeSync(log)
  return new ChildNode(init, child)
}

class ChildNode implements NodeHandle {
  readonly name: string
  private readonly child: ChildProcess
  private readonly pending = new Map<number, Pending>()
  private readonly exited: Promise<void>
  private nextId = 1
  private stopping = false

  constructor(init: NodeHandleInit, child: ChildProcess) {
    this.name = init.name
    this.child = child
    child.on('message', (message: FromNode) => this.onMessage(message, init.onEvent))
    this.exited = new Promise(resolve => {
      child.once('exit', (code, signal) => {
        const reason = signal === null ? `exit code ${code}` : `signal ${signal}`
        this.failAll(reason)
        if (!this.stopping) init.onLost(reason)
        resolve()
      })
    })
    child.on('error', error => this.failAll(error.message))
  }

  get pid(): number | undefined {
    return this.child.pid
  }

  get alive(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null
  }

  async call<T>(method: string, params?: unknown, options: CallOptions = {}): Promise<T> {
    options.signal?.throwIfAborted()
    if (!this.child.connected) throw new HacaError('DISCONNECTED', `${this.name} does not run`)
    const id = this.nextId++
    const cancel = () => this.send({ kind: 'cancel', id })
    options.signal?.addEventListener('abort', cancel, { once: true })
    try {
      return await new Promise<T>((resolve, reject) => {
        this.pending.set(id, { resolve: value => resolve(value as T), reject, onPart: options.onPart })
        this.send({ kind: 'call', id, method, params })
      })
    } finally {
      this.pending.delete(id)
      options.signal?.removeEventListener('abort', cancel)
    }
  }

  async stop(): Promise<void> {
    this.stopping = true
    if (!this.alive) return
    const force = setTimeout(() => this.child.kill('SIGKILL'), stopTimeoutMs)
    // Its end is what counts; an answer may be lost on the way.
    this.call('stop').catch(() => this.child.kill('SIGKILL'))
    await this.exited
    clearTimeout(force)
  }

  async kill(): Promise<void> {
    this.stopping = true
    this.child.kill('SIGKILL')
    await this.exited
  }

  private send(message: ToNode): void {
    if (this.child.connected) this.child.send(message)
  }

  private onMessage(message: FromNode, onEvent: NodeHandleInit['onEvent']): void {
    switch (message.kind) {
      case 'event':
        onEvent(message.name, message.detail)
        return
      case 'part':
        this.pending.get(message.id)?.onPart?.(message.value)
        return
      case 'result':
        this.pending.get(message.id)?.resolve(message.value)
        return
      case 'error':
        this.pending.get(message.id)?.reject(fromWireError(message.error))
    }
  }

  private failAll(reason: string): void {
    for (const { reject } of this.pending.values()) {
      reject(new HacaError('DISCONNECTED', `${this.name} ended: ${reason}`))
    }
    this.pending.clear()
  }
}
