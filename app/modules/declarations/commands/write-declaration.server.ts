import { now } from '~/platform/clock.server'
import { transact, type Tx } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { slugOf } from '~/platform/pure/slug'
import type { DeclarationText } from '../forms'
import { declarationPermissions } from '../permissions'
import { declarationBy } from '../queries.server'
import { findDeclaration } from './find-declaration.server'

/** An address of its own, whatever other text has the same title. */
async function freeSlug(tx: Tx, title: string): Promise<string> {
  const base = slugOf(title) || 'declaration'
  for (let count = 1; ; count += 1) {
    const slug = count === 1 ? base : `${base}-${count}`
    // 'signature' is the folder of the links in mails.
    if (slug !== 'signature' && (await tx.declaration.count({ where: { slug } })) === 0) return slug
  }
}

/** The text that another follows; null where none is named. Refused: 'follows-unknown'. */
async function followed(tx: Tx, { followsId }: DeclarationText): Promise<Outcome<string | null>> {
  if (followsId === '') return ok(null)
  const found = await declarationBy({ id: followsId }, tx)
  return found && found.state !== 'draft' ? ok(followsId) : refused({ code: 'follows-unknown', field: 'followsId' })
}

/** Begins a text, as a draft. */
export const createDeclaration = (
  actor: Actor,
  { isDemonstration = false, ...text }: DeclarationText & { isDemonstration?: boolean },
): Promise<Outcome<{ id: string; slug: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string; slug: string }>> => {
    if (!can(actor, declarationPermissions['declarations.write-declaration'], null))
      return refused({ code: 'not-found' })
    const follows = await followed(tx, text)
    if (!isOk(follows)) return follows
    const [id, slug] = [newId(), await freeSlug(tx, text.title)]
    const made = { id, slug, state: 'draft', createdById: actorName(actor), createdAt: now(), isDemonstration }
    await tx.declaration.create({ data: { ...made, ...text, followsId: follows.ok } })
    await writeJournal(tx, { actor, act: 'declarations.create-declaration', subject: { kind: 'declaration', id } })
    return ok({ id, slug })
  })

/** Changes a draft. Refused: 'declaration-published' once it can be signed, 'stale-revision'. */
export const editDeclaration = (
  actor: Actor,
  { id, revision, ...text }: DeclarationText & { id: string; revision: number },
): Promise<Outcome<{ revision: number }>> =>
  transact(async (tx): Promise<Outcome<{ revision: number }>> => {
    const act = declarationPermissions['declarations.write-declaration']
    const found = await findDeclaration(tx, actor, { id, revision }, act, 'edit')
    if (!isOk(found)) return found
    const follows = await followed(tx, text)
    if (!isOk(follows)) return follows
    await tx.declaration.update({ where: { id }, data: { ...text, followsId: follows.ok, revision: revision + 1 } })
    await writeJournal(tx, { actor, act: 'declarations.edit-declaration', subject: { kind: 'declaration', id } })
    return ok({ revision: revision + 1 })
  })
