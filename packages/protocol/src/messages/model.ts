import { z } from 'zod'
import { bytes, cid } from '../encoding/schema.ts'
import { manifestBytesMax } from '../models/manifest.ts'

/** A manifest as the exact block bytes that its id is the CID of. */
export const signedManifest = z.object({ id: cid, block: bytes(manifestBytesMax) })
export type SignedManifest = z.output<typeof signedManifest>
