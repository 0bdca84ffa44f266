import { EngineFault } from '../decode/engine-fault.ts'
import type { ValueShape } from './session.ts'

/** What a value must be: a number is a fixed dimension, `undefined` any. */
export interface Expected {
  readonly type: string
  readonly shape: readonly (number | undefined)[]
}

const show = (shape: readonly (number | string | undefined)[]) =>
  `[${shape.map(side => side ?? 'any').join(', ')}]`

/**
 * Requires a value of a graph to be as expected; a dimension the graph leaves open fits any.
 *
 * @throws EngineFault `CORRUPT_MODEL` naming the value
 */
export function requireValue(values: readonly ValueShape[], name: string, expected: Expected): ValueShape {
  const value = values.find(candidate => candidate.name === name)
  const refuse = (reason: string): never => {
    throw new EngineFault('CORRUPT_MODEL', `model.onnx: ${name} ${reason}`, {
      file: 'model.onnx',
      value: name
    })
  }
  if (value === undefined)
    return refuse(
      `is missing; it has ${values
        .map(other => other.name)
        .join(', ')
        .slice(0, 200)}`
    )
  if (value.type !== expected.type) refuse(`is ${value.type}, not ${expected.type}`)
  const fits =
    value.shape.length === expected.shape.length &&
    expected.shape.every(
      (side, i) => side === undefined || typeof value.shape[i] !== 'number' || value.shape[i] === side
    )
  if (!fits) refuse(`has shape ${show(value.shape)}, not ${show(expected.shape)}`)
  return value
}

/** @throws EngineFault `CORRUPT_MODEL` for a value that nobody would fill or read */
export function refuseOthers(values: readonly ValueShape[], known: readonly string[]): void {
  const other = values.find(({ name }) => !known.includes(name))
  if (other === undefined) return
  throw new EngineFault(
    'CORRUPT_MODEL',
    `model.onnx: value ${other.name.slice(0, 100)} is not known for this task`,
    {
      file: 'model.onnx',
      value: other.name.slice(0, 100)
    }
  )
}
