import { addActing, addOrganisation } from '~/modules/members/store.server'
import { statutesInForce } from '~/modules/statutes/queries.server'
import { addDue, addPayment, addShareMovement } from '~/modules/members/store-ledger.server'
import { addMembership, admit, writeDirectory } from '~/modules/members/store-membership.server'
import { organisationByRegistration } from '~/modules/members/queries.server'
import type { OrganisationKind } from '~/modules/members/rules/organisation'
import { now, today } from '~/platform/clock.server'
import { transact, type Tx } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import type { Actor } from '~/platform/permissions'
import { canonicalJson } from '~/platform/pure/canonical-json'
import { addDays } from '~/platform/pure/civil-date'
import type { Story } from './story'

const portal: Actor = { kind: 'system', job: 'demonstration' }

/** A person: by the key of an account, or by a name for somebody registered on paper. */
type PersonTold = { person: string; name: string; account: boolean }
/** An organisation of the story by its key, or a new one (numbers that nobody can have, as in members.ts). */
type OrganisationTold = { organisation: string; account: string | null; added?: Added }
type Added = { kind: OrganisationKind; name: string; number: string }

const person = (key: string, name: string): PersonTold => ({ person: key, name, account: true })
const onPaper = (name: string): PersonTold => ({ person: name, name, account: false })
const organisation = (key: string, account: string | null, added?: Added): OrganisationTold =>
  added ? { organisation: key, account, added } : { organisation: key, account }

/** Three members a college, the five colleges of the shipped SCIC statutes; one account is a person and represents another. */
const members: readonly (readonly [college: string, told: PersonTold | OrganisationTold])[] = [
  ['employees', person('employee', 'Salariée de démonstration')],
  ['employees', person('secretary', 'Secrétaire du conseil de démonstration')],
  ['employees', onPaper('Salarié de démonstration inscrit sur papier')],
  ['residents', person('resident', 'Habitante de démonstration')],
  ['residents', person('chair', 'Présidente du conseil de démonstration')],
  ['residents', person('member', 'Sociétaire de démonstration')],
  [
    'associations',
    organisation('education', 'association-member', {
      kind: 'association',
      name: 'Association d’éducation populaire de démonstration',
      number: 'W000000003',
    }),
  ],
  ['associations', organisation('association', 'representative')],
  ['associations', organisation('neighbourhood', 'representative')],
  [
    'local-authorities',
    organisation('commune', 'authority', {
      kind: 'local-authority',
      name: 'Commune de démonstration',
      number: '000000042',
    }),
  ],
  ['local-authorities', organisation('petr', 'member')],
  [
    'local-authorities',
    organisation('community', null, {
      kind: 'local-authority',
      name: 'Communauté de communes de démonstration',
      number: '000000059',
    }),
  ],
  [
    'partners',
    organisation('company', 'partner', {
      kind: 'company',
      name: 'Entreprise partenaire de démonstration',
      number: '000000067',
    }),
  ],
  ['partners', organisation('cooperative', 'member')],
  ['partners', organisation('university', 'contributor')],
]

async function organisationOf(tx: Tx, story: Story, told: OrganisationTold, by: string): Promise<string | null> {
  if (!told.added) return story.organisations.get(told.organisation) ?? null
  const { kind, name, number } = told.added
  const key = `${number.startsWith('W') ? 'rna' : 'siren'}:${number}`
  const known = await organisationByRegistration(key, tx)
  const id =
    known?.id ??
    (await addOrganisation(tx, {
      kind,
      name,
      registration: number.startsWith('W')
        ? { key, siren: null, siret: null, rna: number }
        : { key, siren: number, siret: null, rna: null },
      territoryCode: null,
      communeCode: null,
      website: '',
      createdById: by,
      isDemonstration: true,
    }))
  story.organisations.set(told.organisation, id)
  return id
}

/** Who is admitted, as the register writes it. */
async function applicantOf(tx: Tx, story: Story, told: PersonTold | OrganisationTold) {
  if ('person' in told)
    return {
      kind: 'person' as const,
      userId: told.account ? (await story.actor(told.person)).id : null,
      organisationId: null,
      representativeId: null,
      name: told.name,
      email: told.account ? story.address(told.person) : null,
    }
  const representativeId = told.account === null ? null : (await story.actor(told.account)).id
  const organisationId = await organisationOf(tx, story, told, representativeId ?? 'system:demonstration')
  const row =
    organisationId === null
      ? null
      : await tx.organisation.findUnique({ where: { id: organisationId }, select: { name: true } })
  return {
    kind: 'organisation' as const,
    userId: null,
    organisationId,
    representativeId,
    name: row?.name ?? told.organisation,
    email: told.account === null ? null : story.address(told.account),
  }
}

/** Shares of each, by category: together, local authorities hold less than half of the capital. */
const shares: Readonly<Record<string, number>> = {
  employees: 5,
  residents: 3,
  associations: 10,
  'local-authorities': 25,
  partners: 20,
}

/** Shares subscribed and paid, the dues of the year, and what the directory shows. */
async function subscribe(tx: Tx, id: string, category: string): Promise<void> {
  const statutes = (await statutesInForce(today(), tx))?.statutes
  const valueCents = statutes?.capital?.shareValueCents
  const duesCents = statutes?.categories.find((one) => one.id === category)?.duesCents ?? 0
  const count = shares[category] ?? 1
  const on = today()
  const decision = 'Souscription de démonstration'
  const createdById = 'system:demonstration'
  await writeDirectory(
    tx,
    id,
    canonicalJson({ listed: true, category: true, since: true, presentation: '', website: '' }),
  )
  if (valueCents === undefined) return
  await addShareMovement(tx, {
    membershipId: id,
    kind: 'subscription',
    shares: count,
    valueCents,
    on,
    decision,
    createdById,
  })
  const cents = count * valueCents
  const year = Number(on.slice(0, 4))
  if (duesCents > 0) await addDue(tx, { membershipId: id, year, cents: duesCents, dueOn: addDays(on, 60) })
  // One category's dues stay to be paid, so that a reminder has something to say.
  const paid = category === 'associations' ? 0 : duesCents
  await addPayment(tx, {
    membershipId: id,
    direction: 'received',
    method: 'transfer',
    on,
    cents: cents + paid,
    note: '',
    bankLine: null,
    createdById,
    parts: [{ kind: 'shares', year: null, cents }, ...(paid > 0 ? [{ kind: 'dues' as const, year, cents: paid }] : [])],
  })
}

/** Under the statutes of the SCIC, the first members are admitted, three in each college. */
export async function tellMemberships(story: Story): Promise<void> {
  story.at(110)
  for (const [category, told] of members)
    await transact(async (tx) => {
      const applicant = await applicantOf(tx, story, told)
      if (await tx.membership.findFirst({ where: { name: applicant.name, isDemonstration: true } })) return
      const { id } = await addMembership(tx, { ...applicant, category, isDemonstration: true })
      const { number } = await admit(tx, id, {
        on: today(),
        category,
        college: category,
        votes: 1,
        decision: 'Décision de démonstration du conseil, admission des premiers membres',
        by: 'system:demonstration',
      })
      await subscribe(tx, id, category)
      await writeJournal(tx, {
        actor: portal,
        act: 'members.decide-membership',
        subject: { kind: 'membership', id },
        data: { outcome: 'admitted', number, category },
      })
    })
}

/** One application waits for the board's decision: an organisation of the demonstration asks to join, by who represents it. */
export async function tellPendingApplication(story: Story): Promise<void> {
  story.at(6)
  const told = organisation('applicant', 'contributor', {
    kind: 'association',
    name: 'Association candidate de démonstration',
    number: 'W000000011',
  })
  await transact(async (tx) => {
    const inForce = await statutesInForce(today(), tx)
    const applicant = await applicantOf(tx, story, told)
    if (!inForce || (await tx.membership.count({ where: { name: applicant.name, isDemonstration: true } })) > 0) return
    if (applicant.organisationId && applicant.representativeId)
      await addActing(tx, {
        organisationId: applicant.organisationId,
        userId: applicant.representativeId,
        role: 'representative',
        grantedBy: 'system:demonstration',
      })
    const { id } = await addMembership(tx, {
      ...applicant,
      category: 'associations',
      isDemonstration: true,
      application: {
        ties: ['beneficiary'],
        sharesAsked: 10,
        motivation: 'Demande de démonstration\u00a0: elle attend la décision du conseil.',
        statutesVersion: inForce.version,
        committedAt: now(),
      },
    })
    await writeJournal(tx, {
      actor: portal,
      act: 'members.apply',
      subject: { kind: 'membership', id },
      data: { category: 'associations', shares: 10, statutes: inForce.version },
    })
  })
}
