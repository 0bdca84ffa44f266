import type { EpochHeader } from '@haca/core'
import { HacaError } from '@haca/protocol'
import type { Result } from 'ethers'
import { abortable, anySignal, type CallOptions } from '../chain/abortable.ts'
import { type Context, lower, settlementInterface } from '../contract.ts'
import type { PostReader } from './posts.ts'

/** The header of a posted epoch, from the transaction that posted it. Undefined where there is none. */
export async function postedHeader(
  { chain }: Context,
  posts: PostReader,
  epoch: number,
  options: CallOptions
): Promise<EpochHeader | undefined> {
  const post = (await posts.read(options)).find(each => each.epoch === epoch)
  if (post === undefined) return undefined
  const signal = anySignal(chain.lost, options.signal)
  const transaction = await abortable(chain.provider.getTransaction(post.transaction), signal)
  if (transaction === null)
    throw new HacaError('CHAIN_UNREACHABLE', `the chain has no transaction ${post.transaction}`)
  const [raw] = settlementInterface.decodeFunctionData('post', transaction.data)
  return toHeader(raw as Result)
}

function toHeader(raw: Result): EpochHeader {
  const number = (name: keyof EpochHeader) => Number(raw[name])
  const hash = (name: keyof EpochHeader) => lower(raw[name])
  return {
    epoch: number('epoch'),
    count: number('count'),
    vCount: number('vCount'),
    total: BigInt(raw.total),
    dWords: number('dWords'),
    pWords: number('pWords'),
    nRoot: hash('nRoot'),
    cRoot: hash('cRoot'),
    vRoot: hash('vRoot'),
    dRoot: hash('dRoot'),
    pRoot: hash('pRoot'),
    revealsHash: hash('revealsHash'),
    fileHash: hash('fileHash'),
    previous: hash('previous')
  }
}
