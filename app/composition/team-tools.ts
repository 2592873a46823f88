import { teamMessages as charterMessages } from '~/modules/charters/messages/team'
import { programmeMessages } from '~/modules/events/messages/programme'
import { teamEventMessages } from '~/modules/events/messages/team'
import { communityMessages } from '~/modules/circles/messages/communities'
import { groupMessages } from '~/modules/circles/messages/groups'
import { accountMessages } from '~/modules/governance/messages/accounts'
import { decisionMessages } from '~/modules/governance/messages/decisions'
import { initiativeMessages } from '~/modules/governance/messages/initiatives'
import { meetingTeamMessages } from '~/modules/governance/messages/meetings-team'
import { changeMessages } from '~/modules/network/messages/changes'
import { procedureTeamMessages } from '~/modules/referrals/messages/procedure-team'
import { lifeMessages } from '~/modules/label-life/messages/index'
import { supportMessages } from '~/modules/label-support/messages/index'
import { declarationMessages } from '~/modules/declarations/messages/declarations'
import { memberMessages } from '~/modules/members/messages'
import { assignmentMessages } from '~/modules/label/messages/assignment'
import { schemeMessages } from '~/modules/label/messages/schemes'
import { membershipDesk } from '~/modules/members/messages/membership-desk'
import { editorMessages } from '~/modules/statutes/messages/editor'
import { teamDebateMessages } from '~/modules/debates/messages/team'
import type { Locale } from '~/platform/i18n/locale'
import { hasRole, labelCommittees, type Person } from '~/platform/permissions'

export type TeamTool = { href: string; title: string; text: string }

/** The pages that the team works from, those that this person's roles open. Each module adds its own here. */
export function teamTools(actor: Person, locale: Locale): TeamTool[] {
  const { team } = memberMessages[locale].desk
  const membership = membershipDesk[locale]
  const statutes = editorMessages[locale].team
  const { leave } = assignmentMessages[locale]
  const isTeam = hasRole(actor, 'team', 'administrator')
  const isOffice = isTeam || hasRole(actor, 'board')
  const tool = (opens: boolean, href: string, title: string, text: string): TeamTool[] =>
    opens ? [{ href, title, text }] : []
  return [
    ...tool(hasRole(actor, 'label-instructor', ...labelCommittees), '/equipe/label', team.queue, team.queueText),
    ...tool(
      hasRole(actor, 'label-instructor', ...labelCommittees),
      '/equipe/label/signalements',
      lifeMessages[locale].reports.title,
      lifeMessages[locale].reports.toolText,
    ),
    ...tool(
      hasRole(actor, 'label-instructor', ...labelCommittees),
      '/equipe/label/accompagnement',
      supportMessages[locale].overview.title,
      supportMessages[locale].overview.toolText,
    ),
    ...tool(isTeam, '/equipe/label/absences', leave.title, leave.toolText),
    ...tool(
      hasRole(actor, 'team', 'ethics-committee', 'board'),
      '/equipe/saisines',
      procedureTeamMessages[locale].queue.title,
      procedureTeamMessages[locale].queue.toolText,
    ),
    ...tool(isOffice, '/equipe/societaires', membership.tool, membership.toolText),
    ...tool(isOffice, '/equipe/registres', membership.registers, membership.registersText),
    ...tool(hasRole(actor, 'board', 'team'), '/equipe/statuts', statutes.title, statutes.toolText),
    ...tool(
      hasRole(actor, 'board', 'team'),
      '/equipe/charte',
      charterMessages[locale].list.title,
      charterMessages[locale].list.toolText,
    ),
    ...tool(isOffice, '/equipe/label/labels', schemeMessages[locale].team.title, schemeMessages[locale].team.toolText),
    ...tool(isTeam, '/equipe/mandats', team.mandates, team.mandatesText),
    ...tool(
      isTeam,
      '/equipe/declarations',
      declarationMessages[locale].team.title,
      declarationMessages[locale].team.toolText,
    ),
    ...tool(isTeam, '/equipe/organisations', team.organisations, team.organisationsText),
    ...tool(
      hasRole(actor, 'board', 'team'),
      '/equipe/decisions',
      decisionMessages[locale].follow.title,
      decisionMessages[locale].follow.lede,
    ),
    ...tool(
      hasRole(actor, 'board', 'team', ...labelCommittees, 'ethics-committee'),
      '/equipe/assemblees',
      meetingTeamMessages[locale].list.title,
      meetingTeamMessages[locale].list.description,
    ),
    ...tool(
      hasRole(actor, 'board', 'team'),
      '/equipe/initiatives',
      initiativeMessages[locale].team.title,
      initiativeMessages[locale].team.lede,
    ),
    ...tool(
      hasRole(actor, 'board', 'team'),
      '/equipe/comptes',
      accountMessages[locale].team.title,
      accountMessages[locale].team.lede,
    ),
    ...tool(isTeam, '/equipe/debats', teamDebateMessages[locale].list.title, teamDebateMessages[locale].list.toolText),
    ...tool(
      isTeam,
      '/equipe/rencontres',
      teamEventMessages[locale].list.title,
      teamEventMessages[locale].list.toolText,
    ),
    ...tool(isTeam, '/equipe/programme', programmeMessages[locale].team.title, programmeMessages[locale].team.toolText),
    ...tool(
      isTeam,
      '/equipe/communautes',
      communityMessages[locale].team.title,
      communityMessages[locale].team.toolText,
    ),
    ...tool(isTeam, '/equipe/groupes', groupMessages[locale].team.title, groupMessages[locale].team.toolText),
    ...tool(isTeam, '/equipe/reseau', changeMessages[locale].team.title, changeMessages[locale].team.lede),
    ...tool(isTeam, '/equipe/messages', team.messages, team.messagesText),
    ...tool(isTeam, '/equipe/mails', team.mails, team.mailsText),
    ...tool(isTeam, '/equipe/pages', team.pages, team.pagesText),
    ...tool(hasRole(actor, 'administrator'), '/equipe/reglages', team.settings, team.settingsText),
  ]
}
