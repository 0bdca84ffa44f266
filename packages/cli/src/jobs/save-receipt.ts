import { writeFile } from 'node:fs/promises'
import type { DevnetConnection } from '@haca/devnet/control'
import type { Hex } from '@haca/protocol'
import { onPath } from '../on-path.ts'

/** Whoever reads the file reads the input: for its owner alone. */
const privateMode = 0o600

/**
 * Writes the receipt file of a job of a devnet's client. Throws `NOT_FOUND` where there is no receipt, and what the system
 * says of the file.
 */
export async function saveReceipt(devnet: DevnetConnection, job: Hex, file: string): Promise<void> {
  const text = await devnet.call<string>('receipt', { job })
  await onPath('receipt', file, () => writeFile(file, text, { mode: privateMode }))
}
