import {
  attributeFields,
  attributeTypes,
  type DataType,
  dataTypes,
  dimensionFields,
  graphFields,
  irVersion,
  modelFields,
  nodeFields,
  operatorSetFields,
  opsetVersion,
  shapeFields,
  tensorFields,
  tensorTypeFields,
  typeFields,
  valueInfoFields
} from './fields.ts'
import { bytesField, concat, floatField, integerField, stringField } from './protobuf.ts'

/** A dimension: a size, or the name of one that is known only when the model runs. */
export type Dimension = number | string
/** An integer, a list of integers, or a float, which JavaScript cannot tell from an integer by itself. */
export type Attribute = number | readonly number[] | { readonly float: number }

/** Writes one ONNX model, operator by operator. Names of values are strings; an operator returns its output's. */
export interface GraphBuilder {
  input: (name: string, type: DataType, shape: readonly Dimension[]) => string
  output: (name: string, type: DataType, shape: readonly Dimension[]) => string
  /** A weight, row-major. */
  weight: (name: string, shape: readonly number[], data: Float32Array) => string
  /** A weight of whole numbers from -128 to 127, row-major. */
  integerWeight: (name: string, shape: readonly number[], data: Int8Array) => string
  /** A float constant without dimensions; equal ones share one initializer. */
  scalar: (value: number) => string
  /** A list of integers, for shapes, axes and indices; equal ones share one initializer. */
  integers: (values: readonly number[]) => string
  /** An integer constant without dimensions. */
  integer: (value: number) => string
  /**
   * @param output name of the result; default: one that nothing else has
   * @returns the name of the result
   */
  operator: (
    type: string,
    inputs: readonly string[],
    attributes?: Readonly<Record<string, Attribute>>,
    output?: string
  ) => string
  /** The bytes of the `.onnx` file. */
  build: () => Uint8Array<ArrayBuffer>
}

const bytesOf = (data: ArrayBufferView) => new Uint8Array(data.buffer, data.byteOffset, data.byteLength)

function tensor(name: string, type: DataType, shape: readonly number[], data: ArrayBufferView): Uint8Array {
  return concat([
    ...shape.map(size => integerField(tensorFields.dims, size)),
    integerField(tensorFields.dataType, dataTypes[type]),
    stringField(tensorFields.name, name),
    bytesField(tensorFields.rawData, bytesOf(data))
  ])
}

function valueInfo(name: string, type: DataType, shape: readonly Dimension[]): Uint8Array {
  const dimensions = shape.map(size =>
    typeof size === 'number'
      ? integerField(dimensionFields.value, size)
      : stringField(dimensionFields.parameter, size)
  )
  const tensorType = concat([
    integerField(tensorTypeFields.elementType, dataTypes[type]),
    bytesField(
      tensorTypeFields.shape,
      concat(dimensions.map(bytes => bytesField(shapeFields.dimension, bytes)))
    )
  ])
  return concat([
    stringField(valueInfoFields.name, name),
    bytesField(valueInfoFields.type, bytesField(typeFields.tensorType, tensorType))
  ])
}

function attribute(name: string, value: Attribute): Uint8Array {
  const type = (kind: keyof typeof attributeTypes) => integerField(attributeFields.type, attributeTypes[kind])
  const named = stringField(attributeFields.name, name)
  if (typeof value === 'number')
    return concat([named, integerField(attributeFields.integer, value), type('integer')])
  if ('float' in value) return concat([named, floatField(attributeFields.float, value.float), type('float')])
  return concat([named, ...value.map(item => integerField(attributeFields.integers, item)), type('integers')])
}

/**
 * @param name of the graph
 * @param producer what the file says it was written by
 */
export function createGraphBuilder(name: string, producer: string): GraphBuilder {
  const nodes: Uint8Array[] = []
  const initializers = new Map<string, Uint8Array>()
  const inputs: Uint8Array[] = []
  const outputs: Uint8Array[] = []

  function initializer(key: string, type: DataType, shape: readonly number[], data: ArrayBufferView): string {
    if (!initializers.has(key)) initializers.set(key, tensor(key, type, shape, data))
    return key
  }

  return {
    input(key, type, shape) {
      inputs.push(valueInfo(key, type, shape))
      return key
    },
    output(key, type, shape) {
      outputs.push(valueInfo(key, type, shape))
      return key
    },
    weight: (key, shape, data) => initializer(key, 'float32', shape, data),
    integerWeight: (name, shape, data) => initializer(name, 'int8', shape, data),
    scalar: value => initializer(`float ${value}`, 'float32', [], Float32Array.of(value)),
    integers: values =>
      initializer(`integers ${values}`, 'int64', [values.length], BigInt64Array.from(values, BigInt)),
    integer: value => initializer(`integer ${value}`, 'int64', [], BigInt64Array.of(BigInt(value))),
    operator(type, from, attributes = {}, output = `${type}_${nodes.length}`) {
      nodes.push(
        concat([
          ...from.map(key => stringField(nodeFields.input, key)),
          stringField(nodeFields.output, output),
          stringField(nodeFields.name, `${nodes.length}_${type}`),
          stringField(nodeFields.opType, type),
          ...Object.entries(attributes).map(([key, value]) =>
            bytesField(nodeFields.attribute, attribute(key, value))
          )
        ])
      )
      return output
    },
    build() {
      const graph = concat([
        ...nodes.map(bytes => bytesField(graphFields.node, bytes)),
        stringField(graphFields.name, name),
        ...Array.from(initializers.values(), bytes => bytesField(graphFields.initializer, bytes)),
        ...inputs.map(bytes => bytesField(graphFields.input, bytes)),
        ...outputs.map(bytes => bytesField(graphFields.output, bytes))
      ])
      const operatorSet = concat([
        stringField(operatorSetFields.domain, ''),
        integerField(operatorSetFields.version, opsetVersion)
      ])
      return concat([
        integerField(modelFields.irVersion, irVersion),
        stringField(modelFields.producerName, producer),
        bytesField(modelFields.graph, graph),
        bytesField(modelFields.opsetImport, operatorSet)
      ])
    }
  }
}
