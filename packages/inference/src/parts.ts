import type { Engine } from '@haca/backends'
import type { ContentStore, Network } from '@haca/network'
import type { Store } from '@haca/store'

/** What an inference node is assembled from. */
export interface InferenceParts {
  readonly network: Network
  readonly content: ContentStore
  readonly store: Store
  readonly engine: Engine
}
