/**
 * The inference role: leases a token per free slot, runs the jobs that come for it, streams their output and signs
 * a receipt for each.
 *
 * ```ts
 * const node = await createInferenceNode({ key, deployment, lanes, directory: 'data', bootstrap: [address] })
 * node.on('job:done', ({ job, units }) => console.log(job, units))
 * await node.start()
 * ```
 *
 * @packageDocumentation
 */
export { type AskPolicy, loadFollowingAsk } from './bids/ask.ts'
export { createInferenceNode } from './create-inference-node.ts'
export type { InferenceEvents, InferenceNode, InferenceNodeInit, Lane, LaneReader } from './types.ts'
