import type { ItemKind } from './agenda'
import type { MeetingState } from './meeting'
import type { Here } from './meeting-presence'

type Words = { fr: string; en: string }

/**
 * All that the live pages of a meeting show alike to everyone who takes part: what the server pushes to them when the
 * meeting changes. Nothing in it is of one person.
 */
export type LiveState = {
  revision: number
  state: MeetingState
  announcement: string
  item: { id: string; number: number; title: string; kind: ItemKind; text: string } | null
  quorum: {
    asked: boolean
    entitled: number
    counted: number
    needed: number
    reached: boolean
    colleges: readonly { id: string; name: Words; entitled: number; counted: number }[]
    ways: Readonly<Record<Here['way'], number>>
  }
  polls: readonly {
    id: string
    itemId: string | null
    title: string
    state: 'open' | 'closed'
    /** The amendment that is voted, and while it is, what it changes of the text. */
    amendment: { number: number; change: { before: string; after: string } | null } | null
    /** Once closed: 'adopted', 'rejected', 'elected', 'no-quorum'… as the verdict says. */
    outcome: string | null
    /** The names of those elected. */
    winners: readonly string[]
  }[]
}
