import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { SerializedError } from 'vitest'
import type { Reporter, TestModule, Vitest } from 'vitest/node'
import type { Failure } from './failures.ts'

/**
 * A reporter of vitest that writes the failures of a run, as JSON, to the file of `--outputFile.failures`. Vitest's own
 * JSON lacks what failed besides tests: files and hooks, and errors that nobody caught.
 */
export default function failureReporter(): Reporter {
  let vitest: Vitest | undefined
  return {
    onInit(started) {
      vitest = started
    },
    onTestRunEnd(modules, uncaught) {
      const files = vitest?.config.outputFile
      const file = typeof files === 'object' ? files.failures : undefined
      if (file === undefined)
        throw new Error('run vitest with --outputFile.failures=FILE: the failures go there')
      const failures = [
        ...modules.flatMap(failuresOfModule),
        ...uncaught.map(error => ({ name: 'an error that nobody caught', error: textOf([error]) }))
      ]
      writeFileSync(file, JSON.stringify(failures))
    }
  }
}

/** Of the file itself, its blocks (their hooks) and its tests. */
function failuresOfModule(module: TestModule): Failure[] {
  const file = path.relative(module.project.config.root, module.moduleId)
  const failures = [
    { name: 'the file, outside its tests', errors: module.errors() },
    ...[...module.children.allSuites()].map(suite => ({ name: suite.fullName, errors: suite.errors() })),
    ...[...module.children.allTests()].map(test => ({
      name: test.fullName,
      errors: test.result().errors ?? []
    }))
  ]
  return failures
    .filter(({ errors }) => errors.length > 0)
    .map(({ name, errors }) => ({ file, name, error: textOf(errors) }))
}

/** Message, the difference of an assertion, and where it was thrown, which is its stack without the message. */
function textOf(errors: readonly SerializedError[]): string {
  return errors
    .map(({ name, message, diff, stack }) => {
      const place = stack?.split('\n').find(line => /^\s+at .*(?<!node_modules.*)$/.test(line))
      return [`${name ?? 'Error'}: ${message}`, place, diff].filter(part => part !== undefined).join('\n')
    })
    .join('\n')
}
