import { onTestFinished } from 'vitest'
import { createGateway, type Gateway, type GatewayInit } from '../../src/index.ts'
import { type FakeClient, type FakeClientInit, fakeClient } from './fake-client.ts'

export interface StartedGateway {
  readonly gateway: Gateway
  readonly client: FakeClient
  /** A request with a JSON body, or with a body as it is. */
  post(path: string, body: unknown, headers?: Record<string, string>, signal?: AbortSignal): Promise<Response>
  get(path: string, headers?: Record<string, string>): Promise<Response>
}

/** A gateway on a free port in front of a client that plays, until the test ends. */
export async function startGateway(
  fake: FakeClientInit = {},
  init: Omit<GatewayInit, 'client'> = {}
): Promise<StartedGateway> {
  const client = fakeClient(fake)
  const gateway = await createGateway({ client, port: 0, ...init })
  await gateway.start()
  onTestFinished(() => gateway.stop())
  return {
    gateway,
    client,
    post: (path, body, headers = {}, signal) =>
      fetch(gateway.url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
        ...(signal === undefined ? {} : { signal })
      }),
    get: (path, headers = {}) => fetch(gateway.url + path, { headers })
  }
}

export const chat = (more: object = {}) => ({
  model: 'test/chat',
  messages: [{ role: 'user', content: 'Say hello.' }],
  ...more
})

/** The data of all events of a stream that has ended; `[DONE]` as it is. */
export async function eventsOf(response: Response): Promise<unknown[]> {
  const frames = (await response.text()).split('\n\n').filter(frame => frame !== '')
  return frames.map(frame => {
    const data = frame.replace(/^data: /, '')
    return data === '[DONE]' ? data : JSON.parse(data)
  })
}
