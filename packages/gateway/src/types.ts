import type { Client } from '@haca/client'
import type { Member } from '@haca/network'
import type { ModelDirectory } from '@haca/node-kit'
import type { Logger } from '@haca/protocol'
import type { Registry } from 'prom-client'
import type { KeyStore } from './keys/key-store.ts'
import type { GatewayLimits } from './limits.ts'

/** As much of a client as the gateway uses; a `Client` is one. */
export interface GatewayClient extends Pick<Client, 'submit'> {
  readonly models: Pick<ModelDirectory, 'list' | 'resolve'>
  readonly network: {
    members(): readonly Pick<Member, 'roles'>[]
    self(): Pick<Member, 'roles'>
  }
}

export interface GatewayInit {
  /** A started client, whose lane pays for everything. The gateway neither starts nor stops it. */
  readonly client: GatewayClient
  /** Address to listen on. Default `127.0.0.1`. Any other than loopback needs `keys` with a key in it. */
  readonly host?: string
  /** TCP port; 0 takes a free one. Default 8080. */
  readonly port?: number
  /** Who may ask. Default: anybody on this machine. A store that has ever held a key asks everybody for one. */
  readonly keys?: KeyStore
  /** Most micro-tokens for a million operations that a job may cost. Default 200, four times the resting ask. */
  readonly ceilingPerMegaflop?: number
  /** Milliseconds from the request by which a job must have started. Default 60 000. */
  readonly deadlineMs?: number
  /** Differences from `gatewayLimits`. */
  readonly limits?: Partial<GatewayLimits>
  /** Unix milliseconds. Default: the system's. */
  readonly now?: () => number
  /** Where requests and jobs are counted, for Prometheus. Default: nowhere. */
  readonly registry?: Registry
  readonly logger?: Logger
}

export interface Gateway {
  /** `http://host:port/v1`, what an OpenAI client takes as its base URL. Known once started. */
  readonly url: string
  /** Requests under way that have a job. */
  readonly running: number
  /**
   * Listens. Throws `PORT_TAKEN`, and `FORBIDDEN` when others than this machine could ask without a key.
   */
  start(): Promise<void>
  /** Takes no more requests, cancels the jobs under way, and closes. */
  stop(): Promise<void>
}
