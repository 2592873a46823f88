import * as z from 'zod/mini'
import { type DebateRef, debateRefById, stageOf } from '~/modules/workshops/queries-debate.server'
import { db, type Prisma, type Tx } from '~/platform/db/db.server'
import { isId } from '~/platform/pure/ids'
import { type PaperState, paperStates } from './rules/states'
import { type PaperTemplate, readTemplate, templateOf, usualTemplate } from './rules/template'

const withOrganisation = {
  organisation: { select: { id: true, name: true } },
} as const satisfies Prisma.PositionPaperInclude
type Row = Prisma.PositionPaperGetPayload<{ include: typeof withOrganisation }>

export type Paper = Omit<Row, 'state' | 'sections' | 'template'> & {
  state: PaperState
  sections: Readonly<Record<string, string>>
  /** As it was frozen at its publication; null before. */
  frozen: PaperTemplate | null
}

const texts = z.record(z.string(), z.string())
const toPaper = ({ sections, template, state, ...row }: Row): Paper => ({
  ...row,
  // What is not known is read as a draft: nobody but its authors sees it.
  state: paperStates.find((one) => one === state) ?? 'draft',
  sections: texts.parse(JSON.parse(sections)),
  frozen: template === null ? null : readTemplate(template),
})

export async function paperById(id: string, reader: Tx = db): Promise<Paper | null> {
  const row = isId(id) ? await reader.positionPaper.findUnique({ where: { id }, include: withOrganisation }) : null
  return row && toPaper(row)
}

export async function paperByNumber(debateId: string, number: number): Promise<Paper | null> {
  const row = await db.positionPaper.findUnique({
    where: { debateId_number: { debateId, number } },
    include: withOrganisation,
  })
  return row && toPaper(row)
}

/** The template that a debate's papers have now. */
export const templateOfDebate = (debate: DebateRef): PaperTemplate => {
  const stage = stageOf(debate, 'position-papers')
  return stage ? templateOf(stage.settings) : usualTemplate
}

/** A paper with its debate, its stage and the template that it must respect: its own once published. */
export async function paperInDebate(id: string, reader: Tx = db) {
  const paper = await paperById(id, reader)
  const debate = paper && (await debateRefById(paper.debateId, reader))
  if (!paper || !debate) return null
  return {
    paper,
    debate,
    stage: stageOf(debate, 'position-papers'),
    template: paper.frozen ?? templateOfDebate(debate),
  }
}
export type PaperInDebate = NonNullable<Awaited<ReturnType<typeof paperInDebate>>>

/** What was numbered in a debate, in order: published, and withdrawn since. */
export async function publicPapers(debateId: string): Promise<Paper[]> {
  const rows = await db.positionPaper.findMany({
    where: { debateId, number: { not: null } },
    include: withOrganisation,
    orderBy: { number: 'asc' },
  })
  return rows.map(toPaper)
}

/** For the team: what was sent, the oldest first, then what is numbered; never a draft. */
export async function papersOfTeam(debateId: string): Promise<Paper[]> {
  const rows = await db.positionPaper.findMany({
    where: { debateId, state: { not: 'draft' } },
    include: withOrganisation,
    orderBy: [{ number: 'asc' }, { submittedAt: 'asc' }, { id: 'asc' }],
  })
  const papers = rows.map(toPaper)
  return [
    ...papers.filter(({ state }) => state === 'submitted'),
    ...papers.filter(({ state }) => state !== 'submitted'),
  ]
}

/** How many were sent or published: the template no longer changes from the first on. */
export const sentPapers = (debateId: string, reader: Tx = db): Promise<number> =>
  reader.positionPaper.count({ where: { debateId, OR: [{ state: { not: 'draft' } }, { submittedAt: { not: null } }] } })

/** Papers of these organisations, the latest written first. */
export async function papersOfOrganisations(ids: readonly string[]) {
  const rows = await db.positionPaper.findMany({
    where: { organisationId: { in: [...ids] } },
    include: { ...withOrganisation, debate: { select: { slug: true, title: true } } },
    orderBy: { updatedAt: 'desc' },
    take: 200,
  })
  return rows.map(({ debate, ...row }) => ({ ...toPaper(row), debate }))
}

/** Debates whose stage of papers is under way, where a paper may be begun. */
export async function debatesTakingPapers(today: string) {
  const stages = await db.debateStage.findMany({
    where: {
      ...{ kind: 'position-papers', startsOn: { lte: today }, endsOn: { gte: today } },
      debate: { state: { in: ['announced', 'open'] } },
    },
    include: { debate: { select: { id: true, slug: true, title: true } } },
    orderBy: { endsOn: 'asc' },
  })
  return stages.map(({ debate, endsOn }) => ({ ...debate, endsOn }))
}

/** What waits for the team, across debates. */
export const papersToExamine = () =>
  db.positionPaper.findMany({
    where: { state: 'submitted' },
    select: {
      ...{ id: true, title: true, submittedAt: true, organisationId: true },
      organisation: { select: { name: true } },
      debate: { select: { id: true, title: true } },
    },
    orderBy: { submittedAt: 'asc' },
    take: 50,
  })

/** Every published paper, for the search's index. */
export async function papersToFind() {
  const rows = await db.positionPaper.findMany({
    where: { state: 'published' },
    include: { ...withOrganisation, debate: { select: { slug: true } } },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ debate, ...row }) => ({ ...toPaper(row), slug: debate.slug }))
}

/** Papers that were published and not withdrawn since. */
export const papersCount = (debateId: string): Promise<number> =>
  db.positionPaper.count({ where: { debateId, state: 'published' } })
