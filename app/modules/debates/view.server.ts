import { readMarkdown } from '~/modules/editorial/rules/markdown'
import { drawRegion } from '~/modules/territory/components/region-drawing'
import { contoursOf, placeByCode, regionContours } from '~/modules/territory/queries.server'
import { regionCode } from '~/modules/territory/rules/place'
import { today } from '~/platform/clock.server'
import { geometryToPath } from '~/ui/projection'
import { eventsByIds, viewsOf } from '~/modules/events/queries.server'
import type { DebateFacts } from './queries.server'
import { documentsOf, eventIdsOf, filePartsOf, panelOf, type questionsOf } from './queries-file.server'
import { garantsOf } from './queries-garants.server'
import { publicMatters } from './queries-matters.server'
import { stageTime } from './rules/debate'
import { inOffice } from './rules/garants'

/** What every page of a debate says at its head. */
export async function headOf(debate: DebateFacts) {
  const place = await placeByCode(debate.territoryCode)
  const { id, slug, title, question, template, state, revision, pausedOn, isDemonstration, reason } = debate
  const { opensOn, closesOn, reportDueOn, answersDueOn } = debate
  return {
    ...{ id, slug, title, question, template, state, revision, pausedOn, isDemonstration, reason },
    ...{ opensOn, closesOn, reportDueOn, answersDueOn },
    territory: place?.name ?? '',
    territoryCode: debate.territoryCode,
  }
}
export type DebateHead = Awaited<ReturnType<typeof headOf>>

/** The stages as the page tells them, each with where it stands today. */
export const stagesOf = ({ stages }: DebateFacts) =>
  stages.map(({ kind, title, text, startsOn, endsOn }) => ({
    ...{ kind, title, startsOn, endsOn },
    text: readMarkdown(text),
    time: stageTime({ startsOn, endsOn }, today()),
  }))
export type StageView = ReturnType<typeof stagesOf>[number]

/** The texts of a debate's design. */
export const textsOf = ({ summary, scope, publics, rules, governance, team, budgetNote }: DebateFacts) => ({
  summary: readMarkdown(summary),
  scope: readMarkdown(scope),
  publics: readMarkdown(publics),
  rules: readMarkdown(rules),
  governance: readMarkdown(governance),
  team: readMarkdown(team),
  budgetNote: readMarkdown(budgetNote),
})

/** The garants as everyone sees them: their accounts and addresses are no one's business. */
export async function garantsView(debateId: string) {
  const day = today()
  return (await garantsOf(debateId)).map((garant) => {
    const { id, shownAs, about, namedBy, authorityKind, statement, statedAt, letterFileId } = garant
    const { startsOn, endsOn, endReason } = garant
    return {
      ...{ id, shownAs, about: readMarkdown(about), namedBy, statedAt, letterFileId, startsOn, endsOn, endReason },
      statement: readMarkdown(statement),
      byCooperative: authorityKind === 'cooperative',
      endKind: garant.endKind === 'resigned' ? ('resigned' as const) : ('ended' as const),
      isInOffice: inOffice(garant, day),
    }
  })
}
export type GarantView = Awaited<ReturnType<typeof garantsView>>[number]

/** The région with the debate's territory shaded; a territory that has no outline is a point. */
export async function debateMap({ territoryCode }: Pick<DebateFacts, 'territoryCode'>) {
  const [contours, own, place] = await Promise.all([
    regionContours(),
    contoursOf([territoryCode]),
    placeByCode(territoryCode),
  ])
  const { projection, size, contours: outlines, areaLabels } = drawRegion(contours.departements)
  const isRegion = territoryCode === regionCode
  const shaded =
    isRegion || place?.kind === 'departement'
      ? []
      : own.map(({ code, name, geometry }) => ({ code, name, d: geometryToPath(geometry, projection) }))
  const codes = isRegion ? outlines.map(({ code }) => code) : own.map(({ code }) => code)
  const isPoint =
    !isRegion && own.length === 0 && place !== undefined && place.longitude !== null && place.latitude !== null
  return {
    size,
    contours: [...outlines, ...shaded],
    areaLabels,
    shading: Object.fromEntries(codes.map((code) => [code, { share: isRegion ? 0.45 : 1, said: '' }])),
    points: isPoint ? [{ name: place.name, ...projection.project(place.longitude ?? 0, place.latitude ?? 0) }] : [],
    imported: contours.imported,
  }
}

/** What the garants are asked, as everyone sees it. */
export async function mattersView(debateId: string) {
  const day = today()
  const { shown, ...counts } = await publicMatters(debateId)
  return {
    ...counts,
    shown: shown.map(({ answer, ...matter }) => ({
      ...matter,
      answer: readMarkdown(answer),
      isLate: matter.state === 'waiting' && matter.dueOn < day,
    })),
  }
}

/** The texts and documents of a stage: the information file's, or the panel's. */
export async function fileView(debateId: string, stageKind: 'information' | 'panel') {
  const [parts, documents] = await Promise.all([
    stageKind === 'information' ? filePartsOf(debateId) : [],
    documentsOf(debateId, stageKind),
  ])
  return {
    parts: parts.map(({ id, kind, title, text, value, source }) => ({
      ...{ id, kind, title, value, source },
      text: readMarkdown(text),
    })),
    documents: documents.map(({ id, title, source, link, fileId, file }) => ({
      ...{ id, title, source, link, fileId },
      size: file?.size ?? null,
    })),
  }
}

export const questionsView = (questions: Awaited<ReturnType<typeof questionsOf>>['questions']) =>
  questions.map(({ answer, ...question }) => ({ ...question, answer: readMarkdown(answer) }))

/** The panel as it is recorded, with its sessions. */
export async function panelView(debate: DebateFacts, stage: { settings: string }) {
  const { method, opinion, ...panel } = panelOf(stage)
  const sessions = await viewsOf(await eventsByIds(await eventIdsOf(debate.id, 'panel')))
  return { ...panel, sessions, method: readMarkdown(method), opinion: readMarkdown(opinion) }
}
