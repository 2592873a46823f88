import type { Tx } from '~/platform/db/db.server'

/** In the place of a name, where its owner is gone: reports are public, and who stands for one stays a number. */
const nameGone = 'Nom retiré'

/** Takes a person out of proposals, facilitation and paper contributions, as their account is erased. */
export async function forgetPersonInWorkshops(
  tx: Tx,
  { userId, email }: { userId: string; email: string | null },
): Promise<void> {
  const mine = { OR: [{ userId }, ...(email ? [{ email }] : [])] }
  await tx.workshopProposal.deleteMany({ where: { state: 'unconfirmed', ...mine } })
  await tx.workshopProposal.updateMany({ where: mine, data: { email: null, name: null, userId: null } })
  if (email === null) return
  await tx.workshopFacilitator.updateMany({
    where: { email },
    data: { email: null, tokenHash: null, name: nameGone },
  })
  await tx.workshopPaper.deleteMany({ where: { email } })
}
