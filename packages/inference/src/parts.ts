import type { Engine } from '@haca/backends'
import type { RoleParts } from '@haca/node-kit'

/** What an inference node is assembled from. */
export interface InferenceParts extends RoleParts {
  readonly engine: Engine
}
