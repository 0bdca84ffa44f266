import {
  createCipheriv,
  createDecipheriv,
  randomBytes,
  randomUUID,
  scrypt,
  timingSafeEqual
} from 'node:crypto'
import { promisify } from 'node:util'
import { HacaError, keccak, validate, type WorkKey, workKey } from '@haca/protocol'
import { z } from 'zod'

/**
 * A private key under a password, as wallets and Ethereum's clients write it: version 3 of the Web3 Secret Storage
 * (https://ethereum.org/developers/docs/data-structures-and-encoding/web3-secret-storage). The key is encrypted with AES-128-CTR under the
 * first half of what scrypt makes of the password; the second half authenticates it.
 */

/** scrypt's cost: 128 MiB and about half a second, what other writers of the format use. */
const cost = { n: 2 ** 17, r: 8, p: 1 }
/** The most that a file may ask for: 1 GiB, so that a hostile one can't take the machine. */
const memoryMax = 2 ** 30
const derivedBytes = 32
const halfBytes = 16

const hexText = z.string().regex(/^[0-9a-f]+$/i, 'must be hex digits')
const backupFile = z.object({
  version: z.literal(3),
  address: hexText.length(40),
  crypto: z.object({
    cipher: z.literal('aes-128-ctr'),
    cipherparams: z.object({ iv: hexText.length(2 * halfBytes) }),
    ciphertext: hexText.length(64),
    kdf: z.literal('scrypt'),
    kdfparams: z.object({
      dklen: z.literal(derivedBytes),
      n: z.int().min(2),
      r: z.int().min(1),
      p: z.int().min(1).max(16),
      salt: hexText
    }),
    mac: hexText.length(64)
  })
})
export type KeyBackup = z.output<typeof backupFile>

type Cost = Pick<KeyBackup['crypto']['kdfparams'], 'n' | 'r' | 'p'>
const scryptAsync = promisify<string, Buffer, number, object, Buffer>(scrypt)

/** RFC 7914 §2: the cost must be a power of two below 2^(16 · r). */
const isAllowed = ({ n, r }: Cost) => Number.isInteger(Math.log2(n)) && Math.log2(n) < 16 * r

async function derive(password: string, salt: Buffer, asked: Cost): Promise<Buffer> {
  const { n, r, p } = asked
  // What the algorithm holds: its large table, a block for each lane, and two to work in.
  const needed = 128 * r * (n + p + 2)
  if (needed > memoryMax || !isAllowed(asked)) {
    const why = `the backup asks for a cost of n ${n}, r ${r}, p ${p}: ${needed} bytes of memory; the limit is ${memoryMax}`
    throw new HacaError('INVALID_INPUT', why, {
      data: { field: 'crypto.kdfparams', actual: needed, limit: memoryMax }
    })
  }
  return scryptAsync(password.normalize('NFKC'), salt, derivedBytes, { N: n, r, p, maxmem: needed + 2 ** 20 })
}

const macOf = (derived: Buffer, ciphertext: Buffer) =>
  Buffer.from(keccak(Buffer.concat([derived.subarray(halfBytes), ciphertext])))

/** Encrypts a key. Takes half a second on purpose. */
export async function encryptKey(
  { privateKey, address }: WorkKey,
  password: string
): Promise<KeyBackup & { id: string }> {
  const salt = randomBytes(derivedBytes)
  const iv = randomBytes(halfBytes)
  const derived = await derive(password, salt, cost)
  const cipher = createCipheriv('aes-128-ctr', derived.subarray(0, halfBytes), iv)
  const ciphertext = Buffer.concat([cipher.update(privateKey), cipher.final()])
  return {
    version: 3,
    id: randomUUID(),
    address: address.slice(2),
    crypto: {
      cipher: 'aes-128-ctr',
      cipherparams: { iv: iv.toString('hex') },
      ciphertext: ciphertext.toString('hex'),
      kdf: 'scrypt',
      kdfparams: { dklen: derivedBytes, ...cost, salt: salt.toString('hex') },
      mac: macOf(derived, ciphertext).toString('hex')
    }
  }
}

/** Some programs write `Crypto`. */
function lowerCase(file: unknown): unknown {
  if (typeof file !== 'object' || file === null) return file
  return Object.fromEntries(Object.entries(file).map(([name, value]) => [name.toLowerCase(), value]))
}

/**
 * Decrypts a key. Throws `INVALID_INPUT` for a file that is no backup, names another address than its key's, or asks for
 * too much, and `FORBIDDEN` for another password than it was made with.
 */
export async function decryptKey(file: unknown, password: string): Promise<WorkKey> {
  const { address, crypto } = validate(backupFile, lowerCase(file), 'INVALID_INPUT')
  const { cipherparams, kdfparams } = crypto
  const derived = await derive(password, Buffer.from(kdfparams.salt, 'hex'), kdfparams)
  const ciphertext = Buffer.from(crypto.ciphertext, 'hex')
  if (!timingSafeEqual(macOf(derived, ciphertext), Buffer.from(crypto.mac, 'hex'))) {
    throw new HacaError('FORBIDDEN', 'the password is not the one that the backup was made with', {
      data: { field: 'password-file' }
    })
  }
  const decipher = createDecipheriv(
    'aes-128-ctr',
    derived.subarray(0, halfBytes),
    Buffer.from(cipherparams.iv, 'hex')
  )
  const key = workKey(Buffer.concat([decipher.update(ciphertext), decipher.final()]))
  if (key.address !== `0x${address.toLowerCase()}`) {
    throw new HacaError('INVALID_INPUT', `the backup is of ${key.address} and says 0x${address}`, {
      data: { field: 'address' }
    })
  }
  return key
}
