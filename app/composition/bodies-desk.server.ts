import { bodyMessages } from '~/modules/governance/messages/bodies'
import { consentMessages } from '~/modules/governance/messages/consent'
import { decisionMessages } from '~/modules/governance/messages/decisions'
import { bodiesInForce, seatsHeld } from '~/modules/governance/queries-bodies.server'
import { consentsUnderWay } from '~/modules/governance/queries-consent.server'
import { openTasks, tasksToRemind } from '~/modules/governance/queries-decisions.server'
import { seatState } from '~/modules/governance/rules/body'
import { consentKinds, consentStates } from '~/modules/governance/rules/consent'
import { formatNumber } from '~/platform/i18n/format'
import { hasRole } from '~/platform/permissions'
import type { DeskSource, DueItem } from './desk-items'

type Task = Awaited<ReturnType<typeof openTasks>>[number]

const itemOf =
  (kind: string) =>
  ({ task, who, dueOn, decision }: Task): DueItem => ({
    kind,
    title: task,
    href: `/equipe/decisions/${decision.number}`,
    facts: `${decision.number}, ${decision.title}`,
    dueOn,
    who,
  })

/** What decisions ask of this person, and what comes to its term in the whole register. */
export const bodiesDesk: DeskSource = {
  async due(actor, _account, locale) {
    const tasks = await openTasks({ userId: actor.id })
    return tasks.map(itemOf(decisionMessages[locale].follow.kind))
  },
  async ongoing(actor, locale) {
    const { bodies } = await bodiesInForce()
    const mine = bodies.filter(({ role }) => hasRole(actor, role)).map(({ id }) => id)
    const { kinds, states } = consentMessages[locale]
    return (await consentsUnderWay(mine, actor.id)).flatMap(({ id, kind, title, state }) => {
      const [known, step] = [consentKinds.find((one) => one === kind), consentStates.find((one) => one === state)]
      if (!known || !step) return []
      return [{ kind: kinds[known], title, href: `/espace/consentements/${id}`, facts: states[step], dueOn: null }]
    })
  },
  async teamDue(actor, locale) {
    if (!hasRole(actor, 'board', 'team')) return []
    const { team } = bodyMessages[locale]
    const [tasks, { bodies }] = await Promise.all([tasksToRemind(), bodiesInForce()])
    const held = await seatsHeld(bodies)
    return [
      ...tasks.map(itemOf(decisionMessages[locale].follow.kind)),
      ...bodies.flatMap(({ id, name, seats }) => {
        const count = held.get(id) ?? 0
        if (seatState({ seats }, count).missing === 0) return []
        return [
          {
            kind: team.vacancyKind,
            title: team.vacancy(name[locale]),
            href: `/equipe/instances/${id}`,
            facts: team.vacancyFacts(formatNumber(count, locale), formatNumber(seats.least, locale)),
            dueOn: null,
          },
        ]
      }),
    ]
  },
}
