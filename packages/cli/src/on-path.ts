import { HacaError } from '@haca/protocol'

/**
 * Does something with a file or folder that a flag names. What the system refuses becomes `NOT_FOUND` or `INVALID_INPUT`
 * with the flag in `data.field`; any other error passes.
 */
export async function onPath<T>(field: string, path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    if (!(cause instanceof Error && 'errno' in cause && 'code' in cause)) throw cause
    const reason = reasons[String(cause.code)] ?? cause.message
    const code = cause.code === 'ENOENT' ? 'NOT_FOUND' : 'INVALID_INPUT'
    throw new HacaError(code, `${field}: ${path}: ${reason}`, { data: { field, path }, cause })
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EEXIST: 'is there already, and is never written over',
  EACCES: 'this user may not use it',
  EPERM: 'this user may not use it',
  EISDIR: 'is a folder',
  ENOTDIR: 'is in no folder',
  EROFS: 'lies on a disk that is read-only',
  ENOSPC: 'the disk is full'
}
