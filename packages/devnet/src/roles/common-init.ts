import { workKey } from '@haca/protocol'
import type { RoleInit } from './role-process.ts'

/** What the node of any role is made from. */
export function commonInit({ config, logger }: RoleInit) {
  const { privateKey, deployment, directory, bootstrap, index } = config
  return {
    key: workKey(privateKey),
    deployment,
    directory,
    bootstrap,
    logger,
    ...(index === undefined ? {} : { index })
  }
}
