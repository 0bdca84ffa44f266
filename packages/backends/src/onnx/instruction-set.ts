import { readFile } from 'node:fs/promises'
import { arch } from 'node:os'

/**
 * Levels whose kernels round differently, the widest first. Measured under emulation: AVX-512, AVX2, AVX and SSE
 * each gave other last bits for a decoder; a perceptron was equal on the first two.
 */
const levels = [
  { flag: 'avx512f', name: 'avx512' },
  { flag: 'avx2', name: 'avx2' },
  { flag: 'avx', name: 'avx' }
] as const

/**
 * The instruction set that the engine's kernels choose on this machine, as far as it decides the last bits. Only
 * Linux tells its flags in a file; elsewhere the architecture alone is the class.
 */
export async function instructionSet(): Promise<string> {
  const flags = await readFile('/proc/cpuinfo', 'utf8').then(
    text => /^flags\s*:(.*)$/m.exec(text)?.[1]?.split(' ') ?? [],
    (): string[] => []
  )
  const level = levels.find(({ flag }) => flags.includes(flag))
  return level === undefined ? arch() : `${arch()}-${level.name}`
}
