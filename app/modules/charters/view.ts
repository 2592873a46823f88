import type { EffectKind } from './rules/effect'

/** What somebody said of a draft, as its reader may see it. */
export type Comment = {
  id: string
  criterionId: string | null
  /** Empty once the account is erased; null where it is hidden from the reader. */
  authorName: string | null
  /** Null where it is hidden from the reader. */
  text: string | null
  isOwn: boolean
  createdAt: string
  hiddenReason: string | null
  answer: string | null
  answeredAt: string | null
}

/** What a draft would make of the applications received, in figures. */
export type EffectFigures = {
  id: string
  isDone: boolean
  /** The draft has not changed since. */
  isOfThisText: boolean
  total: number
  examined: number
  gained: number
  lost: number
  touched: number
}

/** An application that a draft would change. */
export type ChangedApplication = {
  kind: EffectKind
  criteria: readonly string[]
  id: string
  number: string
  initiativeKind: string
  applicantKind: string
}
