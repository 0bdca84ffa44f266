import { readFileSync } from 'node:fs'

/** Reads a file of this package's assets folder, which lies beside `src` and `dist` alike, into memory of its own. */
export function readAsset(name: string): Uint8Array<ArrayBuffer> {
  // What readFileSync returns may be a window on memory that it shares with others, also after `slice`.
  return new Uint8Array(readFileSync(new URL(`../assets/${name}`, import.meta.url)))
}
