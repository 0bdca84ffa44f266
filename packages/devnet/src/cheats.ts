import type { CheatKind } from '@haca/backends'
import type { VerifierCheat } from '@haca/verification'

/** Ways in which an inference node or a verifier can cheat; see the packages that define them. */
export type CheatName = CheatKind | VerifierCheat

/** Who cheats that way. Only types are imported above: the coordinator loads neither engines nor roles. */
const cheatRoles: Readonly<Record<CheatName, 'inference' | 'verification'>> = {
  q8: 'inference',
  q4: 'inference',
  'other-model': 'inference',
  'other-prompt': 'inference',
  'other-seed': 'inference',
  truncate: 'inference',
  reuse: 'inference',
  random: 'inference',
  '1%': 'inference',
  lazy: 'verification',
  copy: 'verification',
  'always-fail': 'verification',
  slow: 'verification'
}

export const cheatNames = Object.keys(cheatRoles) as readonly CheatName[]

export const isVerifierCheat = (name: CheatName): name is VerifierCheat => cheatRoles[name] === 'verification'
export const isInferenceCheat = (name: CheatName): name is CheatKind => cheatRoles[name] === 'inference'
