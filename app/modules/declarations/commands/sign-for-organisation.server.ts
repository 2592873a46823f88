import { newToken, tokenDigest } from '~/modules/accounts/tokens.server'
import { organisationById } from '~/modules/members/queries.server'
import { placeByCode } from '~/modules/territory/queries.server'
import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { declarationPermissions } from '../permissions'
import { declarationBy } from '../queries.server'
import { declarationTransition } from '../rules/declaration'
import { organisationSeal } from '../seals.server'

type Named = { declarationId: string; organisationId: string }

/** Signs in an organisation's name, by mandate. Refused: 'already-signed', and where the text is not signed. */
export async function signForOrganisation(
  actor: Actor,
  {
    declarationId,
    organisationId,
    isShown,
    isDemonstration = false,
  }: Named & { isShown: boolean; isDemonstration?: boolean },
): Promise<Outcome<{ id: string }>> {
  const organisation = await organisationById(organisationId)
  if (!organisation || !can(actor, declarationPermissions['declarations.sign-for-organisation'], { organisationId }))
    return refused({ code: 'not-found' })
  const { communeCode, name } = organisation
  const departement = communeCode === null ? null : ((await placeByCode(communeCode))?.departement ?? null)
  return transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const declaration = await declarationBy({ id: declarationId }, tx)
    if (!declaration || declaration.state === 'draft') return refused({ code: 'not-found' })
    const open = declarationTransition(declaration.state, 'sign')
    if (!isOk(open)) return open
    const seal = organisationSeal(declarationId, organisationId)
    if (await tx.declarationSignature.findUnique({ where: { declarationId_seal: { declarationId, seal } } }))
      return refused({ code: 'already-signed' })
    const id = newId()
    await tx.declarationSignature.create({
      data: {
        ...{ id, declarationId, kind: 'organisation', name, organisationId, seal, communeCode, departement, isShown },
        // Nobody is mailed a link: who represents the organisation withdraws from the page.
        ...{ tokenHash: tokenDigest(newToken()), signedById: actorName(actor), isDemonstration },
        ...{ createdAt: now(), confirmedAt: now() },
      },
    })
    await writeJournal(tx, {
      actor,
      act: 'declarations.sign-for-organisation',
      subject: { kind: 'declaration', id: declarationId },
      data: { organisation: organisationId },
    })
    return ok({ id })
  })
}

/** Takes an organisation's signature back. */
export const withdrawForOrganisation = (
  actor: Actor,
  { declarationId, organisationId }: Named,
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const seal = organisationSeal(declarationId, organisationId)
    const found = await tx.declarationSignature.findUnique({ where: { declarationId_seal: { declarationId, seal } } })
    if (!found || !can(actor, declarationPermissions['declarations.sign-for-organisation'], { organisationId }))
      return refused({ code: 'not-found' })
    await tx.declarationSignature.delete({ where: { id: found.id } })
    await writeJournal(tx, {
      actor,
      act: 'declarations.withdraw-signature',
      subject: { kind: 'declaration', id: declarationId },
      data: { organisation: organisationId },
    })
    return ok({ id: found.id })
  })
