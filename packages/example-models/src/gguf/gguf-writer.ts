/**
 * Writes GGUF version 3 (https://github.com/ggml-org/ggml/blob/master/docs/gguf.md): a head, facts, what tensors there
 * are, then their bytes, each aligned to 32.
 */

export type GgufFact =
  | string
  | readonly string[]
  | { readonly u32: number }
  | { readonly f32: number }
  | { readonly bool: boolean }
  | { readonly i32s: readonly number[] }

export interface GgufTensor {
  readonly name: string
  /** Row-major, outermost first. */
  readonly shape: readonly number[]
  readonly type: keyof typeof tensorTypes
  readonly bytes: Uint8Array
}

/** Numbers of the types in ggml.h that are written here. */
const tensorTypes = { f32: 0, f16: 1, q8_0: 8 } as const
const alignment = 32
const valueTypes = { u32: 4, i32: 5, f32: 6, bool: 7, text: 8, list: 9 } as const

class Writer {
  private readonly parts: Uint8Array[] = []
  private length = 0

  raw(bytes: Uint8Array): this {
    this.parts.push(bytes)
    this.length += bytes.length
    return this
  }

  private number(size: number, set: (view: DataView) => void): this {
    const bytes = new Uint8Array(size)
    set(new DataView(bytes.buffer))
    return this.raw(bytes)
  }

  u32 = (value: number) => this.number(4, view => view.setUint32(0, value, true))
  i32 = (value: number) => this.number(4, view => view.setInt32(0, value, true))
  f32 = (value: number) => this.number(4, view => view.setFloat32(0, value, true))
  u64 = (value: number) => this.number(8, view => view.setBigUint64(0, BigInt(value), true))

  text(value: string): this {
    const bytes = new TextEncoder().encode(value)
    return this.u64(bytes.length).raw(bytes)
  }

  align(): this {
    const over = this.length % alignment
    return over === 0 ? this : this.raw(new Uint8Array(alignment - over))
  }

  bytes(): Uint8Array<ArrayBuffer> {
    const all = new Uint8Array(this.length)
    let at = 0
    for (const part of this.parts) {
      all.set(part, at)
      at += part.length
    }
    return all
  }
}

function writeFact(writer: Writer, fact: GgufFact): void {
  if (typeof fact === 'string') writer.u32(valueTypes.text).text(fact)
  else if ('u32' in fact) writer.u32(valueTypes.u32).u32(fact.u32)
  else if ('f32' in fact) writer.u32(valueTypes.f32).f32(fact.f32)
  else if ('bool' in fact) writer.u32(valueTypes.bool).raw(Uint8Array.of(fact.bool ? 1 : 0))
  else if ('i32s' in fact) {
    writer.u32(valueTypes.list).u32(valueTypes.i32).u64(fact.i32s.length)
    for (const value of fact.i32s) writer.i32(value)
  } else {
    writer.u32(valueTypes.list).u32(valueTypes.text).u64(fact.length)
    for (const value of fact) writer.text(value)
  }
}

export function writeGguf(
  facts: readonly (readonly [key: string, fact: GgufFact])[],
  tensors: readonly GgufTensor[]
): Uint8Array<ArrayBuffer> {
  const writer = new Writer()
  writer.raw(new TextEncoder().encode('GGUF')).u32(3).u64(tensors.length).u64(facts.length)
  for (const [key, fact] of facts) writeFact(writer.text(key), fact)
  let offset = 0
  for (const { name, shape, type, bytes } of tensors) {
    writer.text(name).u32(shape.length)
    // GGUF names the innermost first.
    for (const side of shape.toReversed()) writer.u64(side)
    writer.u32(tensorTypes[type]).u64(offset)
    offset += Math.ceil(bytes.length / alignment) * alignment
  }
  for (const { bytes } of tensors) writer.align().raw(bytes)
  return writer.align().bytes()
}
