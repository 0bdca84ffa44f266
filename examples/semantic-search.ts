/**
 * Semantic search: embed notes once, embed a question, and rank the notes by how near they are in meaning.
 *
 *     npm start -- --models tiny-lm,tiny-embed                a network with an embedding model, in one terminal
 *     npm run haca -- gateway                                 the gateway, in another
 *     node --conditions=source examples/semantic-search.ts [base URL] [question]
 */
import OpenAI from 'openai'

const baseURL = process.argv[2] ?? 'http://127.0.0.1:8080/v1'
const question = process.argv[3] ?? 'Which doctor treats a fever?'
const openai = new OpenAI({ baseURL, apiKey: 'none' })

const notes = [
  'The physician prescribed tablets for the flu.',
  'Our train to the coast leaves from platform four.',
  'A refund of your payment takes five days.',
  'The orchestra rehearses the new melody on Monday.',
  'Thunderstorms are expected, so bring an umbrella.',
  'Soup tastes best with fresh bread and butter.'
]

// Question and notes in one request: one job, paid per text, with one receipt.
const { data } = await openai.embeddings.create({ model: 'haca/tiny-embed', input: [question, ...notes] })
const [asked = [], ...rows] = data.map(({ embedding }) => embedding)

// Rows have length 1, so their product is the cosine of the angle between them.
const nearness = (row: readonly number[]) => row.reduce((sum, value, i) => sum + value * (asked[i] ?? 0), 0)
const ranked = rows.map((row, i) => ({ note: notes[i] ?? '', score: nearness(row) }))
ranked.sort((a, b) => b.score - a.score)

console.log(question)
for (const { note, score } of ranked.slice(0, 3)) console.log(`  ${score.toFixed(2)}  ${note}`)
