import { changeMessages } from '~/modules/network/messages/changes'
import { networkActs } from '~/modules/network/permissions'
import { countOpenReports } from '~/modules/network/queries-history.server'
import { changesToDecide } from '~/modules/network/queries-confirming.server'
import { failureSentence } from '~/modules/network/messages/source-sentences'
import { sourceMessages } from '~/modules/network/messages/sources'
import { outsideSources } from '~/modules/network/queries-sources.server'
import { can } from '~/platform/permissions'
import type { DeskSource } from './desk-items'

/** What the network asks of the team: proposals that the answers have not settled, reports. */
export const networkDesk: DeskSource = {
  async teamDue(actor, locale) {
    if (!can(actor, networkActs['network.moderate'], null)) return []
    const { team } = changeMessages[locale]
    const [changes, reports, sources] = await Promise.all([
      changesToDecide(actor.id),
      countOpenReports(),
      outsideSources(),
    ])
    const item = (count: number, title: string) =>
      count === 0
        ? []
        : [{ kind: team.title, title: team.deskTitle(title, count), href: '/equipe/reseau', facts: '', dueOn: null }]
    const { desk, title } = sourceMessages[locale]
    return [
      ...item(changes.length, team.toDecide),
      ...item(reports, team.reports),
      ...sources.flatMap(({ id, name, lastError, waitingRunId }) =>
        lastError || waitingRunId
          ? [
              {
                kind: title,
                title: lastError ? desk.failing(name) : desk.waiting(name),
                href: `/equipe/reseau/sources/${id}`,
                facts: lastError ? failureSentence(lastError, locale) : '',
                dueOn: null,
              },
            ]
          : [],
      ),
    ]
  },
}
