import { openPoll } from '~/modules/governance/commands/open-poll.server'
import { voteRefusalSentence } from '~/modules/governance/messages/votes-refusals'
import { votePermissions } from '~/modules/governance/permissions'
import { paperView, sheetFields } from '~/modules/governance/queries-votes-team.server'
import { participation, pollFor } from '~/modules/governance/queries-votes.server'
import { teamMeetingPath } from '~/modules/governance/rules/meeting-paths'
import type { Locale } from '~/platform/i18n/locale'
import { can, type Person } from '~/platform/permissions'

/** What whoever may open it is told before: rights, warnings, or why it would not open. */
async function openingOf(actor: Person, id: string, locale: Locale) {
  const outcome = await openPoll(actor, { id }, { preview: true })
  return 'ok' in outcome
    ? { ...outcome.ok, refusal: null }
    : { rights: 0, warnings: [], refusal: voteRefusalSentence(outcome.refused, locale) }
}

/** A vote for those who prepare and run it; null for everybody else. */
export async function loadTeamVote(actor: Person, id: string, search: string, locale: Locale) {
  const found = await pollFor(actor, id)
  if (!found?.mayManage) return null
  const { poll, subject } = found
  const { title, state, definition, meeting } = poll
  const { colleges, values } = await sheetFields(poll)
  const may = (act: 'governance.open-poll' | 'governance.close-poll' | 'governance.handle-paper-votes') =>
    can(actor, votePermissions[act], subject)
  return {
    id,
    title,
    state,
    definition,
    colleges,
    meeting: { title: meeting.title, teamHref: teamMeetingPath(meeting) },
    sheet: state === 'draft' ? values : null,
    opening: state === 'draft' && may('governance.open-poll') ? await openingOf(actor, id, locale) : null,
    running:
      state === 'open'
        ? {
            participation: await participation(poll),
            mayClose: may('governance.close-poll'),
            paper: may('governance.handle-paper-votes') ? await paperView(poll, search) : null,
          }
        : null,
  }
}
