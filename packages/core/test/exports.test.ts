import { expect, it } from 'vitest'
import * as core from '../src/index.ts'

// What other packages may rely on. A name that goes breaks them; a name that comes is a promise.
it('the package exports these names', () => {
  expect(Object.keys(core).sort()).toMatchInlineSnapshot(`
    [
      "EpochHeader",
      "answerStretchesMax",
      "buildEpoch",
      "checkEpoch",
      "checkLines",
      "checkProbability",
      "createCapacity",
      "createMarket",
      "createRandom",
      "createSeedChain",
      "createSlotLedger",
      "createSlots",
      "createTally",
      "createTimeHeap",
      "decodeProbability",
      "encodeProbability",
      "encodeReveals",
      "headerDigest",
      "headerHash",
      "homeMarket",
      "idleLogMax",
      "isPayable",
      "laneLeafSize",
      "lineStatus",
      "mustCheck",
      "noIndex",
      "nodeLeafSize",
      "openMarkets",
      "packWords",
      "seatsMax",
      "slotsPerMarket",
      "splitIdle",
      "sumColumns",
      "sumOfWords",
      "unknownLinesMax",
      "unpackWords",
      "verdictLeafSize",
      "verdictRoot",
      "verdicts",
      "verifierProbability",
      "verifyInclusion",
      "wordChunk",
      "wordsPerChunk",
      "workName",
    ]
  `)
})
