import type { Hex } from '@haca/protocol'
import { abortable, anySignal, type CallOptions } from '../chain/abortable.ts'
import { toChainError } from '../chain/chain-error.ts'
import { type Context, lower } from '../contract.ts'
import type { PostReader } from './posts.ts'

/** The hash of the block after the one with an epoch's post. Undefined where there is no post, or no block after it yet. */
export async function beacon(
  { chain }: Context,
  posts: PostReader,
  epoch: number,
  options: CallOptions
): Promise<Hex | undefined> {
  const post = (await posts.read(options)).find(each => each.epoch === epoch)
  if (post === undefined) return undefined
  try {
    const signal = anySignal(chain.lost, options.signal)
    const block = await abortable(chain.provider.getBlock(post.block + 1), signal)
    return block?.hash == null ? undefined : lower(block.hash)
  } catch (error) {
    throw toChainError(error, `reading the block after the post of epoch ${epoch}`)
  }
}
