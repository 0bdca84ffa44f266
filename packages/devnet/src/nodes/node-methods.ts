import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { preloadNetwork } from '@haca/network'
import { HacaError, type Logger } from '@haca/protocol'
import {
  type Chain,
  connectChain,
  createSettlement,
  type OutboxInit,
  type OutboxNotice,
  type Settlement
} from '@haca/settlement'
import { openStore, type Store } from '@haca/store'
import { pino } from 'pino'
import type { DevnetRole } from '../plan.ts'
import type { Methods, RoleProcess, StartRole } from '../roles/role-process.ts'
import type { NodeConfig } from './messages.ts'

/** Each process loads the code of its own role only. */
const roleModules: Readonly<Record<DevnetRole, () => Promise<{ readonly startRole: StartRole }>>> = {
  hosting: () => import('../roles/hosting.ts'),
  inference: () => import('../roles/inference.ts'),
  verification: () => import('../roles/verification.ts'),
  client: () => import('../roles/client.ts')
}

/** How long a process waits for its own clean end after the coordinator is gone, milliseconds. */
const abandonMs = 2000

/** A node process from its start to its end. */
export class NodeMethods {
  private readonly emit: (name: string, detail: unknown) => void
  private readonly loading: Promise<{ readonly startRole: StartRole }>
  private config: NodeConfig | undefined
  private chain: Chain | undefined
  private settlement: Settlement | undefined
  private role: RoleProcess | undefined
  private transactions: Store | undefined

  /** Begins to load the role's code, so that it is there when the chain is. */
  constructor(role: DevnetRole, emit: (name: string, detail: unknown) => void) {
    this.emit = emit
    this.loading = roleModules[role]()
    // Loaded on first use otherwise, when everybody waits for it.
    void preloadNetwork()
  }

  find(name: string): Methods[string] {
    const own: Methods = {
      start: (config: NodeConfig, { signal }) => this.start(config, signal),
      stop: () => this.stop(),
      status: () => this.status()
    }
    const method = own[name] ?? this.role?.methods[name]
    if (method === undefined) throw new HacaError('NOT_FOUND', `this process has no method ${name}`)
    return method
  }

  /** The coordinator was killed: nobody else can end the chain or this process. */
  async abandon(): Promise<void> {
    if (this.config?.chainPid !== undefined) endProcess(this.config.chainPid)
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), abandonMs).unref()
    await this.stop()
  }

  private async start(config: NodeConfig, signal: AbortSignal): Promise<unknown> {
    this.config = config
    const { rpc, deployment, transactionKey: key, name } = config
    const { chainId, verifyingContract: address } = deployment.domain
    this.chain = await connectChain({ rpc, chainId, signal })
    const logger = pino({ name, level: 'info' }, pino.destination({ fd: 2, sync: true }))
    const sender = key === undefined ? {} : { key, transactions: await this.openOutbox(config, logger) }
    this.settlement = await createSettlement({ chain: this.chain, address, ...sender, signal })
    const { startRole } = await this.loading
    this.role = await startRole({ config, settlement: this.settlement, logger, emit: this.emit })
    const { network } = this.role
    return { addresses: network.addresses(), address: network.address }
  }

  /** Whatever was on its way when this process was killed goes on when it is started again. */
  private async openOutbox({ directory }: NodeConfig, logger: Logger): Promise<OutboxInit> {
    await mkdir(directory, { recursive: true })
    this.transactions = openStore({ path: path.join(directory, 'transactions.db') })
    const onNotice = (notice: OutboxNotice) => logger.info(notice, 'about a transaction')
    return { store: this.transactions, onNotice }
  }

  private async stop(): Promise<void> {
    const { role } = this
    this.role = undefined
    await role?.stop()
    this.chain?.close()
    this.transactions?.close()
    process.disconnect?.()
  }

  private async status(): Promise<unknown> {
    const known = this.role?.network.members().map(member => member.address) ?? []
    const addresses = this.role?.network.addresses() ?? []
    const { user, system } = process.cpuUsage()
    return { known, addresses, gasTotal: this.settlement?.gasTotal ?? 0n, cpuMs: (user + system) / 1000 }
  }
}

function endProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    // Another process of the devnet was faster.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
