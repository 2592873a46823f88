import { memberMessages } from '~/modules/members/messages'
import type { Locale } from '~/platform/i18n/locale'
import { hasRole, type Person } from '~/platform/permissions'

export type TeamTool = { href: string; title: string; text: string }

/** The pages that the team works from, those that this person's roles open. Each module adds its own here. */
export function teamTools(actor: Person, locale: Locale): TeamTool[] {
  const { team } = memberMessages[locale].desk
  const isTeam = hasRole(actor, 'team', 'administrator')
  const tool = (opens: boolean, href: string, title: string, text: string): TeamTool[] =>
    opens ? [{ href, title, text }] : []
  return [
    ...tool(true, '/equipe/label', team.queue, team.queueText),
    ...tool(isTeam, '/equipe/mandats', team.mandates, team.mandatesText),
    ...tool(isTeam, '/equipe/organisations', team.organisations, team.organisationsText),
    ...tool(isTeam, '/equipe/messages', team.messages, team.messagesText),
    ...tool(isTeam, '/equipe/mails', team.mails, team.mailsText),
    ...tool(isTeam, '/equipe/pages', team.pages, team.pagesText),
    ...tool(hasRole(actor, 'administrator'), '/equipe/reglages', team.settings, team.settingsText),
  ]
}
