import { existsSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../tasks/repository.ts'
import { slowFiles } from '../tasks/slow-first.ts'

test.each(slowFiles)('%s, which is to begin first, is there', name => {
  expect(existsSync(path.join(root, name))).toBe(true)
})
