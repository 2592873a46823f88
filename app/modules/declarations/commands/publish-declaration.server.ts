import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import type { Actor } from '~/platform/permissions'
import { isOk, ok, type Outcome } from '~/platform/pure/outcome'
import { declarationPermissions } from '../permissions'
import { textHashOf } from '../text-hash.server'
import { findDeclaration } from './find-declaration.server'

type Read = { id: string; revision: number }

/** Publishes a text: from here on it never changes, and may be signed. Its hash is in the journal. */
export const publishDeclaration = (actor: Actor, read: Read): Promise<Outcome<{ slug: string }>> =>
  transact(async (tx): Promise<Outcome<{ slug: string }>> => {
    const act = declarationPermissions['declarations.write-declaration']
    const found = await findDeclaration(tx, actor, read, act, 'publish')
    if (!isOk(found)) return found
    const { declaration, to } = found.ok
    const textHash = textHashOf(declaration)
    await tx.declaration.update({
      where: { id: read.id },
      data: { state: to, revision: read.revision + 1, publishedAt: now(), textHash },
    })
    await writeJournal(tx, {
      actor,
      act: 'declarations.publish-declaration',
      subject: { kind: 'declaration', id: read.id },
      data: { textHash },
    })
    return ok({ slug: declaration.slug })
  })

/** Ends the signature of a text; it stays readable with its signatories. */
export const closeDeclaration = (actor: Actor, read: Read): Promise<Outcome<{ slug: string }>> =>
  transact(async (tx): Promise<Outcome<{ slug: string }>> => {
    const act = declarationPermissions['declarations.write-declaration']
    const found = await findDeclaration(tx, actor, read, act, 'close')
    if (!isOk(found)) return found
    await tx.declaration.update({
      where: { id: read.id },
      data: { state: found.ok.to, revision: read.revision + 1, closedAt: now() },
    })
    await writeJournal(tx, {
      actor,
      act: 'declarations.close-declaration',
      subject: { kind: 'declaration', id: read.id },
    })
    return ok({ slug: found.ok.declaration.slug })
  })
