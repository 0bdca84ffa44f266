import { randomBytes } from 'node:crypto'
import { HacaError, type Hex, type JobInput, jobInput, toHex, validate } from '@haca/protocol'
import { z } from 'zod'
import { inFlag, readJson } from '../read-json.ts'

/** What the flags of `haca job run` say of the input. */
export interface InputOptions {
  readonly model: string
  readonly prompt?: string
  /** A JSON file. */
  readonly input?: string
  readonly example: boolean
  readonly maxTokens: number
  readonly temperature: number
  /** 32 bytes as hex. */
  readonly seed?: Hex
}

const seedText = z.custom<Hex>(
  value => typeof value === 'string' && /^0x[0-9a-f]{64}$/.test(value),
  'must be 0x and 64 hex digits'
)

/** An input as a person writes it: what is left out of a chat comes from the flags, a tensor is a list of rows. */
const inputFile = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('chat'),
    messages: z
      .array(z.object({ role: z.enum(['system', 'user', 'assistant']), content: z.string() }))
      .min(1),
    maxTokens: z.int().min(1).optional(),
    temperature: z.number().min(0).max(5).optional(),
    seed: seedText.optional()
  }),
  z.object({ kind: z.literal('tensor'), rows: z.array(z.array(z.number()).min(1)).min(1) }),
  z.object({ kind: z.literal('texts'), texts: z.array(z.string()).min(1) })
])
type InputFile = z.output<typeof inputFile>

/**
 * The input of a job. Throws `INVALID_INPUT` when nothing says what it is, or naming the field that is wrong,
 * `INPUT_TOO_LARGE` for what no node takes, `UNKNOWN_MODEL` for an example of a model that has none.
 */
export async function readJobInput(options: InputOptions): Promise<JobInput> {
  const input = await readInput(options)
  const issue = jobInput.safeEncode(input).error?.issues[0]
  if (issue === undefined) return input
  const field = `input.${issue.path.join('.')}`
  const code = issue.code === 'too_big' ? 'INPUT_TOO_LARGE' : 'INVALID_INPUT'
  const limit = issue.code === 'too_big' ? { limit: Number(issue.maximum) } : {}
  throw new HacaError(code, `${field}: ${issue.message}`, { data: { field, ...limit } })
}

async function readInput(options: InputOptions): Promise<JobInput> {
  const { prompt, input } = options
  if (options.example) return exampleInput(options.model)
  if (input !== undefined) {
    const raw = await readJson(input, 'input')
    return inFlag('input', () => fromFile(validate(inputFile, raw, 'INVALID_INPUT'), options))
  }
  if (prompt === undefined) {
    throw new HacaError('INVALID_INPUT', 'give a --prompt, an --input file, or --example', {
      data: { field: 'prompt' }
    })
  }
  return toChat({ kind: 'chat', messages: [{ role: 'user', content: prompt }] }, options)
}

function fromFile(file: InputFile, options: InputOptions): JobInput {
  if (file.kind === 'texts') return file
  return file.kind === 'chat' ? toChat(file, options) : toTensor(file.rows)
}

function toChat(file: Extract<InputFile, { kind: 'chat' }>, options: InputOptions): JobInput {
  const temperature = file.temperature ?? options.temperature
  return {
    kind: 'chat',
    messages: file.messages,
    maxTokens: file.maxTokens ?? options.maxTokens,
    temperatureMilli: Math.round(1000 * temperature),
    seed: file.seed ?? options.seed ?? toHex(randomBytes(32))
  }
}

function toTensor(rows: readonly (readonly number[])[]): JobInput {
  const columns = rows[0]?.length ?? 0
  const ragged = rows.findIndex(row => row.length !== columns)
  if (ragged >= 0) {
    throw new HacaError(
      'INVALID_INPUT',
      `rows.${ragged}: has ${rows[ragged]?.length} values, the first row has ${columns}`,
      { data: { field: `rows.${ragged}`, limit: columns } }
    )
  }
  const data = new DataView(new ArrayBuffer(4 * rows.length * columns))
  for (const [i, value] of rows.flat().entries()) data.setFloat32(4 * i, value, true)
  return { kind: 'tensor', rows: rows.length, columns, data: new Uint8Array(data.buffer) }
}

async function exampleInput(name: string): Promise<JobInput> {
  // Loaded here: all other inputs do without.
  const { exampleModels } = await import('@haca/example-models')
  const bare = name.split('/').at(-1)
  const model = exampleModels().find(each => each.name.endsWith(`/${bare}`))
  if (model === undefined) {
    throw new HacaError('UNKNOWN_MODEL', `${name} is no example model`, { data: { model: name } })
  }
  return model.jobs(randomBytes(4).readUInt32LE()).next().value.input
}
