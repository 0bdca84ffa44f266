import type { Schema } from '../../src/index.ts'
import type { SeededRandom } from './random.ts'

/**
 * Reads message schemas as data, so that every field of every message is tried without naming it: `validValue` makes
 * a wire-side value that a schema takes, `wrongValues` lists what it must refuse and the field it must name.
 */
interface Shape {
  readonly _zod: { readonly def: Definition }
  safeDecode(value: unknown): { readonly success: boolean }
}

interface Definition {
  readonly type: string
  readonly shape?: Record<string, Shape>
  readonly element?: Shape
  readonly options?: readonly Shape[]
  readonly in?: Shape
  readonly innerType?: Shape
  readonly keyType?: Shape
  readonly valueType?: Shape
  readonly entries?: Record<string, string>
  readonly values?: readonly unknown[]
  readonly checks?: readonly { readonly _zod: { readonly def: Record<string, unknown> } }[]
}

/** A CIDv1, so that fields which hold one can be told from plain text. */
export const sampleCid = 'bafyreie5cvv4h45feadgeuwhbcutmh6t2ceseocckahdoe6uat64zmz454'
/** No message holds a longer byte string than this. */
const longestBytes = 2 ** 21

const shapeOf = (schema: Schema) => schema as unknown as Shape

/** Names of the fields that a message may leave out; none where it is no plain object. */
export function optionalFields(schema: Schema): readonly string[] {
  const fields = Object.entries(shapeOf(schema)._zod.def.shape ?? {})
  return fields.filter(([, field]) => field._zod.def.type === 'optional').map(([name]) => name)
}

/** A value that the schema takes, with its limits tried often. */
export function validValue(schema: Schema, random: SeededRandom): unknown {
  return generate(shapeOf(schema), random)
}

function generate(shape: Shape, random: SeededRandom): unknown {
  const { def } = shape._zod
  switch (def.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(def.shape ?? {})
          .filter(([, field]) => field._zod.def.type !== 'optional' || random.chance(0.5))
          .map(([name, field]) => [name, generate(field, random)])
      )
    case 'array': {
      const length = random.int(limit(def, 'min_length') ?? 0, Math.min(3, limit(def, 'max_length') ?? 3))
      return Array.from({ length }, () => generate(def.element as Shape, random))
    }
    case 'record':
      return Object.fromEntries(
        ['a', 'b'].slice(random.int(0, 2)).map(key => [key, generate(def.valueType as Shape, random)])
      )
    case 'optional':
      return generate(def.innerType as Shape, random)
    case 'pipe':
      return generate(def.in as Shape, random)
    case 'union':
      return generate(random.pick(def.options ?? []), random)
    case 'enum':
      return random.pick(Object.values(def.entries ?? {}))
    case 'literal':
      return def.values?.[0]
    case 'boolean':
      return random.chance(0.5)
    case 'string':
      return isCidField(shape)
        ? sampleCid
        : random.pick(['', 'x', 'λ→🜁', 'x'.repeat(limit(def, 'max_length') ?? 0)])
    case 'number': {
      const [low, high] = numberRange(def)
      return random.pick([low, Math.min(low + 1, high), high, random.int(low, high)])
    }
    case 'bigint':
      return random.pick([2n ** 53n, 2n ** 63n, 2n ** 64n - 1n])
    case 'custom': {
      const { smallest, largest } = byteSizes(shape)
      return random.bytes(smallest === largest ? smallest : random.int(0, Math.min(40, largest)))
    }
    default:
      throw new Error(`no generator for a ${def.type}`)
  }
}

/** A whole message with one field made wrong. */
export interface WrongValue {
  readonly message: unknown
  readonly field: string
  readonly what: string
}

/** Every way to break one field of a valid message. */
export function* wrongValues(schema: Schema, valid: unknown, random: SeededRandom): Generator<WrongValue> {
  for (const { path, value, what } of breakages(shapeOf(schema), valid, random)) {
    if (path.length === 0) continue
    yield { message: replaced(valid, path, value), field: path.join('.'), what }
  }
}

interface Breakage {
  readonly path: readonly string[]
  readonly value: unknown
  readonly what: string
}

const missing = Symbol('missing')

function* breakages(shape: Shape, valid: unknown, random: SeededRandom): Generator<Breakage> {
  const { def } = shape._zod
  for (const [value, what] of wrongHere(shape, random)) yield { path: [], value, what }
  if (def.type === 'object') {
    for (const [name, field] of Object.entries(def.shape ?? {})) {
      const inside = (valid as Record<string, unknown>)[name]
      if (field._zod.def.type !== 'optional') yield { path: [name], value: missing, what: 'missing' }
      if (inside === undefined) continue
      for (const one of breakages(field, inside, random)) yield { ...one, path: [name, ...one.path] }
    }
  }
  if (def.type === 'array') {
    for (const [i, item] of (valid as unknown[]).entries()) {
      for (const one of breakages(def.element as Shape, item, random)) {
        yield { ...one, path: [String(i), ...one.path] }
      }
    }
  }
  if (def.type === 'optional') yield* breakages(def.innerType as Shape, valid, random)
  if (def.type === 'pipe' && def.in?._zod.def.type === 'custom') {
    for (const [value, what] of wrongHere(def.in, random)) yield { path: [], value, what }
  }
  // Of a discriminated union, the branch that the value belongs to.
  const branch =
    def.type === 'union' ? def.options?.find(option => option.safeDecode(valid).success) : undefined
  if (branch?._zod.def.type === 'object') {
    for (const one of breakages(branch, valid, random)) if (one.path.length > 0) yield one
  }
}

/** Values that this very field must refuse, with what is wrong about them. */
function wrongHere(shape: Shape, random: SeededRandom): [value: unknown, what: string][] {
  const { def } = shape._zod
  // What stands in an optional field is judged by the type inside.
  if (def.type === 'optional') return []
  const wrong: [unknown, string][] = [[null, 'null']]
  if (def.type !== 'boolean') wrong.push([true, 'a boolean'])
  if (def.type === 'pipe' || def.type === 'custom' || def.type === 'number') wrong.push(['1', 'text'])
  if (def.type === 'string' || def.type === 'enum') wrong.push([7, 'a number'], [new Uint8Array(2), 'bytes'])
  if (def.type === 'enum' || def.type === 'literal') wrong.push(['no such value', 'an unknown value'])
  if (def.type === 'array') {
    const most = limit(def, 'max_length') ?? 0
    const least = limit(def, 'min_length') ?? 0
    const item = generate(def.element as Shape, random)
    wrong.push([new Array(most + 1).fill(item), 'one item too many'], [{}, 'a map'])
    if (least > 0) wrong.push([new Array(least - 1).fill(item), 'one item too few'])
  }
  if (def.type === 'object') wrong.push([[], 'a list'])
  if (def.type === 'string') {
    wrong.push(['x'.repeat((limit(def, 'max_length') ?? 0) + 1), 'one letter too long'])
    if (isCidField(shape)) wrong.push(['not a cid', 'no CID'])
  }
  if (def.type === 'number') {
    const [low, high] = numberRange(def)
    wrong.push([low - 1, 'one too low'], [high + 1, 'one too high'], [low + 0.5, 'a fraction'])
  }
  if (isBigUint(def)) wrong.push([-1, 'negative'], [0.5, 'a fraction'], [-(2n ** 60n), 'far below zero'])
  if (def.type === 'custom') {
    const { smallest, largest } = byteSizes(shape)
    wrong.push([new Uint8Array(largest + 1), 'one byte too long'])
    if (smallest > 0) wrong.push([new Uint8Array(smallest - 1), 'one byte too short'])
  }
  return wrong
}

const isBigUint = (def: Definition) => def.type === 'pipe' && def.in?._zod.def.type === 'union'

function replaced(value: unknown, path: readonly string[], by: unknown): unknown {
  const [head, ...rest] = path
  if (head === undefined) return by
  if (Array.isArray(value)) {
    return value.map((item, i) => (String(i) === head ? replaced(item, rest, by) : item))
  }
  const copy = { ...(value as Record<string, unknown>) }
  if (rest.length === 0 && by === missing) delete copy[head]
  else copy[head] = replaced(copy[head], rest, by)
  return copy
}

function limit(def: Definition, check: 'min_length' | 'max_length'): number | undefined {
  const found = (def.checks ?? []).map(one => one._zod.def).find(one => one.check === check)
  return (found?.maximum ?? found?.minimum) as number | undefined
}

function numberRange(def: Definition): [low: number, high: number] {
  let low = Number.MIN_SAFE_INTEGER
  let high = Number.MAX_SAFE_INTEGER
  for (const { _zod } of def.checks ?? []) {
    const { check, value } = _zod.def as { check: string; value: number }
    if (check === 'greater_than') low = Math.max(low, value)
    if (check === 'less_than') high = Math.min(high, value)
  }
  return [low, high]
}

const isCidField = (shape: Shape) => !shape.safeDecode('x').success && shape.safeDecode(sampleCid).success

/** The sizes that a byte field takes; what checks them is code, so it is asked. */
function byteSizes(shape: Shape): { smallest: number; largest: number } {
  const takes = (size: number) => shape.safeDecode(new Uint8Array(size)).success
  if (!takes(0)) {
    const size = [20, 32, 33, 65].find(takes)
    if (size === undefined) throw new Error('a byte string of unknown size')
    return { smallest: size, largest: size }
  }
  let low = 0
  let high = longestBytes
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (takes(middle)) low = middle
    else high = middle - 1
  }
  return { smallest: 0, largest: low }
}
