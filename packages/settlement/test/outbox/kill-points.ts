/** Where a process can be killed between a wish and its end. */
export const killPoints = [
  /** The wish is on disk, and nothing is signed. */
  'wish written',
  /** It is signed, and that is not on disk. */
  'signed',
  /** It is on disk with its nonce, and was not sent. */
  'written',
  /** The chain has it, and its answer is lost. */
  'sent',
  /** It is in a block, and that is not on disk. */
  'mined',
  /** That is on disk too, and nobody was told. */
  'done written'
] as const

export type KillPoint = (typeof killPoints)[number]
