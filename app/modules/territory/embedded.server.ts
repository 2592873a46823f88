import { createHash } from 'node:crypto'
import bassins from './data/bassins-de-vie.json'
import contours from './data/contours-departements.json'
import territory from './data/territory.json'
import { type Embedded, readEmbedded } from './rules/embedded'

let read: Embedded | undefined
/** The data that the portal carries, read at the first use. */
export const embedded = (): Embedded => (read ??= readEmbedded({ territory, contours, bassins }))

/** Raised when `readEmbedded` makes something else of the same files. */
const reading = 1
let hash: string | undefined
/** Names the embedded data: the same files give the same name. */
export const embeddedVersion = (): string =>
  (hash ??= createHash('sha256')
    .update(JSON.stringify([reading, territory, contours, bassins]))
    .digest('hex')
    .slice(0, 16))
