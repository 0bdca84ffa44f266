import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

/**
 * Nothing that the contracts do takes longer the longer the network lives: every loop ends at a number that is written here.
 * A new one fails this test until somebody has said where it ends.
 */
const ends: Readonly<Record<string, string>> = {
  'HacaSettlement.withdrawMany': '512 nodes, Registry.MAX_WITHDRAWALS',
  'TrapBonds._sumOf': '256 leaves, MAX_LEAVES: as many as were committed to',
  'libraries/Attestation.acceptReveals': '32 seats: they rise, and unknown ones are refused',
  'libraries/Attestation.requireQuorum': '32 seats: they rise, and inactive ones are refused',
  'libraries/Committee.countSeats': '32 bits of a mask of seats',
  'libraries/Committee.draw': '5 seats, COMMITTEE_SIZE',
  'libraries/Committee.jury': '32 seats, MAX_SEATS',
  'libraries/Committee.nth': '32 bits of a mask of seats: fewer are passed over than it has',
  'libraries/Epochs.applyCredits': '512 words, WordTree.CHUNK by requireTurn',
  'libraries/Epochs.applyDebits': '512 words, WordTree.CHUNK by requireTurn',
  'libraries/Escrow.locked': '1024 lanes, MAX_PAGE',
  'libraries/Escrow.open': '256 lanes, MAX_LANES_AT_ONCE',
  'libraries/LeafTree.requireIn': '32 levels: as many as the tree of u32 leaves has',
  'libraries/LineFrauds.countBits': '32 bits of a verdict mask',
  'libraries/Registry.locked': '1024 nodes, MAX_PAGE',
  'libraries/Registry.page': '1024 nodes, MAX_PAGE',
  'libraries/Registry.slash': '32 seats, MAX_SEATS',
  'libraries/Registry.takeSeat': '32 seats: a bit of freeSeats is set',
  'libraries/SeedChain.hashed': '4096 links, MAX_SKIP',
  'libraries/WordTree.chunkRoot': '512 words, CHUNK',
  'libraries/WordTree.climb': '23 levels: as many as the tree of u32 words has above a chunk',
  'libraries/WordTree.depthOf': '32 levels of u32 leaves'
}

const folder = path.join(import.meta.dirname, '../contracts')

/** `File.function` of every loop, and of what calls itself. */
function loops(): string[] {
  const found = new Set<string>()
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.sol')) continue
    let inside = ''
    for (const line of readFileSync(path.join(folder, name), 'utf8').split('\n')) {
      const declares = /^ {4}(?:function (\w+)|(constructor|fallback|modifier))/.exec(line)
      if (declares !== null) inside = declares[1] ?? declares[2] ?? ''
      const code = line.replace(/\/\/.*|^\s*\*.*/, '')
      const again = declares === null && new RegExp(`(?<![.\\w])${inside}\\(`).test(code) && inside !== ''
      if (/\b(?:for|while|do)\b\s*[({]/.test(code) || again) found.add(`${name.slice(0, -4)}.${inside}`)
    }
  }
  return [...found].sort()
}

test('every loop has an end', () => {
  expect(loops()).toEqual(Object.keys(ends).sort())
})
