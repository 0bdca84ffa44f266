import path from 'node:path'
import { type JoinFile, joinFileName, locateDevnet, readJoinFile } from '@haca/devnet/control'

export interface JoinOptions {
  /** A join file. */
  readonly join?: string
  /** Folder of a running devnet; `true` or nothing for the only one. */
  readonly devnet?: string | boolean
  /** Multiaddrs in place of the file's. */
  readonly bootstrap?: readonly string[]
  /** In place of the file's. */
  readonly rpc?: string
}

/** Which network to join, and how. Throws `NOT_FOUND`, `INVALID_INPUT`. */
export async function resolveJoin(options: JoinOptions): Promise<JoinFile> {
  const { join, devnet, bootstrap, rpc } = options
  const folder = typeof devnet === 'string' ? devnet : undefined
  const file = join ?? path.join(await locateDevnet(folder), joinFileName)
  const found = await readJoinFile(file)
  return {
    ...found,
    ...(bootstrap === undefined ? {} : { bootstrap }),
    ...(rpc === undefined ? {} : { rpc })
  }
}
