import {
  debateById,
  debateBySlug,
  type DebateFacts,
  type Stage,
  stageOf as stageAmong,
} from '~/modules/debates/queries.server'
import { isPublic, type StageKind } from '~/modules/debates/rules/debate'
import { db, type Tx } from '~/platform/db/db.server'

/** A debate, with whether the team alone sees it. */
export type DebateRef = DebateFacts & { isDraft: boolean }

const refOf = (debate: DebateFacts | null): DebateRef | null =>
  debate && { ...debate, isDraft: !isPublic(debate.state) }

export const debateRefBySlug = async (slug: string, reader: Tx = db): Promise<DebateRef | null> =>
  refOf(await debateBySlug(slug, reader))
export const debateRefById = async (id: string, reader: Tx = db): Promise<DebateRef | null> =>
  refOf(await debateById(id, reader))

/** The stage of this kind, of which a debate has one at most. */
export const stageOf = (debate: DebateRef, kind: StageKind): Stage | null => stageAmong(debate, kind) ?? null
