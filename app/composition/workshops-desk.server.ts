import { organisationsOf } from '~/modules/members/queries.server'
import { paperMessages } from '~/modules/position-papers/messages/papers'
import { paperPermissions } from '~/modules/position-papers/permissions'
import { papersOfOrganisations, papersToExamine } from '~/modules/position-papers/queries.server'
import { ownPaperPath, teamPaperPath } from '~/modules/position-papers/rules/paper-paths'
import { teamWorkshopMessages } from '~/modules/workshops/messages/team'
import { workshopPermissions } from '~/modules/workshops/permissions'
import { proposalsToAnswer } from '~/modules/workshops/queries-proposals.server'
import { answerDays } from '~/modules/workshops/rules/proposal'
import { teamWorkshopsPath } from '~/modules/workshops/rules/workshop-paths'
import { can } from '~/platform/permissions'
import { addDays, civilDateOf } from '~/platform/pure/civil-date'
import type { DeskSource } from './desk-items'

/** Days that the team gives itself to read a paper that was sent. */
const readingDays = 10

/** For the team, proposals of stops to answer and papers to read; for people, the papers of their organisations. */
export const workshopsDesk: DeskSource = {
  async ongoing(actor, locale) {
    const { space } = paperMessages[locale]
    const organisations = await organisationsOf(actor.id)
    const papers = await papersOfOrganisations(organisations.map(({ id }) => id))
    return papers
      .filter(({ state }) => state === 'draft' || state === 'submitted')
      .map(({ id, title, state, organisation, correctUntil }) => ({
        kind: space.deskKind,
        title: title || space.untitled,
        href: ownPaperPath({ id }),
        facts: space.ownFacts(space.states[state], organisation.name),
        dueOn: state === 'draft' ? correctUntil : null,
      }))
  },
  async teamDue(actor, locale) {
    if (!can(actor, workshopPermissions['workshops.decide-proposal'], null)) return []
    const [{ proposals }, { space }] = [teamWorkshopMessages[locale], paperMessages[locale]]
    const [waiting, papers] = await Promise.all([proposalsToAnswer(), papersToExamine()])
    return [
      ...waiting.map(({ title, confirmedAt, debate }) => ({
        kind: proposals.deskKind,
        title,
        href: `${teamWorkshopsPath(debate.id)}/propositions`,
        facts: proposals.deskFacts(debate.title),
        dueOn: confirmedAt && addDays(civilDateOf(confirmedAt), answerDays),
      })),
      ...papers
        .filter((paper) => can(actor, paperPermissions['position-papers.examine'], paper))
        .map(({ id, title, submittedAt, organisation, debate }) => ({
          kind: space.deskKind,
          title,
          href: teamPaperPath(debate.id, id),
          facts: space.deskFacts(organisation.name),
          dueOn: submittedAt && addDays(civilDateOf(submittedAt), readingDays),
        })),
    ]
  },
}
