import { lifeMessages } from '~/modules/label-life/messages/index'
import { proceduresOfHolder, proceduresUnderWay, reportsOf } from '~/modules/label-life/queries.server'
import { lifeSubject } from '~/modules/label-life/store.server'
import { db } from '~/platform/db/db.server'
import { hasRole, labelCommittees } from '~/platform/permissions'
import type { DeskSource } from './desk-items'

/** Labels put in question, for their holders, the committee and the board; reports to answer. */
export const labelLifeDesk: DeskSource = {
  async due(actor, _account, locale) {
    const rows = await proceduresOfHolder(actor.organisations.map(({ id }) => id))
    return rows
      .filter(({ saidAllAt }) => saidAllAt === null)
      .map(({ state, hearUntil, certificate }) => ({
        kind: lifeMessages[locale].states[state],
        title: certificate.title,
        href: `/espace/label/${certificate.applicationId}/mise-en-cause`,
        facts: [certificate.number, certificate.organisation.name].join(' · '),
        dueOn: hearUntil,
      }))
  },
  async teamDue(actor, locale) {
    const isCommittee = hasRole(actor, ...labelCommittees)
    const procedures = [
      ...(isCommittee ? await proceduresUnderWay(['hearing', 'suspended']) : []),
      ...(hasRole(actor, 'board') ? await proceduresUnderWay(['contested']) : []),
    ]
    const { states, reports: words, report } = lifeMessages[locale]
    const items = await Promise.all(
      procedures.map(async ({ state, hearUntil, appealDueOn, openedById, certificate }) => {
        const { conflicted, committee } = await lifeSubject(db, actor, certificate)
        const isTheirs = hasRole(actor, state === 'contested' ? 'board' : committee)
        if (conflicted || !isTheirs || openedById === actor.id) return []
        const known: Readonly<Record<string, string>> = states
        return [
          {
            kind: known[state] ?? state,
            title: certificate.title,
            href: `/equipe/label/${certificate.applicationId}/mise-en-cause`,
            facts: [certificate.number, certificate.organisation.name].join(' · '),
            dueOn: appealDueOn ?? hearUntil,
          },
        ]
      }),
    )
    const reports = (await reportsOf(actor, { answered: false })) ?? []
    return [
      ...items.flat(),
      ...reports.map(({ id, kind, label }) => ({
        kind: words.open,
        title: `${report.kinds[kind]}, ${label.title}`,
        href: `/equipe/label/signalements/${id}`,
        facts: [label.number, label.organisation.name].join(' · '),
        dueOn: null,
      })),
    ]
  },
}
