/**
 * Asks the server. Undefined when it can't be reached, which the page says already; null when it knows nothing of that.
 * @template T
 * @param {string} path
 * @returns {Promise<T | null | undefined>}
 */
export async function ask(path) {
  try {
    const response = await fetch(path)
    return response.ok ? await response.json() : null
  } catch {
    return undefined
  }
}
