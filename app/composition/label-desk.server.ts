import { assignmentMessages } from '~/modules/label/messages/assignment'
import { decisionMessages } from '~/modules/label/messages/decision'
import { hearingMessages } from '~/modules/label/messages/hearing'
import { transferMessages } from '~/modules/label/messages/transfer'
import { applicationsOf } from '~/modules/label/queries-applicant.server'
import { appealsToAnswer } from '~/modules/label/queries-committee.server'
import { offersTo } from '~/modules/label/queries-transfer.server'
import { queueOf } from '~/modules/label/queries-officer.server'
import { readQueueFilter } from '~/modules/label/rules/queue-filter'
import { isOpen, isState, whoHasTheHand } from '~/modules/label/rules/states'
import { offerPath } from '~/modules/label/rules/transfer'
import type { Locale } from '~/platform/i18n/locale'
import { awayFor } from '~/modules/label/store-delegation.server'
import { hearingsToAnswer } from '~/modules/label/store-hearing.server'
import { db } from '~/platform/db/db.server'
import { hasRole } from '~/platform/permissions'
import { civilDateOf } from '~/platform/pure/civil-date'
import type { DeskSource } from './desk-items'

const kinds: Readonly<
  Record<Locale, { mine: string; complete: string; instruct: string; decide: string; take: string; appeal: string }>
> = {
  fr: {
    mine: 'Label',
    complete: 'Demande à compléter',
    instruct: 'Dossier à instruire',
    decide: 'Décision à prendre',
    take: 'Dossier à prendre',
    appeal: 'Recours à trancher',
  },
  en: {
    mine: 'Label',
    complete: 'Application to complete',
    instruct: 'File to examine',
    decide: 'Decision to take',
    take: 'File to take',
    appeal: 'Appeal to answer',
  },
}

const appealsDue = async (locale: Locale) =>
  (await appealsToAnswer()).map(({ dueOn, application }) => ({
    kind: kinds[locale].appeal,
    title: application.title,
    href: `/equipe/label/${application.id}`,
    facts: [application.number, application.organisation.name].filter(Boolean).join(' · '),
    dueOn,
  }))

/** Applications to complete, one's own files, and what waits for the examiners and the committee. */
export const labelDesk: DeskSource = {
  async due(actor, account, locale) {
    const [rows, offers] = await Promise.all([applicationsOf(actor), offersTo(actor, account.email)])
    const { desk } = transferMessages[locale]
    const invited = await hearingsToAnswer(rows.map(({ id }) => id))
    return [
      ...rows
        .filter(({ state }) => state === 'to-complete')
        .map((row) => ({
          kind: kinds[locale].complete,
          title: row.title,
          href: `/espace/label/${row.id}/suivi`,
          facts: [row.number, row.organisation.name].join(' · '),
          dueOn: row.applicantDueOn,
        })),
      ...invited.flatMap(({ applicationId, hearingAt }) =>
        rows
          .filter(({ id }) => id === applicationId)
          .map((row) => ({
            kind: hearingMessages[locale].own.due,
            title: row.title,
            href: `/espace/label/${row.id}/audition`,
            facts: [row.number, row.organisation.name].join(' · '),
            dueOn: civilDateOf(hearingAt),
          })),
      ),
      ...offers.map(({ id, dueOn, application, from }) => ({
        kind: desk.kind,
        title: application.title,
        href: offerPath(id),
        facts: desk.facts(from.name),
        dueOn,
      })),
    ]
  },
  async ongoing(actor, locale) {
    const rows = await applicationsOf(actor)
    return rows.flatMap((row) =>
      isState(row.state) && isOpen(row.state) && row.state !== 'to-complete'
        ? [
            {
              kind: kinds[locale].mine,
              title: row.title,
              href: row.state === 'draft' ? `/espace/label/${row.id}` : `/espace/label/${row.id}/suivi`,
              facts: [decisionMessages[locale].states[row.state], row.number, row.organisation.name]
                .filter(Boolean)
                .join(' · '),
              dueOn: row.dueOn ?? row.applicantDueOn,
            },
          ]
        : [],
    )
  },
  async teamDue(actor, locale) {
    const queue = await queueOf(actor, readQueueFilter(new URLSearchParams()))
    const words = kinds[locale]
    const { inPlaceOf } = assignmentMessages[locale].leave
    const away = new Set(await awayFor(db, actor))
    const files = (queue?.rows ?? []).flatMap((row) => {
      const hand = whoHasTheHand(row.state)
      const isMine =
        (hand === 'instructor' && actor.roles.includes('label-instructor')) ||
        (hand === 'committee' && row.decidedByMine && !row.decidedByOthers)
      if (!isMine) return []
      const kind = hand === 'committee' ? words.decide : row.state === 'submitted' ? words.take : words.instruct
      return [
        {
          kind,
          title: row.title,
          href: `/equipe/label/${row.id}`,
          facts: [
            row.number,
            row.organisation.name,
            row.assignedTo && hand === 'instructor' && away.has(row.assignedTo.id)
              ? inPlaceOf(row.assignedTo.name)
              : null,
          ]
            .filter(Boolean)
            .join(' · '),
          dueOn: row.dueOn,
          who: row.assignedTo?.name,
        },
      ]
    })
    return [...files, ...(hasRole(actor, 'board') ? await appealsDue(locale) : [])]
  },
}
