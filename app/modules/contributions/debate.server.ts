import * as z from 'zod'
import { type DebateState, debateStates } from '~/modules/debates/rules/debate'
import type { Tx } from '~/platform/db/db.server'
import { flagColumn, preparedRead } from '~/platform/db/prepared.server'
import { type Theme, themesOf } from './rules/stage-settings'

/** What this module asks of a debate. */
export type ContributionDebate = {
  id: string
  slug: string
  title: string
  question: string
  state: DebateState
  pausedOn: string | null
  isDemonstration: boolean
  stage: { id: string; title: string; text: string; startsOn: string; endsOn: string; settings: string } | null
  themes: readonly Theme[]
}

const select = {
  id: true,
  slug: true,
  title: true,
  question: true,
  state: true,
  pausedOn: true,
  isDemonstration: true,
  stages: {
    where: { kind: 'contributions' },
    orderBy: { position: 'asc' as const },
    take: 1,
    select: { id: true, title: true, text: true, startsOn: true, endsOn: true, settings: true },
  },
}

type Row = Omit<ContributionDebate, 'state' | 'themes'> & { state: string }

function toDebate(row: Row | null | undefined): ContributionDebate | null {
  const state = debateStates.find((one) => one === row?.state)
  return row && state ? { ...row, state, themes: row.stage ? themesOf(row.stage.settings) : [] } : null
}

/** A debate as a transaction sees it; `debateOfId` reads what was last committed, for a fraction of the cost. */
export async function debateById(id: string, tx: Tx): Promise<ContributionDebate | null> {
  const row = await tx.debate.findUnique({ where: { id }, select })
  if (!row) return null
  const { stages, ...debate } = row
  return toDebate({ ...debate, stage: stages[0] ?? null })
}

const columns = z
  .object({
    id: z.string(),
    slug: z.string(),
    title: z.string(),
    question: z.string(),
    state: z.string(),
    pausedOn: z.nullable(z.string()),
    isDemonstration: flagColumn,
    stageId: z.nullable(z.string()),
    stageTitle: z.nullable(z.string()),
    text: z.nullable(z.string()),
    startsOn: z.nullable(z.string()),
    endsOn: z.nullable(z.string()),
    settings: z.nullable(z.string()),
  })
  .transform(({ stageId, stageTitle, text, startsOn, endsOn, settings, ...debate }): Row => ({
    ...debate,
    stage:
      stageId === null
        ? null
        : {
            id: stageId,
            title: stageTitle ?? '',
            text: text ?? '',
            startsOn: startsOn ?? '',
            endsOn: endsOn ?? '',
            settings: settings ?? '{}',
          },
  }))

/** Asked by each page of a debate's contributions, and each post. */
const readBy = (column: 'id' | 'slug') =>
  preparedRead(
    `SELECT d."id", d."slug", d."title", d."question", d."state", d."pausedOn", d."isDemonstration",
       s."id" AS "stageId", s."title" AS "stageTitle", s."text", s."startsOn", s."endsOn", s."settings"
     FROM "Debate" d LEFT JOIN "DebateStage" s ON s."debateId" = d."id" AND s."kind" = 'contributions'
     WHERE d."${column}" = $1`,
    columns,
  )
const readById = readBy('id')
const readBySlug = readBy('slug')

/** A debate as the last commit left it. */
export const debateOfId = async (id: string): Promise<ContributionDebate | null> => toDebate((await readById(id))[0])
export const debateBySlug = async (slug: string): Promise<ContributionDebate | null> =>
  toDebate((await readBySlug(slug))[0])
