import { editPoll } from '~/modules/governance/commands/edit-poll.server'
import { preparePoll } from '~/modules/governance/commands/prepare-poll.server'
import { readPollSheet } from '~/modules/governance/forms-poll'
import { voteRefusalSentence } from '~/modules/governance/messages/votes-refusals'
import { fieldsOf, textsOf } from '~/platform/http/form.server'
import type { Locale } from '~/platform/i18n/locale'
import type { Person } from '~/platform/permissions'
import type { Refusal } from '~/platform/pure/outcome'

export type TeamProblem = { typed: Record<string, string>; errors: Record<string, string>; intent: string }

/** The text fields of a form, to be shown again. */
export const typedOf = (form: FormData): Record<string, string> => textsOf(fieldsOf(form))

/** What is wrong, beside its field. */
export const teamProblem = (form: FormData, refusal: Refusal, locale: Locale): TeamProblem => ({
  typed: typedOf(form),
  intent: String(form.get('intent') ?? ''),
  errors: { [refusal.field ?? '']: voteRefusalSentence(refusal, locale) },
})

/** Writes or changes a vote from its form. Null where there is no such meeting or vote for this actor. */
export async function prepareFromForm(
  actor: Person,
  on: { meetingId: string; itemId: string | null; amendmentId: string | null } | { pollId: string },
  form: FormData,
  locale: Locale,
): Promise<{ id: string } | TeamProblem | null> {
  const read = readPollSheet(fieldsOf(form))
  if ('code' in read) return teamProblem(form, read, locale)
  const { sheet } = read
  const outcome =
    'pollId' in on ? await editPoll(actor, { id: on.pollId, sheet }) : await preparePoll(actor, { ...on, sheet })
  if ('ok' in outcome) return outcome.ok
  return outcome.refused.code === 'not-found' ? null : teamProblem(form, outcome.refused, locale)
}
