import { debateMessages } from '~/modules/debates/messages/debates'
import { garantMessages } from '~/modules/debates/messages/garants'
import { teamDebateMessages } from '~/modules/debates/messages/team'
import { missionsOf } from '~/modules/debates/queries-garants.server'
import { debatesToReport, mattersOfDebates, pausedDebates } from '~/modules/debates/queries-list.server'
import { questionsWaiting } from '~/modules/debates/queries-file.server'
import { garantPath, matterPath, teamDebatePath } from '~/modules/debates/rules/debate-paths'
import { debateStates, isOver } from '~/modules/debates/rules/debate'
import { addDays, civilDateOf } from '~/platform/pure/civil-date'
import { hasRole } from '~/platform/permissions'
import type { DeskSource } from './desk-items'

/** Days in which the team should have answered a question on a file. */
const questionDays = 10

/** For a garant, what waits for them in each of their debates; for the team, questions, reports and replacements due. */
export const debatesDesk: DeskSource = {
  async due(actor, _account, locale) {
    const { space } = garantMessages[locale]
    const missions = (await missionsOf(actor.id)).filter(({ endsOn }) => endsOn === null)
    const matters = await mattersOfDebates(missions.map(({ debateId }) => debateId))
    return [
      ...missions
        .filter(({ statedAt }) => statedAt === null)
        .map(({ debate }) => ({
          kind: space.desk,
          title: debate.title,
          href: garantPath(debate),
          facts: space.deskSign,
          dueOn: debate.opensOn,
        })),
      ...matters.map(({ number, title, debate, dueOn }) => ({
        kind: space.deskMatter,
        title,
        href: matterPath(debate, number ?? 0),
        facts: debate.title,
        dueOn,
      })),
    ]
  },
  async ongoing(actor, locale) {
    const { space } = garantMessages[locale]
    return (await missionsOf(actor.id))
      .filter(({ endsOn, statedAt, debate }) => {
        const state = debateStates.find((one) => one === debate.state) ?? 'draft'
        return endsOn === null && statedAt !== null && !isOver(state)
      })
      .map(({ debate }) => ({
        kind: space.desk,
        title: debate.title,
        href: garantPath(debate),
        facts: space.deskFacts,
        dueOn: null,
      }))
  },
  async teamDue(actor, locale) {
    if (!hasRole(actor, 'team', 'administrator')) return []
    const { desk } = teamDebateMessages[locale]
    const { states } = debateMessages[locale]
    const [reports, paused, questions] = await Promise.all([debatesToReport(), pausedDebates(), questionsWaiting()])
    return [
      ...reports.map(({ id, title, state, dueOn }) => ({
        kind: desk.kind,
        title,
        href: teamDebatePath({ id }),
        facts: states[state],
        dueOn,
      })),
      ...paused.map(({ id, title, pausedOn }) => ({
        kind: desk.kind,
        title,
        href: `${teamDebatePath({ id })}/garants`,
        facts: desk.paused,
        dueOn: pausedOn,
      })),
      ...questions.map(({ number, confirmedAt, debate }) => ({
        kind: desk.kind,
        title: desk.question(number ?? 0, debate.title),
        href: `${teamDebatePath(debate)}/questions`,
        facts: desk.questionFacts,
        dueOn: confirmedAt === null ? null : addDays(civilDateOf(confirmedAt), questionDays),
      })),
    ]
  },
}
