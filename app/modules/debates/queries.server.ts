import { db, type Prisma, type Tx } from '~/platform/db/db.server'
import { type DebateState, debateStates, type StageKind, stageKinds, type Template, templates } from './rules/debate'

const among = <T extends string>(known: readonly T[], value: string): T => {
  const found = known.find((one) => one === value)
  if (!found) throw new Error(`a debate has an unknown word: ${value}`)
  return found
}

const stageRow = {
  id: true,
  position: true,
  kind: true,
  title: true,
  text: true,
  startsOn: true,
  endsOn: true,
  settings: true,
} satisfies Prisma.DebateStageSelect
const debateInclude = {
  stages: { select: stageRow, orderBy: { position: 'asc' } },
} satisfies Prisma.DebateInclude
type Row = Prisma.DebateGetPayload<{ include: typeof debateInclude }>

export type Stage = Omit<Row['stages'][number], 'kind'> & { kind: StageKind }
/** A debate as its row says it, its words checked, with its stages in their order. */
export type DebateFacts = Omit<Row, 'state' | 'template' | 'stages' | 'withoutGarant'> & {
  state: DebateState
  template: Template
  withoutGarant: 'goes-on' | 'paused'
  stages: readonly Stage[]
}

const factsOf = (row: Row): DebateFacts => ({
  ...row,
  state: among(debateStates, row.state),
  template: among(templates, row.template),
  withoutGarant: row.withoutGarant === 'goes-on' ? 'goes-on' : 'paused',
  stages: row.stages.map((stage) => ({ ...stage, kind: among(stageKinds, stage.kind) })),
})

export async function debateById(id: string, reader: Tx = db): Promise<DebateFacts | null> {
  const row = await reader.debate.findUnique({ where: { id }, include: debateInclude })
  return row && factsOf(row)
}

export async function debateBySlug(slug: string, reader: Tx = db): Promise<DebateFacts | null> {
  const row = await reader.debate.findUnique({ where: { slug }, include: debateInclude })
  return row && factsOf(row)
}

export const stageOf = ({ stages }: Pick<DebateFacts, 'stages'>, kind: StageKind): Stage | undefined =>
  stages.find((stage) => stage.kind === kind)

/** Debates in these states, the soonest to close first. */
export async function debatesIn(states: readonly DebateState[], reader: Tx = db): Promise<DebateFacts[]> {
  const rows = await reader.debate.findMany({
    where: { state: { in: [...states] } },
    include: debateInclude,
    orderBy: [{ closesOn: 'asc' }, { id: 'asc' }],
  })
  return rows.map(factsOf)
}
