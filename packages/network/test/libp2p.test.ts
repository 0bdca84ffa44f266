import { createNetwork } from '@haca/network'
import { networkConformance } from './conformance.ts'

networkConformance('libp2p', () => createNetwork)
