import { giveMessages } from '~/modules/answers/messages/give'
import { teamAnswerMessages } from '~/modules/answers/messages/team'
import { answersOf, answersOfOrganisations } from '~/modules/answers/queries-answers.server'
import { nextDate } from '~/modules/answers/rules/answer'
import { ownAnswerPath, teamAnswersPath, teamReportPath } from '~/modules/answers/rules/answer-paths'
import { debatesIn } from '~/modules/debates/queries.server'
import { hasRole } from '~/platform/permissions'
import type { DeskSource } from './desk-items'

/** What the organisations that somebody represents must answer; for the team, the reports and answers to obtain. */
export const answersDesk: DeskSource = {
  async due(actor, _account, locale) {
    const { desk } = giveMessages[locale]
    const own = actor.organisations.filter(({ role }) => role === 'representative').map(({ id }) => id)
    return (await answersOfOrganisations(own)).flatMap((answer) => {
      const date = nextDate(answer)
      if (date === null) return []
      const { number, title } = answer.recommendation
      return [
        {
          kind: desk.kind,
          title: `${String(number)}. ${title}`,
          href: ownAnswerPath(answer),
          facts: desk.facts(answer.debate.title),
          dueOn: date,
        },
      ]
    })
  },
  async teamDue(actor, locale) {
    if (!hasRole(actor, 'team', 'administrator')) return []
    const { desk } = teamAnswerMessages[locale]
    const [closed, reported] = await Promise.all([debatesIn(['closed']), debatesIn(['reported'])])
    const waiting = await Promise.all(
      reported.map(async (debate) => ({
        debate,
        count: (await answersOf(debate.id)).filter(({ status }) => status === null).length,
      })),
    )
    return [
      ...closed.map((debate) => ({
        kind: desk.kind,
        title: desk.report(debate.title),
        href: teamReportPath(debate),
        facts: desk.reportFacts,
        dueOn: debate.reportDueOn,
      })),
      ...waiting
        .filter(({ count }) => count > 0)
        .map(({ debate, count }) => ({
          kind: desk.kind,
          title: desk.answers(debate.title),
          href: teamAnswersPath(debate),
          facts: desk.waiting(count),
          dueOn: debate.answersDueOn,
        })),
    ]
  },
}
