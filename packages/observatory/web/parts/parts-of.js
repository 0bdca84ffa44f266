/**
 * What a sentence is made of: addresses, ids of jobs, and the words between them. Pure.
 * @param {string} text
 * @returns {{ kind: 'node' | 'job' | 'words', words: string }[]}
 */
export function partsOf(text) {
  return text.split(/\b(0x[0-9a-f]{64}|0x[0-9a-f]{40})\b/).flatMap((words, i) => {
    if (words === '') return []
    return [{ kind: i % 2 === 0 ? 'words' : words.length === 66 ? 'job' : 'node', words }]
  })
}
