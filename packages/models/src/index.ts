/**
 * Which models a network offers: manifests learnt from hosting nodes, resolved by name or id, and their files
 * fetched by CID.
 *
 * @packageDocumentation
 */
export { type FetchModelInit, fetchModelFiles } from './fetch-model.ts'
export { createModelDirectory, type ModelDirectory, type ModelDirectoryInit } from './model-directory.ts'
