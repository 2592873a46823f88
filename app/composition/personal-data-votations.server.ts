import type { Eraser } from '~/modules/accounts/erasure.server'
import type { PersonalDataSource } from '~/modules/accounts/personal-data.server'
import { signaturesOfAddress } from '~/modules/declarations/queries.server'
import { votersOfAddress } from '~/modules/votations/queries.server'
import { addressOf } from './address-of.server'

/** Addresses are not kept in votations and declarations: what a mailbox did is found by its seals. */
export const votationSources: readonly PersonalDataSource[] = [
  {
    name: 'votations',
    labels: { fr: 'Les votations où votre boîte aux lettres a demandé un bulletin', en: 'Votations where your mailbox asked for a ballot' }, // prettier-ignore
    collect: async (userId) => {
      const email = await addressOf(userId)
      // What was voted is tied to nobody: nothing could be given of it.
      return email === null
        ? []
        : (await votersOfAddress(email)).map(({ title, communeCode, used }) => ({ votation: title, communeCode, voted: used })) // prettier-ignore
    },
  },
  {
    name: 'declaration-signatures',
    labels: { fr: 'Vos signatures de déclarations', en: 'Your signatures of declarations' },
    collect: async (userId) => {
      const email = await addressOf(userId)
      return email === null
        ? []
        : (await signaturesOfAddress(email)).map(({ title, name, quality, communeCode, isShown, confirmedAt }) => ({
            ...{ declaration: title, name, quality, communeCode, isShown },
            confirmedAt: confirmedAt?.toISOString() ?? null,
          }))
    },
  },
]

/** Signatures go with the account that has their address. That a mailbox voted stays, as a seal, until the result's delay is over. */
export const declarationEraser: Eraser = async (tx, userId) => {
  const email = await addressOf(userId, tx)
  if (!email) return null
  const rows = await signaturesOfAddress(email, tx)
  await tx.declarationSignature.deleteMany({ where: { id: { in: rows.map(({ id }) => id) } } })
  await tx.declarationSignature.updateMany({ where: { signedById: userId }, data: { signedById: null } })
  return null
}
