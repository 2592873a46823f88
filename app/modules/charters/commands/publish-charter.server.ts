import { now, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { canonicalJson } from '~/platform/pure/canonical-json'
import { newId } from '~/platform/pure/ids'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { writeDate } from '../../criteria/rules/text'
import { decisionByNumber } from '../../governance/queries-decisions.server'
import { schemeByKey } from '../../label/queries-schemes.server'
import { sha256 } from '../../label/store.server'
import { permissions } from '../permissions'
import { draftOf, findingsOf } from '../queries-drafts.server'
import { isNeverMet } from '../rules/charter-can-be-met'
import { charterFor } from '../../label/rules/charter-for'
import { readDraft } from '../rules/draft/read-draft'
import { isWritable, publicationAllowed } from '../rules/draft-state'
import { computedEffect } from '../store-effects.server'
import { tellCommenters } from '../tell-commenters.server'

type Input = { id: string; revision: number; decision: string; inForceFrom: string }

/**
 * Publishes a draft as the next version of the charter, by a decision of the register, from a day that is to come. Refused while it
 * is unsound, while some applicant could never be granted the label or would be for nothing, and before its effect on past applications was computed:
 * whoever decides must have been able to see it. Files under way keep their version.
 */
export async function publishCharter(
  actor: Actor,
  { id, revision, decision, inForceFrom }: Input,
): Promise<Outcome<{ version: number }>> {
  if (!can(actor, permissions['charters.publish'], null)) return refused({ code: 'not-found' })
  return transact(async (tx) => {
    const draft = await draftOf(actor, id, tx)
    if (!draft) return refused({ code: 'not-found' })
    if (!isWritable(draft)) return refused({ code: 'draft-settled' })
    if (draft.revision !== revision) return refused({ code: 'draft-changed' })
    const { scheme } = draft
    const [latest, found] = await Promise.all([
      tx.charter.findFirst({
        where: { scheme },
        orderBy: { version: 'desc' },
        select: { version: true, inForceFrom: true },
      }),
      decisionByNumber(decision, tx),
    ])
    const dates = { today: today(), latest: latest?.inForceFrom ?? null }
    const allowed = publicationAllowed({ decision: found, inForceFrom }, dates)
    if (!isOk(allowed)) return allowed
    const { number, decidedOn } = allowed.ok
    const version = (latest?.version ?? 0) + 1
    const read = readDraft(draft.content, {
      version,
      inForceFrom,
      decision: {
        fr: `Adoptée par la décision ${number} du ${writeDate(decidedOn, 'fr')}.`,
        en: `Adopted by decision ${number} of ${writeDate(decidedOn, 'en')}.`,
      },
    })
    const { charter, problems } = read
    if (!charter) return refused({ code: 'draft-unsound', detail: { count: problems.length } })
    const natures = (await schemeByKey(scheme, tx))?.kinds ?? []
    if (isNeverMet(findingsOf(draft, read, natures))) return refused({ code: 'never-met' })
    if (charterFor(charter, natures).asksNothingOf.length > 0) return refused({ code: 'asks-nothing' })
    if (!(await computedEffect(tx, id, charter))) return refused({ code: 'effect-missing' })
    const content = canonicalJson(charter)
    const charterId = newId()
    await tx.charter.create({
      data: {
        ...{ id: charterId, scheme, version, inForceFrom, content, contentHash: sha256(content), createdAt: now() },
        decision: charter.decision.fr,
      },
    })
    await tx.charterDraft.update({ where: { id }, data: { publishedVersion: version } })
    await tellCommenters(tx, { version, inForceFrom, draftId: id, title: draft.title })
    await writeJournal(tx, {
      actor,
      act: 'charters.publish',
      subject: { kind: 'charter', id: charterId },
      data: { version, hash: sha256(content), decision: number, inForceFrom, draft: id, scheme },
    })
    return ok({ version })
  })
}
