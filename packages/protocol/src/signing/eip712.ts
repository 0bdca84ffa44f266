import { concatBytes, fromHex, type Hex, toHex, uintToBytes } from '../encoding/bytes.ts'
import { keccak } from '../encoding/hash.ts'

/**
 * EIP-712 digests of flat structs (https://eips.ethereum.org/EIPS/eip-712). Every signed type here has members of
 * fixed size only, so encodeData is one 32-byte word per member; a test compares each type with ethers.
 */

type FieldType = 'address' | 'bytes32' | 'uint8' | 'uint32' | 'uint48' | 'uint64' | 'uint256'
export type StructFields = Readonly<Record<string, FieldType>>
type ValueOf<T extends FieldType> = T extends 'address' | 'bytes32' ? Hex : bigint | number
export type StructValue<F extends StructFields> = { readonly [K in keyof F]: ValueOf<F[K]> }

/** A signed type: its name and its members in order. */
export interface StructType<F extends StructFields = StructFields> {
  readonly name: string
  readonly fields: F
}

/** What a signature is bound to besides its message: one deployment on one chain. */
export interface SigningDomain {
  readonly chainId: number
  /** Address of the settlement contract. */
  readonly verifyingContract: Hex
}

export const domainName = 'HACA'
export const domainVersion = '1'

const utf8 = new TextEncoder()
const keccakText = (text: string) => keccak(utf8.encode(text))
const domainTypeHash = () =>
  keccakText('EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)')

/** `Name(type member,…)`, as encodeType writes it. */
export function encodeType(type: StructType): string {
  const members = Object.entries(type.fields).map(([name, fieldType]) => `${fieldType} ${name}`)
  return `${type.name}(${members.join(',')})`
}

function encodeWord(type: FieldType, value: Hex | bigint | number): Uint8Array {
  if (type === 'bytes32') return fixedBytes(value as Hex, 32)
  if (type === 'address') return concatBytes(new Uint8Array(12), fixedBytes(value as Hex, 20))
  uintToBytes(value as bigint | number, Number(type.slice(4)) / 8)
  return uintToBytes(value as bigint | number, 32)
}

/** Throws `RangeError` on another size: every digest after a short word would be of something else. */
function fixedBytes(hex: Hex, size: number): Uint8Array {
  const bytes = fromHex(hex)
  if (bytes.length !== size) throw new RangeError(`${hex.slice(0, 80)} is not ${size} bytes`)
  return bytes
}

/** hashStruct(value) = keccak(typeHash ‖ encodeData(value)). */
export function hashStruct<F extends StructFields>(type: StructType<F>, value: StructValue<F>): Hex {
  const words = Object.entries(type.fields).map(([name, fieldType]) =>
    encodeWord(fieldType, value[name as keyof F] as Hex | bigint | number)
  )
  return toHex(keccak(concatBytes(keccakText(encodeType(type)), ...words)))
}

export function domainSeparator(domain: SigningDomain): Hex {
  return toHex(
    keccak(
      concatBytes(
        domainTypeHash(),
        keccakText(domainName),
        keccakText(domainVersion),
        uintToBytes(domain.chainId, 32),
        encodeWord('address', domain.verifyingContract)
      )
    )
  )
}

/** The 32 bytes that are signed: keccak(0x1901 ‖ domainSeparator ‖ hashStruct). */
export function typedDigest<F extends StructFields>(
  domain: SigningDomain,
  type: StructType<F>,
  value: StructValue<F>
): Hex {
  const prefix = Uint8Array.of(0x19, 0x01)
  return toHex(
    keccak(concatBytes(prefix, fromHex(domainSeparator(domain)), fromHex(hashStruct(type, value))))
  )
}
