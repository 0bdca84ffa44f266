/**
 * Packs the trained language model's float32 weights into assets/tiny-lm.f16 and assets/tiny-lm.json.
 *
 *   node packages/example-models/scripts/pack-tiny-lm.ts weights.bin weights.json vocab.json
 *
 * `weights.json` names the tensors as [name, shape, offset in bytes]; `vocab.json` holds the byte pair merges.
 */
import { readFileSync, writeFileSync } from 'node:fs'

interface TrainedShape {
  D: number
  L: number
  H: number
  FF: number
  V: number
  CTX: number
  t: [name: string, shape: number[], offset: number][]
}

/** The chat markers of the training text; a system message is read as one more user turn. */
const special = { begin: '<|bos|>', end: '<|eos|>', user: '<|user|>', assistant: '<|assistant|>' }

const [weightsPath, shapePath, vocabPath] = process.argv.slice(2)
if (weightsPath === undefined || shapePath === undefined || vocabPath === undefined) {
  throw new Error('usage: pack-tiny-lm.ts weights.bin weights.json vocab.json')
}
const trained: TrainedShape = JSON.parse(readFileSync(shapePath, 'utf8'))
const vocab: { tokens: string[]; merges: string[] } = JSON.parse(readFileSync(vocabPath, 'utf8'))
const weights = readFileSync(weightsPath)
const assets = new URL('../assets/', import.meta.url)

const halves = trained.t.map(([, shape, offset]) => {
  const length = shape.reduce((size, side) => size * side, 1)
  return new Float16Array(new Float32Array(weights.buffer, weights.byteOffset + offset, length))
})
writeFileSync(new URL('tiny-lm.f16', assets), Buffer.concat(halves.map(half => Buffer.from(half.buffer))))

const config = {
  width: trained.D,
  layers: trained.L,
  heads: trained.H,
  feedForward: trained.FF,
  vocabulary: trained.V,
  context: trained.CTX,
  tensors: trained.t.map(([name, shape]) => [name, shape])
}
writeFileSync(new URL('tiny-lm.json', assets), `${JSON.stringify(config)}\n`)

const id = (token: string) => vocab.tokens.indexOf(token)
const tokenizer = {
  kind: 'byte-bpe',
  tokens: vocab.tokens,
  merges: vocab.merges,
  special: Object.values(special).map(id),
  chat: {
    begin: id(special.begin),
    end: id(special.end),
    roles: { system: id(special.user), user: id(special.user), assistant: id(special.assistant) }
  }
}
writeFileSync(new URL('tokenizer.json', assets), `${JSON.stringify(tokenizer)}\n`)
