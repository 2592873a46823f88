import { type DebateState, debateStates } from '~/modules/debates/rules/debate'
import { db, type Tx } from '~/platform/db/db.server'
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

async function find(where: { id: string } | { slug: string }, client: Tx): Promise<ContributionDebate | null> {
  const row = await client.debate.findUnique({ where, select })
  const state = debateStates.find((one) => one === row?.state)
  if (!row || !state) return null
  const { stages, ...debate } = row
  const [stage = null] = stages
  return { ...debate, state, stage, themes: stage ? themesOf(stage.settings) : [] }
}

export const debateById = (id: string, client: Tx = db): Promise<ContributionDebate | null> => find({ id }, client)
export const debateBySlug = (slug: string, client: Tx = db): Promise<ContributionDebate | null> =>
  find({ slug }, client)
