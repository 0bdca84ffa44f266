/**
 * Classify a folder of images: each file becomes a row of one job, and the answer's rows say which digit each one shows.
 * The images are PGM, 16 × 16 grey, as any converter writes them; without a folder some are drawn first.
 *
 *     npm start                                               a network, in another terminal
 *     node --conditions=source examples/classify-images.ts [folder of a devnet] [folder of images]
 */
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { attachDevnet, locateDevnet } from '@haca/devnet'
import { drawDigits } from './support/draw-digits.ts'
import { temporaryFolder } from './support/folder.ts'

const side = 16
const digits = 10

const devnet = await attachDevnet(process.argv[2] ?? (await locateDevnet()))
const { at, remove } = await temporaryFolder()
const folder = process.argv[3] ?? (await drawDigits(at('images'), 20))

/** The grey values of a binary PGM file, from paper (0) to ink (1). */
async function readImage(file: string): Promise<Float32Array> {
  const bytes = await readFile(file)
  const [header, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1')) ?? []
  if (header === undefined || Number(width) !== side || Number(height) !== side) {
    throw new Error(`${file} is no PGM of ${side} × ${side}`)
  }
  return Float32Array.from(bytes.subarray(header.length, header.length + side * side), grey => 1 - grey / 255)
}

const files = (await readdir(folder)).filter(name => name.endsWith('.pgm')).sort()
const images = await Promise.all(files.map(name => readImage(path.join(folder, name))))
const values = Float32Array.from(images.flatMap(image => [...image]))
const data = new Uint8Array(values.buffer)
const input = { kind: 'tensor', rows: files.length, columns: side * side, data }

// One job for all: the devnet's client submits it, pays, and hands the output back.
const job = await devnet.call<{ output: Uint8Array; price: bigint }>('job', { model: 'haca/digits', input })
const shares = new Float32Array(new Uint8Array(job.output).buffer)
for (const [row, name] of files.entries()) {
  const own = [...shares.subarray(row * digits, (row + 1) * digits)]
  const most = Math.max(...own)
  console.log(`${name} shows ${own.indexOf(most)} (${(100 * most).toFixed(1)} % sure)`)
}
console.log(`${files.length} images for ${job.price} micro-tokens`)
devnet.close()
await remove()
