import { homedir } from 'node:os'
import path from 'node:path'

/** Where engines lie that are installed when they are needed: the error without one tells the command that puts it here. */
export const enginesFolder = path.join(homedir(), '.haca', 'engines')
