import type { StructType } from '../../src/index.ts'
import * as protocol from '../../src/index.ts'

/** What the package signs; a type that is added to it is tested by being exported. */
export const signedTypes: readonly StructType[] = (Object.values(protocol) as unknown[]).filter(isStruct)

function isStruct(value: unknown): value is StructType {
  return typeof value === 'object' && value !== null && 'fields' in value && 'name' in value
}
