/**
 * Talks to a gateway through the AI SDK and prints what came of it as one JSON object.
 *
 *   node test/e2e/programs/ai-sdk.ts http://127.0.0.1:8080/v1 haca/tiny-lm haca/tiny-embed
 */
import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import { APICallError, embedMany, generateText, streamText } from 'ai'

const [baseURL = '', model = '', embedder = ''] = process.argv.slice(2)
const provider = createOpenAICompatible({ name: 'haca', baseURL, includeUsage: true })
const chat = { model: provider.chatModel(model), maxRetries: 0 }

const { text, finishReason, usage } = await generateText({
  ...chat,
  prompt: 'What is 3 plus 4?',
  temperature: 0
})
const counted = (usage.inputTokens ?? 0) > 0 && (usage.outputTokens ?? 0) > 0

const leaving = new AbortController()
const prompt = 'Tell me a story about Mia and a fox.'
const story = streamText({ ...chat, prompt, maxOutputTokens: 200, seed: 23, abortSignal: leaving.signal })
let pieces = 0
for await (const piece of story.textStream) {
  if (piece !== '') pieces++
  if (pieces === 2) leaving.abort()
}

const { embeddings } = await embedMany({
  model: provider.embeddingModel(embedder),
  values: ['a fox', 'an owl'],
  maxRetries: 0
})

let refused: object = {}
try {
  await generateText({ model: provider.chatModel('haca/none'), prompt, maxRetries: 0 })
} catch (error) {
  if (!APICallError.isInstance(error)) throw error
  refused = { statusCode: error.statusCode, isRetryable: error.isRetryable }
}

const result = {
  generated: { text, finishReason, counted },
  streamed: { pieces, aborted: leaving.signal.aborted },
  embedded: embeddings.map(({ length }) => length),
  refused
}
console.log(JSON.stringify(result))
