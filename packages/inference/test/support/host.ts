import { fakeChatModel, fakeTensorModel, type ModelSource } from '@haca/backends'
import { createContentStore, type Network } from '@haca/network'
import {
  type Hex,
  type Model,
  protocols,
  signManifest,
  type TokenRequest,
  type TokenResponse
} from '@haca/protocol'
import { onTestFinished } from 'vitest'
import { testKey } from '../../../../test/support/deployment.ts'
import type { meetingPlace } from '../../../../test/support/meet.ts'
import { tempFolder } from '../../../../test/support/temp.ts'

/** Stands in for a hosting node: it has models, and a market that says what the test wants. */
export interface HostDouble {
  readonly address: Hex
  readonly network: Network
  readonly chat: Model
  readonly tensor: Model
  /** Tokens as they came. */
  readonly tokens: TokenRequest[]
  /** What the next token hears; `leased` unless told otherwise. */
  reply: (token: TokenRequest) => TokenResponse['state']
  /** What it hears of loads; nothing unless told otherwise, as from a market of the release before. */
  cover: (token: TokenRequest) => TokenResponse['cover']
}

/** @param leaseMs what its market leases tokens for; by default longer than any test */
export async function joinHost(
  place: ReturnType<typeof meetingPlace>,
  n: number,
  leaseMs = 60_000
): Promise<HostDouble> {
  const tokens: TokenRequest[] = []
  let models: Model[] = []
  const network = await place.join(n, 'hosting', async own => {
    await own.handle(protocols.models, async () => ({
      models: models.map(({ id, block }) => ({ id, block }))
    }))
    await own.handle(protocols.token, async token => {
      tokens.push(token)
      const cover = host.cover(token)
      return { state: host.reply(token), leaseMs, unmet: [], ...(cover && { cover }) }
    })
  })
  const content = await createContentStore({ network, directory: await tempFolder() })
  onTestFinished(() => content.stop())
  const publish = async (source: ModelSource): Promise<Model> => {
    const files = []
    for (const [name, bytes] of source.files) files.push({ name, ...(await content.add(bytes)) })
    const manifest = { ...source.manifest, version: 1 as const, format: 'onnx' as const, files }
    return signManifest({ ...manifest, workPerUnit: 1000, licence: 'Apache-2.0' }, testKey(n))
  }
  const [chat, tensor] = [await publish(fakeChatModel()), await publish(fakeTensorModel())]
  models = [chat, tensor]
  const host: HostDouble = {
    address: network.address,
    network,
    chat,
    tensor,
    tokens,
    reply: ({ withdraw }) => (withdraw ? 'withdrawn' : 'leased'),
    cover: () => undefined
  }
  await network.updateRecord({ models: models.map(({ id }) => id) })
  return host
}
