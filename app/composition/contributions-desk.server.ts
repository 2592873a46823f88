import { contributionTeamMessages } from '~/modules/contributions/messages/team'
import { waitingForTeam } from '~/modules/contributions/queries-moderation.server'
import { reportDays } from '~/modules/contributions/rules/moderation'
import { teamContributionsPath } from '~/modules/contributions/rules/paths'
import { today } from '~/platform/clock.server'
import { hasRole } from '~/platform/permissions'
import { addDays, civilDateOf } from '~/platform/pure/civil-date'
import type { DeskSource } from './desk-items'

/** For the team: reports to answer, the grave ones today, and what a flood holds. */
export const contributionsDesk: DeskSource = {
  async teamDue(actor, locale) {
    if (!hasRole(actor, 'team', 'administrator')) return []
    const { desk } = contributionTeamMessages[locale]
    return (await waitingForTeam()).flatMap(({ debateId, title, urgent, reports, held, oldest }) => {
      const href = teamContributionsPath({ id: debateId })
      const due = urgent > 0 ? today() : addDays(oldest ? civilDateOf(oldest) : today(), reportDays)
      return [
        ...(reports > 0
          ? [
              {
                kind: desk.kind,
                title: urgent > 0 ? desk.urgent(title) : desk.reports(title),
                href: `${href}#signalements`,
                facts: desk.reportFacts(reports),
                dueOn: due,
              },
            ]
          : []),
        ...(held > 0
          ? [
              {
                kind: desk.kind,
                title: desk.held(title),
                href: `${href}#retenues`,
                facts: desk.heldFacts(held),
                dueOn: null,
              },
            ]
          : []),
      ]
    })
  },
}
