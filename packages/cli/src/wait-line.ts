/** As much of a terminal as a line needs that is written again and again. */
export interface LineStream {
  write(text: string): unknown
  /** Characters in a line. */
  readonly columns?: number | undefined
}

/** One line at the end of what was written, that says what is waited for and for how long. */
export interface WaitLine {
  /** From now on, whenever all is quiet for a second. */
  start(what: string): void
  /** Something is about to be written: the line leaves, until all is quiet again. */
  yield(): void
  /** The line leaves and does not come back. */
  stop(): void
}

/** Nobody wonders about less, milliseconds. */
const quietMs = 1000
/** Between two pictures of the line, milliseconds: it is seen to move. */
const pictureMs = 250
const pictures = ['⠋', '⠙', '⠸', '⠴', '⠦', '⠇'] as const
const defaultColumns = 80
/** Returns to the line's begin and clears it. */
const clearLine = '\r\u001b[2K'

export function createWaitLine(stream: LineStream): WaitLine {
  let timer: NodeJS.Timeout | undefined
  let what: string | undefined
  let startedAt = 0
  let drawn = 0
  const erase = () => {
    clearTimeout(timer)
    if (drawn > 0) stream.write(clearLine)
    drawn = 0
  }
  const draw = () => {
    const seconds = Math.floor((Date.now() - startedAt) / 1000)
    const line = `${pictures[drawn % pictures.length]} ${what}  ${seconds} s`
    // A line that breaks could not be cleared.
    stream.write(clearLine + line.slice(0, (stream.columns ?? defaultColumns) - 1))
    drawn++
    arm(pictureMs)
  }
  const arm = (ms: number) => {
    timer = setTimeout(draw, ms)
    timer.unref()
  }
  return {
    start(waited) {
      what = waited
      startedAt = Date.now()
      arm(quietMs)
    },
    yield() {
      if (what === undefined) return
      erase()
      arm(quietMs)
    },
    stop() {
      erase()
      what = undefined
    }
  }
}
