/** Results of queueing theory that simulations are held to. Times in units of the mean service. */

/** Mean wait in the queue of M/M/1 at this load. */
export const waitMM1 = (load: number) => load / (1 - load)

/** Mean wait in the queue of M/M/k at this load per server: Erlang C (Erlang 1917), by the recursion of Erlang B. */
export function waitMMk(load: number, servers: number): number {
  const offered = load * servers
  let blocked = 1
  for (let k = 1; k <= servers; k++) blocked = (offered * blocked) / (k + offered * blocked)
  const delayed = blocked / (1 - load * (1 - blocked))
  return delayed / (servers * (1 - load))
}

/** Mean wait in the queue of M/G/1 with this coefficient of variation of the service (Pollaczek 1930, Khinchine 1932). */
export const waitMG1 = (load: number, cv: number) => ((load / (1 - load)) * (1 + cv * cv)) / 2

/** Mean time in a system of infinitely many servers where a job joins the shorter of two queues (Mitzenmacher 2001). */
export function stayShorterOfTwo(load: number): number {
  let sum = 0
  for (let i = 1; i <= 20; i++) sum += load ** (2 ** i - 2)
  return sum
}
