import { regionCode } from '~/modules/territory/rules/place'
import { now, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import { addDays } from '~/platform/pure/civil-date'
import { newId } from '~/platform/pure/ids'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { templateMethods } from '../data/template-methods'
import { debateMessages } from '../messages/debates'
import { debatePermissions } from '../permissions'
import type { Template } from '../rules/debate'
import { preparationDays, proposedCalendar } from '../rules/templates'
import { addStages, freeDebateSlug } from '../store.server'

type NewDebate = { template: Template; title: string; referralId?: string; isDemonstration?: boolean }

/** What a referral says that its debate begins with. */
type Begun = {
  title: string
  territoryCode: string | null
  isDemonstration: boolean
  state: string
  commitment: { authority: string } | null
}

/**
 * Opens the draft of a debate from a template, with its stages, their proposed dates and the methods that suit it; from a
 * referral that was declared admissible, with its territory and the authority asked to answer ('referral-not-admissible' before, and for any other). Nothing of
 * it is public before it is announced.
 */
export const createDebate = (actor: Actor, input: NewDebate): Promise<Outcome<{ id: string; slug: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string; slug: string }>> => {
    if (!can(actor, debatePermissions['debates.design-debate'], null)) return refused({ code: 'not-found' })
    const { template, referralId } = input
    const from: Begun | null = referralId
      ? await tx.referral.findUnique({
          where: { id: referralId },
          select: {
            ...{ title: true, territoryCode: true, isDemonstration: true, state: true },
            commitment: { select: { authority: true } },
          },
        })
      : null
    if (referralId && !from) return refused({ code: 'not-found' })
    if (from && from.state !== 'admissible') return refused({ code: 'referral-not-admissible' })
    const title = input.title.trim() || (from?.title ?? '')
    if (title === '') return refused({ code: 'title-missing', field: 'title' })
    const { opensOn, closesOn, stages } = proposedCalendar(template, addDays(today(), preparationDays))
    const [id, slug] = [newId(), await freeDebateSlug(tx, title)]
    const empty = { question: '', summary: '', scope: '', rules: '', publics: '', governance: '' }
    await tx.debate.create({
      data: {
        ...empty,
        ...{ id, slug, template, title, opensOn, closesOn },
        state: 'draft',
        authority: from?.commitment?.authority ?? '',
        territoryCode: from?.territoryCode ?? regionCode,
        referralId: referralId ?? null,
        createdById: actorName(actor),
        createdAt: now(),
        isDemonstration: input.isDemonstration ?? from?.isDemonstration ?? false,
      },
    })
    const { stages: names } = debateMessages.fr
    await addStages(tx, id, stages.map((stage) => ({ ...stage, title: names[stage.kind] }))) // prettier-ignore
    const methods = await tx.entry.findMany({
      where: { kind: 'method', state: 'published', id: { in: [...templateMethods[template]] } },
      select: { id: true },
      orderBy: { id: 'asc' },
    })
    await tx.debateMethod.createMany({
      data: methods.map((method, index) => ({ debateId: id, entryId: method.id, position: index + 1 })),
    })
    await writeJournal(tx, { actor, act: 'debates.create-debate', subject: { kind: 'debate', id }, data: { template } })
    return ok({ id, slug })
  })
