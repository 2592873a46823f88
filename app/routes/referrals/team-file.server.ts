import { debateMessages } from '~/modules/debates/messages/debates'
import { debatePermissions } from '~/modules/debates/permissions'
import { templates } from '~/modules/debates/rules/debate'
import { teamDebatePath } from '~/modules/debates/rules/debate-paths'
import { procedureTeamMessages } from '~/modules/referrals/messages/procedure-team'
import { procedurePermissions } from '~/modules/referrals/permissions'
import type { TeamFile } from '~/modules/referrals/queries-team.server'
import { isClockRunning } from '~/modules/referrals/rules/state-facts'
import { eventsFor } from '~/modules/referrals/rules/states'
import type { TeamFileView } from '~/modules/referrals/team-file-view'
import type { Locale } from '~/platform/i18n/locale'
import { can, type Person } from '~/platform/permissions'

/** A file as its page shows it to this person, in their language: what they may do now, and the words of the rules. */
export function teamFileView(actor: Person, file: TeamFile, locale: Locale): TeamFileView {
  const { state, subject, codes, assignedToId } = file
  const may = (act: keyof typeof procedurePermissions & `referrals.${'take-referral' | 'place-on-agenda'}`) =>
    can(actor, procedurePermissions[act], subject)
  const holds = can(actor, procedurePermissions['referrals.accept-complete'], subject)
  const rules = codes.map(({ id, statement }) => ({ id, label: statement[locale] }))
  return {
    ...{ id: file.id, number: file.number ?? '', title: file.title, state, revision: file.revision },
    ...{ holder: file.holder, isMine: actor.id === assignedToId, requesterDueOn: file.requesterDueOn },
    ...{ proposal: file.proposal, rejected: file.rejected, item: file.item, sittings: file.sittings },
    ...{
      body: file.body,
      notes: file.notes,
      drafts: file.drafts.map((debate) => ({ ...debate, href: teamDebatePath(debate) })),
      rules,
      questions: rules,
    },
    requester: file.organisation ?? procedureTeamMessages[locale].kinds[file.requesterKind],
    debateTemplates: templates.map((id) => ({ id, label: debateMessages[locale].templates[id] })),
    admissibilityDays: file.terms.admissibilityDays,
    may: {
      take: (isClockRunning(state) || state === 'to-complete') && may('referrals.take-referral'),
      examine: holds && state === 'submitted',
      propose: holds && state === 'admissibility',
      place: may('referrals.place-on-agenda'),
      join: holds && eventsFor(state, 'team').includes('join'),
      debate: state === 'admissible' && can(actor, debatePermissions['debates.design-debate'], null),
      note: can(actor, procedurePermissions['referrals.note-referral'], subject),
    },
  }
}
