import { LRUCache } from 'lru-cache'
import { today } from '~/platform/clock.server'
import { db, type Tx } from '~/platform/db/db.server'
import { type Actor, can } from '~/platform/permissions'
import { charterVersions } from '../label/queries-charter.server'
import type { InitiativeKind } from '../label/rules/kinds'
import { permissions } from './permissions'
import { charterCanBeMet, type MeetingFinding } from './rules/charter-can-be-met'
import { type DraftContent, draftContentSchema } from './rules/draft/fields'
import { type Publication, type ReadDraft, readDraft } from './rules/draft/read-draft'
import { type DraftState, draftState } from './rules/draft-state'

const facts = {
  id: true,
  title: true,
  scheme: true,
  content: true,
  baseVersion: true,
  revision: true,
  updatedAt: true,
  openedOn: true,
  commentsUntil: true,
  publishedVersion: true,
  givenUpOn: true,
  givenUpReason: true,
} as const

type Row = {
  id: string
  title: string
  scheme: string
  content: string
  baseVersion: number | null
  revision: number
  updatedAt: Date
  openedOn: string | null
  commentsUntil: string | null
  publishedVersion: number | null
  givenUpOn: string | null
  givenUpReason: string | null
}
export type Draft = Omit<Row, 'content'> & { content: DraftContent; state: DraftState }

const toDraft = ({ content, ...row }: Row): Draft => ({
  ...row,
  content: draftContentSchema.parse(JSON.parse(content)),
  state: draftState(row, today()),
})

/** A draft, for those who may see it: everyone once it is open; null for everybody else, and where there is none. */
export async function draftOf(actor: Actor, id: string, reader: Tx = db): Promise<Draft | null> {
  const row = await reader.charterDraft.findUnique({ where: { id }, select: facts })
  return row && can(actor, permissions['charters.see-draft'], { isOpened: row.openedOn !== null }) ? toDraft(row) : null
}

/** Every draft, the last written first. */
export const draftList = async (actor: Actor) =>
  can(actor, permissions['charters.see-drafts'], null)
    ? (
        await db.charterDraft.findMany({
          orderBy: { updatedAt: 'desc' },
          select: { ...facts, content: false, _count: { select: { comments: true } } },
        })
      ).map(({ _count, ...row }) => ({ ...row, comments: _count.comments, state: draftState(row, today()) }))
    : []

/** The drafts of a label's charter that everyone may comment on today, and those whose comments are over and that nothing has become of yet. */
export const openDrafts = async (scheme: string) =>
  (
    await db.charterDraft.findMany({
      where: { scheme, openedOn: { not: null }, publishedVersion: null, givenUpOn: null },
      orderBy: { openedOn: 'desc' },
      select: { id: true, title: true, commentsUntil: true },
    })
  ).map(({ commentsUntil, ...row }) => ({
    ...row,
    commentsUntil: commentsUntil ?? '',
    isOpen: commentsUntil !== null && commentsUntil >= today(),
  }))

/** What a draft says of itself before it is published. */
export async function beforePublication(scheme: string): Promise<Publication> {
  const [last] = await charterVersions(scheme)
  return {
    version: (last?.version ?? 0) + 1,
    inForceFrom: today(),
    decision: { fr: 'Projet, qui n’a pas été adopté.', en: 'Draft, which has not been adopted.' },
  }
}

/** The draft as a charter, or what keeps it from being one. */
export const readOf = async ({ content, scheme }: Draft): Promise<ReadDraft> =>
  readDraft(content, await beforePublication(scheme))

/** Some kilobytes each: the drafts being written these days. */
const findings = new LRUCache<string, MeetingFinding[]>({ max: 30 })

/** Whether what its label takes can meet it, kept for each content and day: trying the answers takes a moment. */
export function findingsOf(
  draft: Pick<Draft, 'id' | 'revision'>,
  { charter }: ReadDraft,
  natures: readonly InitiativeKind[],
): MeetingFinding[] {
  if (!charter) return []
  const key = `${draft.id} ${draft.revision} ${natures.join()} ${today()}`
  const known = findings.get(key) ?? charterCanBeMet(charter, today(), natures)
  findings.set(key, known)
  return known
}
