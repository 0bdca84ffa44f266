import { z } from 'zod'
import type { WireError } from '../nodes/messages.ts'

/**
 * The door by which `haca` attaches to a running devnet: a Unix socket in its folder that speaks one JSON object per
 * line (see text-codec.ts). Only the user who started the devnet can open it.
 *
 * A caller sends `{id, method, params}` and gets any number of `{id, part}`, then one `{id, result}` or `{id, error}`.
 * An error whose id is 0 answers a line that could not be read at all.
 */

export const socketName = 'control.sock'
/** Says that a devnet runs in the folder, by whom, and where its door is. */
export const stateName = 'devnet.json'

export const controlLimits = {
  /** Longest line that a caller may send: the input of one job, with room for its base64. */
  lineBytesMax: 4 * 1024 * 1024,
  /** Callers at once; each is a person with a terminal, or a script. */
  connectionsMax: 64,
  /** Calls of one caller at once. */
  callsMax: 256,
  /** Answers that one caller leaves unread before it is disconnected. */
  unreadBytesMax: 64 * 1024 * 1024,
  /** All files of a model that is added; they are held in memory on their way. */
  modelBytesMax: 1024 * 1024 * 1024
} as const

export const controlRequest = z.object({
  id: z.int().min(1),
  method: z.string().max(64),
  params: z.unknown().optional()
})

export type ControlReply =
  | { readonly id: number; readonly part: unknown }
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: WireError }

export const devnetState = z.object({ pid: z.int().min(1), socket: z.string(), network: z.string() })
export type DevnetState = z.output<typeof devnetState>
