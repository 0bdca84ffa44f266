import type { Manifest } from '@haca/protocol'
import { expect, test } from 'vitest'
import { requirePlainNames } from '../src/models/plain-names.ts'

const model = (...names: string[]) => ({
  id: 'bafy',
  manifest: { files: names.map(name => ({ name, cid: 'bafy', size: 1 })) } as Manifest
})

test('files of a model keep their names', () => {
  expect(() => requirePlainNames(model('model.onnx', 'tokenizer.json', 'a..b'))).not.toThrow()
})

test.each(['', '.', '..', '.bashrc', '../x', 'a/b', '/etc/passwd', 'a\\b', 'a\0b', 'manifest.json'])(
  'a publisher cannot name a file %j',
  name => {
    expect(() => requirePlainNames(model('model.onnx', name))).toThrow(
      expect.objectContaining({ code: 'CORRUPT_MODEL', data: { model: 'bafy', field: 'files' } })
    )
  }
)

test('two files cannot have one name', () => {
  expect(() => requirePlainNames(model('a', 'a'))).toThrow(/"a"/)
})
