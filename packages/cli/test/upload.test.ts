import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { devnetParams, silentLogger, workKey } from '@haca/protocol'
import type { Settlement } from '@haca/settlement'
import { expect, test } from 'vitest'
import type { NodeRole } from '../src/node/registration.ts'
import { createStandaloneNode } from '../src/node/start-role.ts'

// What is out of range is refused by the network that the role makes: so the value has come all the way.
test.each<NodeRole>(['hosting', 'inference', 'verification'])(
  'the cap of a %s node reaches its network',
  async role => {
    const directory = await mkdtemp(path.join(tmpdir(), 'haca-upload-'))
    try {
      const node = createStandaloneNode({
        role,
        key: workKey(new Uint8Array(32).fill(1)),
        deployment: {
          network: 'upload',
          domain: { chainId: 1, verifyingContract: `0x${'0'.repeat(40)}` },
          genesisMs: 0,
          params: devnetParams
        },
        directory,
        index: 0,
        settlement: {} as Settlement,
        bootstrap: [],
        uploadBytesPerSecond: 1,
        onUnusedCalibration: () => undefined,
        logger: silentLogger,
        onEvent: () => undefined
      })
      await expect(node).rejects.toMatchObject({
        code: 'INVALID_INPUT',
        data: { field: 'uploadBytesPerSecond', actual: 1 }
      })
    } finally {
      await rm(directory, { recursive: true })
    }
  }
)
