import { missionsOf } from '~/modules/debates/queries-garants.server'
import { teamVotationMessages } from '~/modules/votations/messages/team'
import { blocksOf, votationsUnderWay } from '~/modules/votations/queries.server'
import { anomaliesPath, teamVotationPath } from '~/modules/votations/rules/votation-paths'
import { now } from '~/platform/clock.server'
import { hasRole } from '~/platform/permissions'
import { addDays, civilDateOf } from '~/platform/pure/civil-date'
import type { DeskSource } from './desk-items'

/** Days that a closed votation waits for its count, at most. */
const countDays = 7

/** For the team, votations that are closed and not counted; for garants, blocks of addresses that wait for their word. */
export const votationsDesk: DeskSource = {
  async due(actor, _account, locale) {
    const mine = new Set((await missionsOf(actor.id)).map(({ debateId }) => debateId))
    if (mine.size === 0) return []
    const { desk, block } = teamVotationMessages[locale]
    const watched = (await votationsUnderWay()).filter(({ debateId }) => mine.has(debateId))
    const waiting = await Promise.all(
      watched.map(async (votation) => ({
        votation,
        blocks: (await blocksOf(votation)).filter(({ decision }) => decision === null).length,
      })),
    )
    return waiting
      .filter(({ blocks }) => blocks > 0)
      .map(({ votation }) => ({
        kind: desk.kind,
        title: `${votation.title}, ${block.undecided}`,
        href: anomaliesPath(votation.debate),
        facts: block.title,
        dueOn: addDays(civilDateOf(votation.closesAt), countDays),
      }))
  },
  async teamDue(actor, locale) {
    if (!hasRole(actor, 'team', 'administrator')) return []
    const { desk } = teamVotationMessages[locale]
    return (await votationsUnderWay())
      .filter(({ closesAt, state }) => state === 'closed' || (state === 'open' && closesAt <= now()))
      .map(({ title, debate, closesAt }) => ({
        kind: desk.kind,
        title: desk.close(title),
        href: teamVotationPath(debate),
        facts: desk.closeFacts,
        dueOn: addDays(civilDateOf(closesAt), countDays),
      }))
  },
}
