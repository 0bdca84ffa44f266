/**
 * The gateway: an OpenAI-compatible HTTP server in front of the network.
 *
 * ```ts
 * const gateway = await createGateway({ client, port: 8080 })
 * await gateway.start()
 * const openai = new OpenAI({ baseURL: gateway.url, apiKey: 'none needed on loopback' })
 * ```
 *
 * @packageDocumentation
 */
export { createGateway } from './gateway.ts'
export { type ApiKey, type KeyStore, type NewKey, openKeyStore } from './keys/key-store.ts'
export { fieldLimits, type GatewayLimits, gatewayLimits } from './limits.ts'
export type { Gateway, GatewayClient, GatewayInit } from './types.ts'
