/**
 * Models and jobs that need no download.
 *
 * @example
 * ```ts
 * for (const model of exampleModels()) {
 *   const files = new Map(model.files.map(file => [file.name, file.bytes()]))
 *   const job = model.jobs(7).next().value
 * }
 * ```
 *
 * @packageDocumentation
 */
export { exampleModels, starterModels } from './example-models.ts'
export type { ExampleAnswer, ExampleFile, ExampleJob, ExampleModel, Grade, ManifestFields } from './types.ts'
