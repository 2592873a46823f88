import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/db.server'
import type { Role } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { hashPassword } from './password-hash.server'

/** One password for all of them: it is written on the sign-in page of a demonstration, and nowhere else accepted. */
export const demonstrationPassword = 'Essayer le portail en Loire'

export type DemonstrationAccount = {
  key: string
  /** A role, never a person's name. */
  name: string
  english: string
  address: string
  /** The mandates that the demonstration's story gives; 'member' comes with the admission. */
  roles: readonly Role[]
}

export const demonstrationAccounts: readonly DemonstrationAccount[] = [
  {
    key: 'representative',
    name: 'Représentante de l’association de démonstration',
    english: 'Representative of an association',
    address: 'representante@demonstration.invalid',
    roles: ['member'],
  },
  {
    key: 'contributor',
    name: 'Contributeur de l’association de démonstration',
    english: 'Contributor in the same association',
    address: 'contributeur@demonstration.invalid',
    roles: ['member'],
  },
  {
    key: 'instructor',
    name: 'Instructrice de démonstration',
    english: 'Label instructor',
    address: 'instructrice@demonstration.invalid',
    roles: ['label-instructor'],
  },
  {
    key: 'committee-1',
    name: 'Membre du comité du label de démonstration',
    english: 'Label committee member',
    address: 'comite-1@demonstration.invalid',
    roles: ['label-committee'],
  },
  {
    key: 'committee-2',
    name: 'Autre membre du comité du label de démonstration',
    english: 'Other label committee member',
    address: 'comite-2@demonstration.invalid',
    roles: ['label-committee'],
  },
  {
    key: 'team',
    name: 'Équipe de démonstration',
    english: 'Team',
    address: 'equipe@demonstration.invalid',
    roles: ['team'],
  },
  {
    key: 'administrator',
    name: 'Administration de démonstration',
    english: 'Administrator',
    address: 'administration@demonstration.invalid',
    roles: ['administrator'],
  },
  {
    key: 'member',
    name: 'Sociétaire de démonstration',
    english: 'Member of the cooperative',
    address: 'societaire@demonstration.invalid',
    roles: ['member'],
  },
  {
    key: 'employee',
    name: 'Salariée de démonstration',
    english: 'Employee of the cooperative',
    address: 'salariee@demonstration.invalid',
    roles: ['member'],
  },
  {
    key: 'garant-1',
    name: 'Garante de démonstration',
    english: 'Garant of a debate',
    address: 'garante@demonstration.invalid',
    roles: ['garant'],
  },
  {
    key: 'garant-2',
    name: 'Autre garant de démonstration',
    english: 'Other garant of debates',
    address: 'garant@demonstration.invalid',
    roles: ['garant'],
  },
  {
    key: 'resident',
    name: 'Habitante de démonstration',
    english: 'Resident, member of the cooperative',
    address: 'habitante@demonstration.invalid',
    roles: ['member'],
  },
  {
    key: 'association-member',
    name: 'Représentant d’une association sociétaire de démonstration',
    english: 'Representative of a member association',
    address: 'association-societaire@demonstration.invalid',
    roles: ['member'],
  },
  {
    key: 'authority',
    name: 'Représentante d’une commune sociétaire de démonstration',
    english: 'Representative of a member commune',
    address: 'commune-societaire@demonstration.invalid',
    roles: ['member'],
  },
  {
    key: 'partner',
    name: 'Représentant d’une entreprise sociétaire de démonstration',
    english: 'Representative of a member company',
    address: 'entreprise-societaire@demonstration.invalid',
    roles: ['member'],
  },
  {
    key: 'chair',
    name: 'Présidente du conseil de démonstration',
    english: 'Chair of the board',
    address: 'presidente@demonstration.invalid',
    roles: ['member', 'board'],
  },
  {
    key: 'secretary',
    name: 'Secrétaire du conseil de démonstration',
    english: 'Secretary of the board',
    address: 'secretaire@demonstration.invalid',
    roles: ['member', 'board'],
  },
  {
    key: 'ethics-1',
    name: 'Membre du comité d’éthique de démonstration',
    english: 'Ethics committee member',
    address: 'ethique-1@demonstration.invalid',
    roles: ['ethics-committee'],
  },
  {
    key: 'ethics-2',
    name: 'Autre membre du comité d’éthique de démonstration',
    english: 'Other ethics committee member',
    address: 'ethique-2@demonstration.invalid',
    roles: ['ethics-committee'],
  },
  {
    key: 'second-committee',
    name: 'Membre du deuxième comité du label de démonstration',
    english: 'Second label committee member',
    address: 'comite-organisations@demonstration.invalid',
    roles: ['second-label-committee'],
  },
]

/** Adds the demonstration's accounts that are missing, without their mandates; gives the id of each by its key. */
export async function seedDemonstrationAccounts(tx: Tx): Promise<Record<string, string>> {
  const addresses = demonstrationAccounts.map(({ address }) => address)
  const known = new Map(
    (await tx.user.findMany({ where: { email: { in: addresses } }, select: { id: true, email: true } })).map(
      ({ id, email }) => [email, id],
    ),
  )
  const missing = demonstrationAccounts.filter(({ address }) => !known.has(address))
  const passwordHash = missing.length > 0 ? await hashPassword(demonstrationPassword) : null
  const at = now()
  for (const { name, address } of missing) {
    const id = newId()
    known.set(address, id)
    await tx.user.create({
      data: {
        id,
        email: address,
        name,
        passwordHash,
        locale: 'fr',
        emailConfirmedAt: at,
        ageDeclaredAt: at,
        createdAt: at,
        isDemonstration: true,
      },
    })
  }
  return Object.fromEntries(demonstrationAccounts.map(({ key, address }) => [key, known.get(address) ?? '']))
}
