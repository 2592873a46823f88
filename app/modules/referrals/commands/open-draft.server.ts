import { now, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { addDays } from '~/platform/pure/civil-date'
import { newId } from '~/platform/pure/ids'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { draftingPermissions } from '../permissions'
import { rulesInForce } from '../queries-rules.server'
import { kindsOfOrganisation } from '../rules/requesters'
import type { RequesterKind } from '../rules/referral'

/** Drafts that one person may have open: more than anyone writes at once, fewer than would be a flood. */
const mostDrafts = 20

type Input = { requesterKind: RequesterKind; organisationId: string | null; title: string }

/** Opens a draft under the rules in force: for an organisation that one acts for, for a group of residents, for the team. */
export async function openDraft(actor: Actor, input: Input): Promise<Outcome<{ id: string; isNew: boolean }>> {
  const { requesterKind, organisationId, title } = input
  if (!can(actor, draftingPermissions['referrals.open-draft'], input) || actor.kind !== 'person')
    return refused({ code: 'not-your-organisation', field: 'requester' })
  const version = await rulesInForce(today())
  if (!version) return refused({ code: 'no-rules-in-force' })
  const at = now()
  return transact(async (tx): Promise<Outcome<{ id: string; isNew: boolean }>> => {
    const organisation =
      organisationId === null
        ? null
        : await tx.organisation.findUnique({
            where: { id: organisationId },
            select: { kind: true, isDemonstration: true },
          })
    if (organisationId !== null && !organisation) return refused({ code: 'not-your-organisation', field: 'requester' })
    if (organisation && !kindsOfOrganisation(organisation.kind).includes(requesterKind))
      return refused({ code: 'kind-of-another', field: 'requesterKind' })
    const open = await tx.referral.findMany({
      where: { state: 'draft', ...(organisationId === null ? { createdById: actor.id } : { organisationId }) },
      select: { id: true, title: true, requesterKind: true },
    })
    const same = open.find((draft) => draft.title === title && draft.requesterKind === requesterKind)
    if (same) return ok({ id: same.id, isNew: false })
    if (open.length >= mostDrafts) return refused({ code: 'too-many-drafts', detail: { most: mostDrafts } })
    const author = await tx.user.findUnique({ where: { id: actor.id }, select: { isDemonstration: true } })
    const id = newId()
    await tx.referral.create({
      data: {
        ...{ id, requesterKind, organisationId, title, rulesId: version.id, state: 'draft', answers: '{}' },
        ...{ createdById: actor.id, createdAt: at, updatedAt: at },
        requesterDueOn: addDays(today(), version.book.drafts.days),
        isDemonstration: organisation?.isDemonstration ?? author?.isDemonstration ?? false,
      },
    })
    await writeJournal(tx, {
      actor,
      act: 'referrals.open-draft',
      subject: { kind: 'referral', id },
      data: { kind: requesterKind, organisation: organisationId, rules: version.version },
    })
    return ok({ id, isNew: true })
  })
}
