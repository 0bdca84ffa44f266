import { HacaError } from '@haca/protocol'
import { modelFileBytesMax } from '../limits.ts'
import { readFields } from './protobuf-reader.ts'

/**
 * Field numbers that matter for safety.
 * Source: https://github.com/onnx/onnx/blob/v1.19.0/onnx/onnx.proto
 */
const modelField = { irVersion: 1, graph: 7, opsetImport: 8, functions: 25 } as const
const operatorSetField = { domain: 1 } as const
const graphField = { node: 1, initializer: 5 } as const
const nodeField = { opType: 4, attribute: 5, domain: 7 } as const
const attributeField = { tensor: 5, graph: 6, graphs: 11 } as const
const tensorField = { externalData: 13, dataLocation: 14 } as const

/** Formats that onnxruntime 1.30 reads. */
const irVersions = { least: 3, most: 13 } as const
/** Operators of ONNX itself and of onnxruntime; any other domain would need foreign code. */
const knownDomains = ['', 'ai.onnx', 'ai.onnx.ml', 'com.microsoft', 'ai.onnx.training']
/** They can run for ever, and a native run cannot be interrupted. */
const refusedOperators = ['Loop', 'Scan']
/** Graphs inside graphs; real models need two. */
const nestingMax = 4

const text = new TextDecoder()

function refuse(reason: string): never {
  throw new HacaError('CORRUPT_MODEL', `model.onnx: ${reason}`, { data: { file: 'model.onnx' } })
}

/** Weights outside the file would be read from paths that the publisher chooses. */
function inspectTensor(tensor: Uint8Array): void {
  for (const { number } of readFields(tensor)) {
    if (number === tensorField.externalData || number === tensorField.dataLocation)
      refuse('keeps weights outside the file')
  }
}

function inspectNode(node: Uint8Array, depth: number): void {
  for (const { number, bytes } of readFields(node)) {
    if (number === nodeField.opType && refusedOperators.includes(text.decode(bytes))) {
      refuse(`uses the operator ${text.decode(bytes)}, which may never end`)
    }
    if (number === nodeField.domain && !knownDomains.includes(text.decode(bytes))) {
      refuse(`uses operators of the domain ${text.decode(bytes).slice(0, 80)}`)
    }
    if (number !== nodeField.attribute) continue
    for (const attribute of readFields(bytes)) {
      if (attribute.number === attributeField.tensor) inspectTensor(attribute.bytes)
      const isGraph = attribute.number === attributeField.graph || attribute.number === attributeField.graphs
      if (isGraph) inspectGraph(attribute.bytes, depth + 1)
    }
  }
}

function inspectGraph(graph: Uint8Array, depth: number): void {
  if (depth > nestingMax) refuse(`nests graphs more than ${nestingMax} deep`)
  for (const { number, bytes } of readFields(graph)) {
    if (number === graphField.node) inspectNode(bytes, depth)
    if (number === graphField.initializer) inspectTensor(bytes)
  }
}

/**
 * Looks through a model file before the engine sees it: is it ONNX, and does it ask for anything that a file from
 * a stranger must not have. Takes a millisecond: weights are skipped.
 *
 * @throws HacaError `CORRUPT_MODEL` with the reason, `LIMIT_EXCEEDED` for its size
 */
export function inspectOnnx(file: Uint8Array): void {
  if (file.length > modelFileBytesMax) {
    throw new HacaError(
      'LIMIT_EXCEEDED',
      `model.onnx has ${file.length} bytes, the limit is ${modelFileBytesMax}`,
      {
        data: { file: 'model.onnx', actual: file.length, limit: modelFileBytesMax }
      }
    )
  }
  let irVersion = 0
  let graphs = 0
  for (const { number, integer, bytes } of readFields(file)) {
    if (number === modelField.irVersion) irVersion = integer
    if (number === modelField.functions) refuse('defines functions of its own')
    if (number === modelField.opsetImport) {
      for (const field of readFields(bytes)) {
        const domain = text.decode(field.bytes)
        if (field.number === operatorSetField.domain && !knownDomains.includes(domain)) {
          refuse(`imports operators of the domain ${domain.slice(0, 80)}`)
        }
      }
    }
    if (number === modelField.graph) {
      graphs++
      inspectGraph(bytes, 0)
    }
  }
  if (irVersion < irVersions.least || irVersion > irVersions.most)
    refuse(`is no ONNX file, or of version ${irVersion}`)
  if (graphs !== 1) refuse(`holds ${graphs} graphs instead of one`)
}
