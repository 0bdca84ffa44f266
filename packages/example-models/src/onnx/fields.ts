/**
 * Field numbers of the messages written here, and the data types in use.
 * Source: https://github.com/onnx/onnx/blob/v1.19.0/onnx/onnx.proto
 */
export const modelFields = { irVersion: 1, producerName: 2, graph: 7, opsetImport: 8 } as const
export const operatorSetFields = { domain: 1, version: 2 } as const
export const graphFields = { node: 1, name: 2, initializer: 5, input: 11, output: 12 } as const
export const nodeFields = { input: 1, output: 2, name: 3, opType: 4, attribute: 5 } as const
export const attributeFields = { name: 1, float: 2, integer: 3, integers: 8, type: 20 } as const
export const tensorFields = { dims: 1, dataType: 2, name: 8, rawData: 9 } as const
export const valueInfoFields = { name: 1, type: 2 } as const
export const typeFields = { tensorType: 1 } as const
export const tensorTypeFields = { elementType: 1, shape: 2 } as const
export const shapeFields = { dimension: 1 } as const
export const dimensionFields = { value: 1, parameter: 2 } as const

/** AttributeProto.AttributeType */
export const attributeTypes = { float: 1, integer: 2, integers: 7 } as const

/** TensorProto.DataType */
export const dataTypes = { float32: 1, uint8: 2, int8: 3, int64: 7 } as const
export type DataType = keyof typeof dataTypes

/** Operator set and file format that onnxruntime 1.13 and newer read. */
export const opsetVersion = 17
export const irVersion = 8
