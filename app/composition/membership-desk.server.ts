import { membershipDesk as messages } from '~/modules/members/messages/membership-desk'
import { openDepartures } from '~/modules/members/queries-departure.server'
import { waitingForBoard } from '~/modules/members/queries-directory.server'
import { accountOf } from '~/modules/members/queries-ledger.server'
import { membershipsOf } from '~/modules/members/queries-membership.server'
import { owedOf } from '~/modules/members/rules/member-account'
import { formatEuros } from '~/platform/i18n/euros'
import { hasRole } from '~/platform/permissions'
import { addDays, civilDateOf } from '~/platform/pure/civil-date'
import type { DeskSource } from './desk-items'

/** Days in which the board has said that it answers an application. */
const answerDays = 60

/** Dues to pay, an exclusion to appeal; applications, changes and hearings that wait for the board. */
export const membershipDesk: DeskSource = {
  async due(actor, _account, locale) {
    const said = messages[locale]
    const members = (await membershipsOf(actor)).filter(({ state }) => state === 'admitted')
    const items = await Promise.all(
      members.map(async ({ id, name }) => {
        const { dues, ledger } = await accountOf(id)
        const owed = owedOf(ledger)
        return owed.dues.map(({ year, cents }) => ({
          kind: said.dues,
          title: said.payDues(String(year), name),
          href: `/espace/adhesion/${id}#versements`,
          facts: formatEuros(cents, locale),
          dueOn: dues.find((due) => due.year === year)?.dueOn ?? null,
        }))
      }),
    )
    return items.flat()
  },
  async ongoing(actor, locale) {
    const said = messages[locale]
    const applied = (await membershipsOf(actor)).filter(({ state }) => state === 'applied')
    return applied.map(({ id, name, appliedAt }) => ({
      kind: said.membership,
      title: said.application(name),
      href: `/espace/adhesion/${id}`,
      facts: said.boardExamines,
      dueOn: addDays(civilDateOf(appliedAt), answerDays),
    }))
  },
  async teamDue(actor, locale) {
    if (!hasRole(actor, 'board')) return []
    const said = messages[locale]
    const [{ applications, changes }, exclusions] = await Promise.all([waitingForBoard(), openDepartures()])
    // Whoever acts for an applicant stands aside: nothing of theirs is on this desk.
    const others = (of: { userId: string | null; organisationId: string | null }) =>
      of.userId !== actor.id && !actor.organisations.some(({ id }) => id === of.organisationId)
    return [
      ...applications.filter(others).map(({ id, name, appliedAt }) => ({
        kind: said.membership,
        title: said.decide(name),
        href: `/equipe/societaires/${id}`,
        facts: said.decideFacts,
        dueOn: addDays(civilDateOf(appliedAt), answerDays),
      })),
      ...changes
        .filter(({ membership }) => others(membership))
        .map(({ membership, askedAt }) => ({
          kind: said.membership,
          title: said.change(membership.name),
          href: `/equipe/societaires/${membership.id}#changement`,
          facts: said.changeFacts,
          dueOn: addDays(civilDateOf(askedAt), answerDays),
        })),
      ...exclusions.map(({ membershipId, name, hearingOn }) => ({
        kind: said.exclusion,
        title: said.hear(name),
        href: `/equipe/societaires/${membershipId}#exclusion`,
        facts: said.hearFacts,
        dueOn: hearingOn,
      })),
    ]
  },
}
