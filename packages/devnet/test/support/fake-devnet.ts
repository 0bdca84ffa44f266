import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { devnetParams, HacaError } from '@haca/protocol'
import { onTestFinished } from 'vitest'
import type { ControlledDevnet } from '../../src/control/control-methods.ts'
import type { NodeHandle } from '../../src/nodes/node-handle.ts'
import { planNodes } from '../../src/plan.ts'

type Answers = Record<string, (params: unknown) => unknown>

/** What the nodes of a devnet without processes were asked. */
export interface Asked {
  readonly node: string
  readonly method: string
  readonly params: unknown
}

export interface FakeDevnet extends ControlledDevnet {
  readonly asked: readonly Asked[]
}

/** A devnet of names and answers, in a folder of its own that goes with the test. */
export async function fakeDevnet(
  init: {
    readonly answers?: Answers
    readonly run?: ControlledDevnet['run']
    readonly dead?: readonly string[]
  } = {}
): Promise<FakeDevnet> {
  const directory = await mkdtemp(path.join(tmpdir(), 'haca-'))
  onTestFinished(() => rm(directory, { recursive: true, force: true }))
  const asked: Asked[] = []
  const answers: Answers = { status: () => ({ addresses: ['/ip4/127.0.0.1/tcp/1'] }), ...init.answers }
  const node = (name: string): NodeHandle => ({
    name,
    pid: 1,
    alive: init.dead?.includes(name) !== true,
    async call<T>(method: string, params?: unknown) {
      asked.push({ node: name, method, params })
      const answer = answers[method]
      if (answer === undefined) throw new HacaError('NOT_FOUND', `no answer to ${method}`)
      return answer(params) as T
    },
    stop: async () => undefined,
    kill: async () => undefined
  })
  return {
    directory,
    asked,
    deployment: {
      network: 'devnet-1',
      domain: { chainId: 31337, verifyingContract: `0x${'1'.repeat(40)}` },
      genesisMs: 0,
      params: devnetParams
    },
    chain: { anvil: { url: 'http://127.0.0.1:8545' } },
    nodes: planNodes({ hosting: 2, inference: 1, verification: 1 }, `0x${'11'.repeat(32)}`),
    models: [{ id: 'bafy', name: 'haca/digits' }],
    node,
    client: node('client'),
    run: init.run ?? (async request => ({ request })),
    dashboardUrl: () => 'http://127.0.0.1:1/',
    report: async () => {
      throw new HacaError('TIMEOUT', 'nobody reports')
    }
  }
}
