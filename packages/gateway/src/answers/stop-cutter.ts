/** Cuts a text that comes in pieces before the first of some strings. */
export interface StopCutter {
  /** Takes the next piece. @returns what can be shown of the text so far, and whether a stop string was met */
  push(piece: string): { readonly text: string; readonly stopped: boolean }
  /** What was held back because a stop string could have begun in it. */
  end(): string
}

export function createStopCutter(stops: readonly string[]): StopCutter {
  let held = ''
  return {
    push(piece) {
      const text = held + piece
      const found = stops.map(stop => text.indexOf(stop)).filter(at => at >= 0)
      if (found.length > 0) {
        held = ''
        return { text: text.slice(0, Math.min(...found)), stopped: true }
      }
      const keep = Math.max(0, ...stops.map(stop => overlap(text, stop)))
      held = text.slice(text.length - keep)
      return { text: text.slice(0, text.length - keep), stopped: false }
    },
    end() {
      const rest = held
      held = ''
      return rest
    }
  }
}

/** How much of the end of `text` could be the beginning of `stop`. */
function overlap(text: string, stop: string): number {
  for (let length = Math.min(stop.length - 1, text.length); length > 0; length--) {
    if (text.endsWith(stop.slice(0, length))) return length
  }
  return 0
}
