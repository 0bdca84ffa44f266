import { type Hex, type Model, modelDigest } from '@haca/protocol'
import { expect, it } from 'vitest'
import { createModelBook } from '../src/models/model-book.ts'
import { testModel } from './support/models.ts'

const [alice, bob, carol]: readonly Hex[] = ['0xa', '0xb', '0xc']
const limits = { modelsMax: 4, perSourceMax: 3, askedMax: 1 }

function scene() {
  const offers = new Set<string>()
  const held = new Set<string>()
  const evicted: string[] = []
  const names = new Map<string, string>()
  const book = createModelBook({
    offers: () => offers,
    held: () => held,
    onEvicted: id => evicted.push(names.get(id) ?? id),
    limits
  })
  const model = (name: string): Model => {
    const made = testModel(`pub/${name}`)
    names.set(made.id, name)
    return made
  }
  const tell = (name: string, source: Hex | undefined, offered = false) => {
    const told = model(name)
    if (offered) offers.add(told.id)
    return { id: told.id, taken: book.add(told, source) }
  }
  const known = () => book.values().map(({ id }) => names.get(id))
  return { book, offers, held, evicted, tell, known }
}

it('forgets, of too many, what nobody has offered for longest', () => {
  const { book, evicted, tell, known } = scene()
  const first = tell('first', alice)
  const second = tell('second', bob)
  tell('third', alice, true)
  tell('fourth', bob)
  book.offered([first.id])
  expect(tell('fifth', carol).taken).toBe(true)
  expect(evicted).toEqual(['second'])
  expect(book.byDigest(modelDigest(second.id))).toBeUndefined()
  expect(known()).toEqual(['first', 'third', 'fourth', 'fifth'])
})

it('never forgets what is its own, what it has, or what was asked for', () => {
  const { book, held, evicted, tell } = scene()
  const own = tell('own', undefined)
  const asked = tell('asked', alice)
  book.asked(asked.id)
  const had = tell('had', alice)
  held.add(had.id)
  for (let n = 0; n < 9; n++) expect(tell(`stranger-${n}`, n % 2 === 0 ? bob : carol).taken).toBe(true)
  expect(evicted).toHaveLength(8)
  for (const { id } of [own, asked, had]) expect(book.get(id)?.id).toBe(id)
})

it('keeps no more of one source than its bound, and gives its own oldest away for it', () => {
  const { offers, evicted, tell } = scene()
  const other = tell('other', bob)
  for (const name of ['first', 'second', 'third', 'fourth']) tell(name, alice)
  expect(evicted).toEqual(['first'])
  for (const name of ['second', 'third', 'fourth']) offers.add(tell(name, alice).id)
  expect(tell('fifth', alice).taken).toBe(false)
  expect(evicted).toEqual(['first'])
  expect(other.taken).toBe(true)
})

it('takes from whoever told of most where all are offered, and a newcomer finds a place', () => {
  const { evicted, tell } = scene()
  for (const name of ['first', 'second', 'third']) tell(name, alice, true)
  tell('other', bob, true)
  expect(tell('newcomer', carol, true).taken).toBe(true)
  expect(evicted).toEqual(['first'])
  // Two of alice's, one of bob's, one of carol's: no source has so many that another's place would be fairer.
  expect(tell('more', bob, true).taken).toBe(false)
})
