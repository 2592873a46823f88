import { reportMessages } from '~/modules/answers/messages/report'
import { answersGiven } from '~/modules/answers/queries-answers.server'
import { publishedReport } from '~/modules/answers/queries-report.server'
import { tallyOf } from '~/modules/contributions/queries-list.server'
import { debateMessages } from '~/modules/debates/messages/debates'
import type { DebateFacts } from '~/modules/debates/queries.server'
import type { StageKind } from '~/modules/debates/rules/debate'
import { stagePath, stageWords, teamDebatePath } from '~/modules/debates/rules/debate-paths'
import { papersCount } from '~/modules/position-papers/queries.server'
import { votationBy, votationFor } from '~/modules/votations/queries.server'
import { ballotsCounted } from '~/modules/votations/queries-results.server'
import { workshopsCount } from '~/modules/workshops/queries.server'
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

type FigureWords = (typeof reportMessages)['fr']['figures']

/** A stage whose public page and whose page of the team are named by the word of its kind. */
const ofStage = (
  kind: StageKind,
  isReady: DebatePart['isReady'],
  count?: (debate: DebateFacts, words: FigureWords) => Promise<DebateFigure[]>,
): DebatePart => ({
  stages: [kind],
  isReady,
  // What is not there yet is not counted: a page full of zeros says nothing.
  figures: async (debate, locale) =>
    debate.stages.some((stage) => stage.kind === kind) && count
      ? (await count(debate, reportMessages[locale].figures)).filter(({ value }) => value > 0)
      : [],
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

const always = async (): Promise<boolean> => true
const hasReport = async ({ id }: DebateFacts): Promise<boolean> => (await publishedReport(id)) !== null

/** Each module to the right of debates adds its part here. */
export const debateParts: readonly DebatePart[] = [
  own,
  ofStage('contributions', always, async (debate, words) => {
    const { published, supports } = await tallyOf(debate.id)
    return [
      { value: published, unit: words.contributions(published), href: stagePath(debate, 'contributions') },
      { value: supports, unit: words.supports(supports) },
    ]
  }),
  ofStage('workshops', always, async (debate, words) => {
    const value = await workshopsCount(debate.id)
    return [{ value, unit: words.workshops(value), href: stagePath(debate, 'workshops') }]
  }),
  ofStage('position-papers', always, async (debate, words) => {
    const value = await papersCount(debate.id)
    return [{ value, unit: words.papers(value), href: stagePath(debate, 'position-papers') }]
  }),
  ofStage(
    'votation',
    async ({ slug }) => (await votationFor(visitor, slug)) !== null,
    async (debate, words) => {
      const votation = await votationBy({ debateId: debate.id })
      const counted = votation && ballotsCounted(votation)
      const value = counted ? counted.online + counted.paper : 0
      return [{ value, unit: words.votes(value), href: stagePath(debate, 'votation') }]
    },
  ),
  ofStage('report', hasReport),
  ofStage('answers', hasReport, async (debate, words) => {
    const { asked, given } = await answersGiven(debate.id)
    return [
      { value: asked, unit: words.asked(asked), href: stagePath(debate, 'answers') },
      { value: given, unit: words.given(given) },
    ]
  }),
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
