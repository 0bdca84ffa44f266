/** What decides a throw. */
export interface Throw {
  /** Metres a second, 5 to 50. */
  readonly speed: number
  /** Degrees above the ground, 10 to 80. */
  readonly angle: number
  /** Share of speed that a metre of air takes at 1 m/s for each m/s: ρ·c·A / 2m, 0 to 0.02 per metre. */
  readonly drag: number
}

/** What comes of it, over level ground. */
export interface Flight {
  /** Metres. */
  readonly range: number
  readonly height: number
  /** Seconds. */
  readonly time: number
}

/** The ranges that throws are drawn from, low and high. */
export const throwRanges = { speed: [5, 50], angle: [10, 80], drag: [0, 0.02] } as const

/** Metres a second squared. */
const gravity = 9.81
/** Seconds of one step; halving it moves no result by a thousandth. */
const step = 0.005

type State = readonly [x: number, y: number, vx: number, vy: number]

/** Air takes speed with its square, against the direction of flight. */
function slope([, , vx, vy]: State, drag: number): State {
  const speed = Math.hypot(vx, vy)
  return [vx, vy, -drag * speed * vx, -gravity - drag * speed * vy]
}

const along = (state: State, by: State, h: number): State => [
  state[0] + h * by[0],
  state[1] + h * by[1],
  state[2] + h * by[2],
  state[3] + h * by[3]
]

/** The classical fourth-order method of Runge and Kutta. */
function next(state: State, drag: number): State {
  const a = slope(state, drag)
  const b = slope(along(state, a, step / 2), drag)
  const c = slope(along(state, b, step / 2), drag)
  const d = slope(along(state, c, step), drag)
  const mean = (i: 0 | 1 | 2 | 3) => (a[i] + 2 * b[i] + 2 * c[i] + d[i]) / 6
  return along(state, [mean(0), mean(1), mean(2), mean(3)], step)
}

/** Computes a flight step by step: the ground truth that the model stands in for. */
export function simulate({ speed, angle, drag }: Throw): Flight {
  const radians = (angle * Math.PI) / 180
  let state: State = [0, 0, speed * Math.cos(radians), speed * Math.sin(radians)]
  let height = 0
  for (let time = 0; ; time += step) {
    const after = next(state, drag)
    height = Math.max(height, after[1])
    if (after[1] < 0) {
      // Between the last two points the path is as good as straight.
      const share = state[1] / (state[1] - after[1])
      return { range: state[0] + share * (after[0] - state[0]), height, time: time + share * step }
    }
    state = after
  }
}
