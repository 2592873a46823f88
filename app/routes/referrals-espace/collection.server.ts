import { type AppLoadContext, redirect } from '@remix-run/node'
import { localPath, notFound, requireSignedIn } from '~/composition/visitor.server'
import { checkedDraft } from '~/modules/referrals/checked-draft.server'
import { draftingPermissions } from '~/modules/referrals/permissions'
import { draftWithSheets, namesOf, type OwnDraft } from '~/modules/referrals/queries-drafting.server'
import { isCollecting } from '~/modules/referrals/rules/drafting'
import { myReferralPath } from '~/modules/referrals/rules/referral'
import { signaturesNeeded, sumSignatures } from '~/modules/referrals/rules/signatures'
import { missingBeforeSignatures, needsSignatures } from '~/modules/referrals/rules/submission'
import { placeByCode } from '~/modules/territory/queries.server'
import { can } from '~/platform/permissions'
import { isId } from '~/platform/pure/ids'
import type { SignedInVisitor } from '~/composition/visitor.server'

type Opened = OwnDraft & { visitor: SignedInVisitor; id: string }

/** The group's referral of the address, for whoever writes it and for the team, who enters and checks sheets. */
export async function openCollection(
  request: Request,
  context: AppLoadContext,
  params: Readonly<Record<string, string | undefined>>,
): Promise<Opened> {
  const visitor = await requireSignedIn(request, context)
  const id = params['id'] ?? ''
  const found = isId(id) ? await draftWithSheets(visitor.actor, id) : null
  if (!found || !needsSignatures(found.draft)) throw notFound()
  const { draft } = found
  if (!draft.collection && draft.state !== 'draft') throw redirect(localPath(context, `${myReferralPath(id)}/suivi`))
  // A draft is its authors' alone.
  if (!draft.collection && !can(visitor.actor, draftingPermissions['referrals.see-draft'], draft)) throw notFound()
  return { ...found, visitor, id }
}

/** What must be known before the collection opens. */
async function startOf({ draft, version, visitor }: Opened) {
  const { report } = await checkedDraft(version, draft, visitor.locale)
  const place = draft.territoryCode === null ? undefined : await placeByCode(draft.territoryCode)
  return {
    revision: draft.revision,
    population: place?.population ?? null,
    needed: place?.population ? signaturesNeeded(version.book.signatures, place.population) : null,
    days: version.book.signatures.days,
    missing: missingBeforeSignatures(version.book, report),
    mayOpen: can(visitor.actor, draftingPermissions['referrals.collect-signatures'], draft),
  }
}

export async function collectionPage(opened: Opened) {
  const { draft, visitor, id } = opened
  const { collection } = draft
  const names = await namesOf(
    draft.paperSheets.flatMap(({ enteredById, checkedById }) => [enteredById, checkedById ?? '']),
  )
  const sheets = draft.paperSheets.map(({ count, checkedAt }) => ({ count, isChecked: checkedAt !== null }))
  return {
    locale: visitor.locale,
    id,
    title: draft.title,
    number: draft.number,
    isOpen: isCollecting(draft.state),
    start: await startOf(opened),
    collection: collection && {
      ...sumSignatures(collection.online, sheets),
      needed: collection.needed,
      closesOn: collection.closesOn,
      isReached: isCollecting(draft.state) && collection.online + collection.paper >= collection.needed,
    },
    sheets: draft.paperSheets.map((sheet) => {
      const subject = { ...draft, enteredById: sheet.enteredById }
      return {
        id: sheet.id,
        count: sheet.count,
        note: sheet.note,
        fileId: sheet.fileId,
        enteredBy: names.get(sheet.enteredById) ?? null,
        checkedBy: sheet.checkedById === null ? null : (names.get(sheet.checkedById) ?? ''),
        mayCheck: sheet.checkedAt === null && can(visitor.actor, draftingPermissions['referrals.check-sheet'], subject),
        mayRemove: can(visitor.actor, draftingPermissions['referrals.remove-sheet'], subject),
      }
    }),
  }
}
