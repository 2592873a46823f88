import type { Tx } from '~/platform/db/db.server'
import type { Locale } from '~/platform/i18n/locale'
import { newId } from '~/platform/pure/ids'
import type { Origin } from './rules/contribution'
import { nowhere, type Whereabouts, writeContribution } from './store.server'
import { participantOfAddress } from './voice.server'

export type Entered = {
  debateId: string
  title: string
  text: string
  theme: string
  name: string
  origin: Origin
  originNote: string
  eventId: string | null
  /** Left for the report and the answers; nobody has confirmed it. */
  email: string | null
  locale: Locale
  enteredById: string | null
  where?: Whereabouts
  isDemonstration?: boolean
}

/**
 * Writes what was not sent on line (a workshop's notes, a letter, a sheet of paper), published at once, in the transaction of a
 * command that has asked who may, and that writes the journal.
 */
export async function enterOne(tx: Tx, entered: Entered): Promise<{ id: string; number: number }> {
  const { name, email, locale, where = nowhere, isDemonstration = false, ...row } = entered
  const participant = email ? await participantOfAddress(tx, { email, name, locale, confirmed: false }) : null
  return writeContribution(tx, {
    ...row,
    ...where,
    id: newId(),
    state: 'published',
    authorName: name,
    authorId: null,
    participantId: participant?.id ?? null,
    isDemonstration,
  })
}
