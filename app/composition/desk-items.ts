import type { Locale } from '~/platform/i18n/locale'
import type { Person } from '~/platform/permissions'
import type { CivilDate } from '~/platform/pure/civil-date'

/** Something that waits for somebody: a line of a desk's board. Texts are in the reader's language. */
export type DueItem = {
  /** What sort of thing: 'Invitation'. */
  kind: string
  title: string
  /** Without language: '/espace/…'. */
  href: string
  facts: string
  dueOn: CivilDate | null
  /** On the team's desk: who has it in hand. */
  who?: string | undefined
}

/** Something of one's own that is under way, whoever has the hand. */
export type OngoingItem = { kind: string; title: string; href: string; facts: string; dueOn: CivilDate | null }

/** What a module puts on the desks; each part may be left out. */
export type DeskSource = {
  /** What is due from this person. */
  due?: (actor: Person, account: { id: string; email: string }, locale: Locale) => Promise<DueItem[]>
  /** This person's own files, under way. */
  ongoing?: (actor: Person, locale: Locale) => Promise<OngoingItem[]>
  /** What is due from the cooperative, as far as this actor's roles see it. */
  teamDue?: (actor: Person, locale: Locale) => Promise<DueItem[]>
}
