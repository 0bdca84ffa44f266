import { readFile, writeFile } from 'node:fs/promises'
import { type Deployment, devnetParams, HacaError, type Hex, type Params, validate } from '@haca/protocol'
import { z } from 'zod'

/** What a node must know to join a network; a running devnet keeps such a file in its folder. */
export interface JoinFile {
  readonly deployment: Deployment
  /** Multiaddrs of nodes to join by; any one is enough. */
  readonly bootstrap: readonly string[]
  /** `http://…`, `https://…`, or the path of an IPC socket. */
  readonly rpc: string
  /** Blocks that must hold a transaction before it counts. Default: 1 on a development chain, 12 elsewhere. */
  readonly confirmations?: number | undefined
  /** Block of the contract's deployment: its log is read from there. Default: found by asking the chain. */
  readonly deployedAt?: number | undefined
}

/** The join file in a devnet's folder. */
export const joinFileName = 'network.json'

/** Fewer than the blocks for which a transaction is watched at all. */
const confirmationsMax = 127

const paramNames = Object.keys(devnetParams) as (keyof Params)[]

const joinFile = z.object({
  deployment: z.object({
    network: z.string().regex(/^[a-z0-9-]{1,64}$/, 'must be lower case letters, digits and dashes'),
    domain: z.object({
      chainId: z.int().min(1),
      verifyingContract: z
        .string()
        .regex(/^0x[0-9a-f]{40}$/, 'must be an address in lower case')
        .transform(address => address as Hex)
    }),
    genesisMs: z.int().min(0),
    // Loose: a later program may have more of them.
    params: z.looseRecord(z.enum(paramNames), z.int().min(0))
  }),
  bootstrap: z.array(z.string().startsWith('/', 'must be a multiaddr')).min(1).max(64),
  rpc: z.string().min(1),
  confirmations: z.int().min(1).max(confirmationsMax).optional(),
  deployedAt: z.int().min(0).optional()
})

/** Reads a join file. Throws `NOT_FOUND` when there is none, `INVALID_INPUT` naming the field that is wrong. */
export async function readJoinFile(file: string): Promise<JoinFile> {
  const raw = parse(file, await readText(file))
  try {
    return validate(joinFile, raw, 'INVALID_INPUT')
  } catch (error) {
    if (!(error instanceof HacaError)) throw error
    throw new HacaError('INVALID_INPUT', `${file}: ${error.message}`, { data: { ...error.data, file } })
  }
}

export async function writeJoinFile(file: string, join: JoinFile): Promise<void> {
  await writeFile(file, `${JSON.stringify(join, undefined, 2)}\n`)
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException
    const why = code === 'ENOENT' ? 'there is no such file' : message
    throw new HacaError('NOT_FOUND', `join: ${file}: ${why}`, { data: { field: 'join', file }, cause })
  }
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new HacaError('INVALID_INPUT', `${file} is no JSON`, { data: { field: 'join', file }, cause })
  }
}
