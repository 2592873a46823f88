import { decisionMessages } from '~/modules/label/messages/decision'
import { supportMessages } from '~/modules/label-support/messages/index'
import { mentoringsOf } from '~/modules/label-support/queries.server'
import { awaitingReceivers, awaitingTeam } from '~/modules/label-support/queries-overview.server'
import type { Locale } from '~/platform/i18n/locale'
import type { DeskSource, DueItem } from './desk-items'

type Row = { application: { id: string; number: string | null; title: string; organisation: { name: string } } }

const item = (
  side: 'espace' | 'equipe',
  row: Row,
  more: Pick<DueItem, 'kind' | 'title' | 'dueOn'>,
  anchor: string,
) => ({
  ...more,
  href: `/${side}/label/${row.application.id}/accompagnement#${anchor}`,
  facts: [row.application.number, row.application.organisation.name].filter(Boolean).join(' · '),
})
const kindOf = (kind: string, locale: Locale): string => {
  const known: Readonly<Record<string, string>> = decisionMessages[locale].support
  return known[kind] ?? kind
}

/** Supports, commitments and yearly reports, for their receivers and for the team that accompanies them. */
export const labelSupportDesk: DeskSource = {
  async due(actor, _account, locale) {
    const words = supportMessages[locale]
    const { supports, commitments, yearlies } = await awaitingReceivers(actor.organisations.map(({ id }) => id))
    return [
      ...supports.map((row) => {
        const kind = row.state === 'offered' ? words.desk.offered : words.desk.judge
        return item('espace', row, { kind, title: kindOf(row.kind, locale), dueOn: null }, `appui-${row.id}`)
      }),
      ...commitments.map((row) => {
        const { commitment: title, dueOn } = row
        return item('espace', row, { kind: words.desk.commitment, title, dueOn }, `engagement-${row.id}`)
      }),
      ...yearlies.map((row) => {
        const { dueOn } = row
        return item('espace', row, { kind: words.desk.yearly, title: words.shared.yearly(row.year), dueOn }, 'bilan')
      }),
    ]
  },
  /** Mentorings that are accepted and have not taken place yet. */
  async ongoing(actor, locale) {
    const own = (await mentoringsOf(actor)) ?? []
    return own
      .filter(({ mayDecline }) => mayDecline)
      .map(({ id, title, organisation }) => ({
        kind: supportMessages[locale].mentor.ongoing,
        title,
        href: `/espace/parrainages#parrainage-${id}`,
        facts: organisation,
        dueOn: null,
      }))
  },
  async teamDue(actor, locale) {
    const awaiting = await awaitingTeam(actor)
    if (!awaiting || !actor.roles.includes('label-instructor')) return []
    const { desk, shared } = supportMessages[locale]
    const commitment = (kind: string) => (row: (typeof awaiting.late)[number]) =>
      item('equipe', row, { kind, title: row.commitment, dueOn: row.dueOn }, `engagement-${row.id}`)
    return [
      ...awaiting.toDo.map((row) =>
        item('equipe', row, { kind: desk.toDo, title: kindOf(row.kind, locale), dueOn: null }, `appui-${row.id}`),
      ),
      ...awaiting.reported.map(commitment(desk.reported)),
      ...awaiting.late.map(commitment(desk.late)),
      ...awaiting.lateYearly.map((row) =>
        item('equipe', row, { kind: desk.lateYearly, title: shared.yearly(row.year), dueOn: row.dueOn }, 'bilans'),
      ),
    ]
  },
}
