import { permissions } from '~/modules/label/permissions'
import { labelsHeldBy } from '~/modules/label/queries-applicant.server'
import { linkEntry } from '~/modules/network/commands/link-entry.server'
import { linksOf } from '~/modules/network/queries-links.server'
import type { LinkEnd } from '~/modules/network/rules/links'
import { type Actor, can } from '~/platform/permissions'
import { type Outcome, refused } from '~/platform/pure/outcome'

const endOf = (id: string): LinkEnd => ({ kind: 'certificate', id })

/**
 * Says on a practice which labels were obtained for it, among those of the organisations that its author acts for; those left
 * out are untied. A label of anybody else can neither be claimed nor taken away.
 */
export async function showLabels(
  actor: Actor,
  { entryId, certificateIds }: { entryId: string; certificateIds: readonly string[] },
): Promise<Outcome<{ added: number; removed: number }>> {
  const own = await labelsHeldBy(actor)
  const chosen = certificateIds.map((id) => own.find((label) => label.id === id))
  if (chosen.some((label) => !label || !can(actor, permissions['label.show-label'], label)))
    return refused({ code: 'not-allowed' })
  const ids = new Set(certificateIds)
  const tied = new Set(
    (await linksOf('practice', entryId)).flatMap(({ kind, id }) => (kind === 'certificate' ? [id] : [])),
  )
  return linkEntry(actor, {
    id: entryId,
    add: [...ids].map(endOf),
    remove: own.filter(({ id }) => tied.has(id) && !ids.has(id)).map(({ id }) => endOf(id)),
  })
}
