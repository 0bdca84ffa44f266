import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chatConformance } from './conformance/chat.ts'
import { lifeConformance } from './conformance/life.ts'
import { type Bench, failure, type Subject } from './conformance/support.ts'
import { tensorConformance } from './conformance/tensor.ts'
import { textConformance } from './conformance/text.ts'
import { tokenConformance } from './conformance/tokens.ts'

export { chatInput, collect, tensorInput } from './conformance/support.ts'

/** What every engine must do, real or fake. */
export function engineConformance(name: string, subject: Subject): void {
  describe(`${name}: engine`, () => {
    const bench = {} as Bench

    beforeAll(async () => {
      bench.engine = subject.create()
      bench.chat = await bench.engine.load(subject.chat())
      bench.tensor = subject.tensor === undefined ? undefined : await bench.engine.load(subject.tensor())
    })
    afterAll(() => bench.engine.stop())

    chatConformance(bench)
    if (subject.chat().manifest.output.kind === 'text') textConformance(bench)
    else tokenConformance(bench)
    if (subject.tensor !== undefined) tensorConformance(bench)

    test('a certificate states a whole rate and the numerics class', async () => {
      const { engine, chat, tensor } = bench
      for (const model of tensor === undefined ? [chat] : [chat, tensor]) {
        const certificate = await model.certify()
        expect(certificate).toMatchObject({ slots: engine.slots, numericsClass: model.numericsClass })
        expect(Number.isInteger(certificate.unitsPerSecond) && certificate.unitsPerSecond >= 1).toBe(true)
      }
      expect(chat.numericsClass).not.toBe(tensor?.numericsClass)
    })

    test.each([...subject.chat().files.keys()])('a model without %s is refused', async file => {
      const { manifest, files } = subject.chat()
      const fewer = new Map([...files].filter(([key]) => key !== file))
      await expect(bench.engine.load({ manifest, files: fewer })).rejects.toEqual(
        failure('CORRUPT_MODEL', { file })
      )
    })

    test('a manifest that contradicts itself is refused', async () => {
      const { manifest, files } = subject.chat()
      await expect(bench.engine.load({ manifest: { ...manifest, tier: 'exact' }, files })).rejects.toEqual(
        failure('CORRUPT_MODEL', { field: 'manifest.tier' })
      )
    })

    test('a model that declares more memory than there is, is refused', async () => {
      const { manifest, files } = subject.chat()
      const large = { ...manifest, memoryBytes: 2 ** 43 }
      await expect(bench.engine.load({ manifest: large, files })).rejects.toEqual(
        failure('LIMIT_EXCEEDED', { field: 'manifest.memoryBytes' })
      )
    })
  })

  test.each([0, 1.5, -1, 257, Number.NaN])(`${name}: %d slots are refused`, slots => {
    expect(() => subject.create(slots)).toThrow(failure('INVALID_INPUT', { field: 'slots' }))
  })

  lifeConformance(name, subject)
}
