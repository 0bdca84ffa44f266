/**
 * Chat with the network through OpenAI's own package: nothing in it knows of HACA, and every answer has its receipt.
 *
 *     npm start                                               a network, in one terminal
 *     npm run haca -- gateway                                 the gateway, in another
 *     node --conditions=source examples/openai-chat.ts [base URL]
 */
import OpenAI from 'openai'

const baseURL = process.argv[2] ?? 'http://127.0.0.1:8080/v1'
// On the machine of the gateway no key is needed; elsewhere it is one of `haca gateway key create`.
const openai = new OpenAI({ baseURL, apiKey: 'none' })

for await (const { id, owned_by } of openai.models.list()) console.log(`model ${id} by ${owned_by}`)

const stream = await openai.chat.completions.create({
  model: 'haca/tiny-lm',
  messages: [{ role: 'user', content: 'Tell me a story about Mia and a fox.' }],
  max_tokens: 60,
  // The same seed gives the same story, on whichever node.
  seed: 7,
  stream: true,
  stream_options: { include_usage: true }
})
for await (const chunk of stream) {
  process.stdout.write(chunk.choices[0]?.delta.content ?? '')
  if (chunk.usage) console.log(`\n${chunk.usage.completion_tokens} tokens`)
  // A field that OpenAI's types do not have: job, price, and the receipt that each node signed.
  if ('haca' in chunk) console.log('receipt', JSON.stringify(chunk.haca, null, 2))
}
