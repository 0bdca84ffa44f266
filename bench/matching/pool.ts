import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Outcome, Task } from './tasks.ts'

/**
 * Plays tasks on several threads, in order as far as they are free. Nothing new is begun once `goesOn` says no.
 *
 * @returns the tasks that were not played
 */
export async function playAll(
  tasks: readonly Task[],
  threads: number,
  goesOn: () => boolean,
  onDone: (task: Task, outcome: Outcome) => void
): Promise<number> {
  let next = 0
  const work = async () => {
    const worker = new Worker(new URL('worker.ts', import.meta.url))
    try {
      for (let task = tasks[next]; task !== undefined && goesOn(); task = tasks[next]) {
        next++
        worker.postMessage(task)
        const [outcome] = await once(worker, 'message')
        onDone(task, outcome)
      }
    } finally {
      await worker.terminate()
    }
  }
  await Promise.all(Array.from({ length: Math.min(threads, tasks.length) }, work))
  return tasks.length - next
}
