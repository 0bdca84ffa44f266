import {
  type Hex,
  hashStruct,
  type SigningDomain,
  type StructType,
  type StructValue,
  typedDigest
} from '@haca/protocol'

/** What an epoch commits to and the quorum signs; the contract's `Header` has the same members in the same order. */
export const EpochHeader = {
  name: 'EpochHeader',
  fields: {
    epoch: 'uint32',
    /** Lines; both orders have this many. */
    count: 'uint32',
    /** Verdicts. */
    vCount: 'uint32',
    /** Sum of payable amounts = sum of debits = sum of credits. */
    total: 'uint64',
    dWords: 'uint32',
    pWords: 'uint32',
    /** Lines sorted by (node, job, from, lane, seq). */
    nRoot: 'bytes32',
    /** The same lines sorted by (lane, seq). */
    cRoot: 'bytes32',
    /** Verdicts sorted by (line, seat). */
    vRoot: 'bytes32',
    /** Debit and credit words sorted by group. */
    dRoot: 'bytes32',
    pRoot: 'bytes32',
    revealsHash: 'bytes32',
    /** keccak of the file that holds all leaves and words. */
    fileHash: 'bytes32',
    /** Struct hash of the header posted before; zero for the first. */
    previous: 'bytes32'
  }
} as const satisfies StructType

type Fields = (typeof EpochHeader)['fields']
type Loose = StructValue<Fields>
/** Counts are numbers and `total` is micro-tokens. */
export type EpochHeader = {
  readonly [K in keyof Loose]: Fields[K] extends 'bytes32'
    ? Hex
    : Fields[K] extends 'uint64'
      ? bigint
      : number
}

/** What the contract stores for a posted epoch. */
export function headerHash(header: EpochHeader): Hex {
  return hashStruct<Fields>(EpochHeader, header)
}

/** What verifiers sign. */
export function headerDigest(domain: SigningDomain, header: EpochHeader): Hex {
  return typedDigest<Fields>(domain, EpochHeader, header)
}
