import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { locales } from '~/platform/i18n/locale'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { indexDocument } from '~/platform/search/index.server'
import { unknownCitation, writeCitations } from '../citations.server'
import { contributionPermissions } from '../permissions'
import { paragraphsWithoutCitation } from '../rules/citation'
import { foundSynthesis, foundSynthesisKind } from '../rules/found-synthesis'
import { synthesisPath } from '../rules/paths'

/** Publishes a synthesis as it stands, under its next version: each paragraph cites what it draws on, and each of these says so. */
export async function publishSynthesis(
  actor: Actor,
  { id, revision }: { id: string; revision: number },
): Promise<Outcome<{ version: number }>> {
  if (!can(actor, contributionPermissions['contributions.write-synthesis'], null) || actor.kind !== 'person')
    return refused({ code: 'not-allowed' })
  return transact(async (tx): Promise<Outcome<{ version: number }>> => {
    const row = await tx.debateSynthesis.findUnique({ where: { id }, include: { debate: { select: { slug: true } } } })
    if (!row) return refused({ code: 'not-found' })
    if (row.revision !== revision) return refused({ code: 'stale-revision' })
    const [uncited] = paragraphsWithoutCitation(row.text)
    if (uncited !== undefined) return refused({ code: 'paragraph-uncited', field: 'text', detail: { words: uncited } })
    const unknown = await unknownCitation(tx, row.debateId, row.text)
    if (unknown !== null) return refused({ code: 'cited-unknown', field: 'text', detail: { number: unknown } })
    const version = (row.version ?? 0) + 1
    const { theme, title, text, debateId } = row
    await tx.debateSynthesisVersion.create({
      data: { synthesisId: id, version, theme, title, text, publishedById: actor.id, publishedAt: now() },
    })
    await tx.debateSynthesis.update({ where: { id }, data: { version, revision: { increment: 1 } } })
    const path = synthesisPath(row.debate, id)
    for (const locale of locales)
      await indexDocument(tx, {
        ...foundSynthesis({ id, slug: row.debate.slug, title, text }),
        locale,
        kind: foundSynthesisKind,
      })
    await writeCitations(tx, { debateId, kind: 'synthesis', sourceId: id, title, path }, text)
    await writeJournal(tx, {
      actor,
      act: 'contributions.publish-synthesis',
      subject: { kind: 'synthesis', id },
      data: { debate: debateId, version },
    })
    return ok({ version })
  })
}
