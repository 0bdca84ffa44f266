import { readFileSync } from 'node:fs'

/** Reads a file of this package's assets folder; it lies beside `src` and `dist` alike. */
export function readAsset(name: string): Uint8Array {
  return readFileSync(new URL(`../assets/${name}`, import.meta.url))
}
