import { HacaError } from '@haca/protocol'

/** Oldest Node that libp2p 3 runs on: older ones lack `Promise.withResolvers` and fail every dial without a reason. */
const oldest = [22, 19] as const

/** Throws `UNSUPPORTED_RUNTIME` on a Node older than 22.19. Called by factories, so that importing never throws. */
export function requireRuntime(version: string = process.versions.node): void {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return
  throw new HacaError(
    'UNSUPPORTED_RUNTIME',
    `Node ${version} is too old; Node ${oldest.join('.')} or newer is needed`,
    {
      data: { actual: version, needed: oldest.join('.') }
    }
  )
}
