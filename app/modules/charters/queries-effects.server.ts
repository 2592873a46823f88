import { db } from '~/platform/db/db.server'
import type { Charter } from '../label/rules/charter'
import { effectKinds, type EffectKind } from './rules/effect'
import { substanceOf } from './store-effects.server'
import type { ChangedApplication, EffectFigures } from './view'

const kindOf = (text: string): EffectKind => effectKinds.find((kind) => kind === text) ?? 'touched'
const listed = (text: string): string[] => {
  const read: unknown = JSON.parse(text)
  return Array.isArray(read) ? read.filter((one) => typeof one === 'string') : []
}

/** Applications shown one by one; the figures are of them all. */
export const mostShown = 200

/** The last effect counted of a draft, and whether it is still that of its text; null where none was asked for. */
export async function effectOfDraft(draftId: string, charter: Charter | null): Promise<EffectFigures | null> {
  const effect = await db.charterEffect.findFirst({
    where: { draftId },
    orderBy: { startedAt: 'desc' },
    select: { id: true, state: true, total: true, examined: true, contentHash: true, finishedAt: true },
  })
  if (!effect) return null
  const counts = await db.charterEffectChange.groupBy({
    by: ['kind'],
    where: { effectId: effect.id },
    _count: true,
  })
  const count = (kind: EffectKind) => counts.find((row) => row.kind === kind)?._count ?? 0
  return {
    id: effect.id,
    isDone: effect.state === 'done',
    isOfThisText: charter !== null && substanceOf(charter).contentHash === effect.contentHash,
    total: effect.total,
    examined: effect.examined,
    gained: count('gained'),
    lost: count('lost'),
    touched: count('touched'),
  }
}

/** The applications that would change, those whose answer would differ first; their titles stay with those who examine them. */
export async function changedApplications(effectId: string): Promise<ChangedApplication[]> {
  const rows = await db.charterEffectChange.findMany({
    where: { effectId },
    orderBy: [{ kind: 'asc' }, { applicationId: 'asc' }],
    take: mostShown,
    select: {
      kind: true,
      criteria: true,
      application: {
        select: { id: true, number: true, initiativeKind: true, organisation: { select: { kind: true } } },
      },
    },
  })
  return rows.map(({ kind, criteria, application }) => ({
    kind: kindOf(kind),
    criteria: listed(criteria),
    id: application.id,
    number: application.number ?? '',
    initiativeKind: application.initiativeKind,
    applicantKind: application.organisation.kind,
  }))
}
