import { publishedReport } from '~/modules/answers/queries-report.server'
import { debateMessages } from '~/modules/debates/messages/debates'
import type { DebateFacts } from '~/modules/debates/queries.server'
import type { StageKind } from '~/modules/debates/rules/debate'
import { stageWords, teamDebatePath } from '~/modules/debates/rules/debate-paths'
import { votationFor } from '~/modules/votations/queries.server'
import type { Locale } from '~/platform/i18n/locale'
import { visitor } from '~/platform/permissions'

/** A figure of a debate's page: a number and what it counts. */
export type DebateFigure = { value: number; unit: string; href?: string }
/** A page that the team works from, on the debate's own page of the team. */
export type DebateTool = { href: string; title: string; text: string }

/** What a module adds to the pages of a debate; each part may be left out. */
export type DebatePart = {
  /** The stages whose public page (`stagePath`) the module holds: the debate's page then leads there… */
  stages?: readonly StageKind[]
  /** …as soon as there is something to read; at once where it is left out. */
  isReady?: (debate: DebateFacts) => Promise<boolean>
  figures?: (debate: DebateFacts, locale: Locale) => Promise<DebateFigure[]>
  teamTools?: (debate: DebateFacts, locale: Locale) => DebateTool[]
}

/** The pages that the debates themselves hold. */
const own: DebatePart = { stages: ['information', 'panel'] }

/** A stage whose public page and whose page of the team are named by the word of its kind. */
const ofStage = (kind: StageKind, isReady: DebatePart['isReady'] = async () => true): DebatePart => ({
  stages: [kind],
  isReady,
  teamTools: (debate, locale) =>
    debate.stages.some((stage) => stage.kind === kind)
      ? [
          {
            href: `${teamDebatePath(debate)}/${stageWords[kind]}`,
            title: debateMessages[locale].stages[kind],
            text: '',
          },
        ]
      : [],
})

/** Each module to the right of debates adds its part here. */
export const debateParts: readonly DebatePart[] = [
  own,
  ofStage('contributions'),
  ofStage('workshops'),
  ofStage('position-papers'),
  ofStage('votation', async ({ slug }) => (await votationFor(visitor, slug)) !== null),
  ofStage('report', async ({ id }) => (await publishedReport(id)) !== null),
  ofStage('answers', async ({ id }) => (await publishedReport(id)) !== null),
]

/** The kinds of a debate's stages that have a page to read. */
export async function stagesToRead(debate: DebateFacts): Promise<ReadonlySet<StageKind>> {
  const found = await Promise.all(
    debateParts.map(async ({ stages = [], isReady }) => ((await isReady?.(debate)) === false ? [] : stages)),
  )
  return new Set(found.flat())
}

export const debateFigures = async (debate: DebateFacts, locale: Locale): Promise<DebateFigure[]> =>
  (await Promise.all(debateParts.map(async ({ figures }) => figures?.(debate, locale) ?? []))).flat()

export const debateTools = (debate: DebateFacts, locale: Locale): DebateTool[] =>
  debateParts.flatMap(({ teamTools }) => teamTools?.(debate, locale) ?? [])
