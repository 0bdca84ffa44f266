import { chatModel } from './subject.ts'

/** What every request asks for: short, so that many fit into the time. */
const maxTokens = 16
const question = 'Tell me a story about Mia and a fox.'

const chatBody = (more: object = {}) => ({
  model: chatModel,
  messages: [{ role: 'user', content: question }],
  max_tokens: maxTokens,
  ...more
})

function post(url: string, body: object): Promise<Response> {
  return fetch(`${url}/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body)
  })
}

/** Sends a request as a stream and reads it to its end. @returns milliseconds until its first text had come */
export async function firstText(url: string, seed: number): Promise<number> {
  const start = performance.now()
  const response = await post(url, chatBody({ stream: true, seed }))
  if (response.body === null || !response.ok) throw new Error(`${response.status}: ${await response.text()}`)
  let seen = ''
  let first: number | undefined
  for await (const bytes of response.body.pipeThrough(new TextDecoderStream())) {
    seen += bytes
    // The opening chunk has a role and an empty text.
    if (first === undefined && /"content":"[^"]/.test(seen)) first = performance.now() - start
  }
  if (first === undefined || !seen.includes('[DONE]'))
    throw new Error(`a stream without text: ${seen.slice(-300)}`)
  return first
}

/** The value below which this share of them lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}
