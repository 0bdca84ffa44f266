import { parentPort } from 'node:worker_threads'
import { perform, type Task } from './tasks.ts'

/** A thread that plays what it is sent, one after the other. */
parentPort?.on('message', (task: Task) => parentPort?.postMessage(perform(task)))
