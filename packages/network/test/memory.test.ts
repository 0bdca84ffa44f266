import { createMemoryHub, type MemoryHub } from '@haca/network'
import { beforeEach } from 'vitest'
import { networkConformance } from './conformance.ts'

let hub: MemoryHub
beforeEach(() => {
  hub = createMemoryHub()
})
networkConformance('memory', () => init => hub.createNetwork(init))
