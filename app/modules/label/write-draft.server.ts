import { now, today } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/db.server'
import type { Person } from '~/platform/permissions'
import { canonicalJson } from '~/platform/pure/canonical-json'
import { newId } from '~/platform/pure/ids'
import type { Answers } from '../criteria/rules/answer-values'
import type { CharterVersion } from './queries-charter.server'
import { applicantDueOn } from './rules/clock'
import { readAnswers } from './store.server'

/** Drafts of one kind that an organisation may have open: more than any writes at once, fewer than would be a flood. */
export const mostDrafts = 20

type Draft = {
  organisationId: string
  scheme: string
  initiativeKind: string
  title: string
  isDemonstration: boolean
  answers: Answers
  /** The label that it renews, or the past application that it begins from. */
  renewsId?: string
  copiedFromId?: string
}

/** Writes a new draft under a version of the charter; gives its id. */
export async function writeDraft(tx: Tx, actor: Person, version: CharterVersion, draft: Draft): Promise<string> {
  const [id, at] = [newId(), now()]
  await tx.application.create({
    data: {
      ...draft,
      id,
      charterId: version.id,
      state: 'draft',
      answers: canonicalJson(draft.answers),
      createdById: actor.id,
      createdAt: at,
      updatedAt: at,
      applicantDueOn: applicantDueOn(today(), version.charter.settings.draftDays),
    },
  })
  return id
}

/** The answers of a past application, as it was last sent, to the criteria that a version of the charter still has. */
export function answersToBeginWith(
  { charter }: CharterVersion,
  past: { answers: string; submittedAnswers: string | null },
): Answers {
  const known = new Set(charter.criteria.map(({ id }) => id))
  const last = readAnswers(past.submittedAnswers ?? past.answers)
  return Object.fromEntries(Object.entries(last).filter(([key]) => known.has(key)))
}
