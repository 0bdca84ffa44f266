import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { exampleModels } from '@haca/example-models'

/** Draws digits as PGM files named by what they show, such as `07-shows-3.pgm`. @returns the folder */
export async function drawDigits(folder: string, count: number): Promise<string> {
  await mkdir(folder, { recursive: true })
  const jobs = exampleModels()
    .find(({ name }) => name === 'haca/digits')
    ?.jobs(Date.now())
  for (let done = 0; done < count; ) {
    const job = jobs?.next().value
    if (job?.input.kind !== 'tensor') throw new TypeError('there are no images')
    const { rows, columns, data } = job.input
    const values = new Float32Array(new Uint8Array(data).buffer)
    for (let row = 0; row < rows && done < count; row++, done++) {
      const grey = values.subarray(row * columns, (row + 1) * columns)
      const bytes = Uint8Array.from(grey, ink => Math.round(255 * (1 - Math.min(1, Math.max(0, ink)))))
      const name = `${String(done).padStart(2, '0')}-shows-${job.truth[row]}.pgm`
      await writeFile(path.join(folder, name), Buffer.concat([Buffer.from('P5\n16 16\n255\n'), bytes]))
    }
  }
  return folder
}
