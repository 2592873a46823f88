import { demonstrationAccounts } from '~/modules/accounts/demonstration'
import { acceptInvitation } from '~/modules/members/commands/accept-invitation.server'
import { createOrganisation } from '~/modules/members/commands/create-organisation.server'
import { giveMandate } from '~/modules/members/commands/give-mandate.server'
import { invitePerson } from '~/modules/members/commands/invite-person.server'
import { requestToJoin } from '~/modules/members/commands/request-to-join.server'
import { invitationsTo, organisationByRegistration } from '~/modules/members/queries.server'
import type { NumberedKind } from '~/modules/members/rules/organisation'
import { today } from '~/platform/clock.server'
import type { Actor, Role } from '~/platform/permissions'
import { addDays } from '~/platform/pure/civil-date'
import { type Story, told } from './story'

const portal: Actor = { kind: 'system', job: 'demonstration' }

async function give(
  story: Story,
  by: Actor,
  key: string,
  role: Role,
  number: number,
  endsInDays: number | null,
): Promise<void> {
  const mandate = {
    email: story.address(key),
    role,
    startsOn: today(),
    endsOn: endsInDays === null ? null : addDays(story.today, endsInDays),
    decision: `Décision de démonstration n°\u00a0${number}`,
    decidedOn: today(),
  }
  told(await giveMandate(by, mandate), 'role-already-held')
}

/** Six months ago, the cooperative gives itself its roles: the administration first, which then gives the others. */
export async function tellMandates(story: Story): Promise<void> {
  story.at(180)
  await give(story, portal, 'administrator', 'administrator', 1, null)
  const administrator = await story.actor('administrator')
  let number = 2
  for (const { key, roles } of demonstrationAccounts)
    for (const role of roles)
      // A member's mandate comes with the admission (memberships.ts).
      if (role !== 'administrator' && role !== 'member') {
        // One committee member's mandate ends soon, so that the reminders have something to say.
        await give(
          story,
          administrator,
          key,
          role,
          number,
          key === 'committee-2' ? 21 : role === 'label-committee' ? 550 : null,
        )
        number += 1
      }
}

/**
 * Numbers that nobody can have: an RNA in the département '00', SIREN with right keys among the first thirty or so,
 * which INSEE never gave. Kinds without a place of the territory, so that no real authority is played.
 */
const organisations: readonly {
  key: string
  by: string
  kind: NumberedKind
  name: string
  number: string
  seat: string
  daysAgo: number
}[] = [
  {
    key: 'association',
    by: 'representative',
    kind: 'association',
    name: 'Association de démonstration du Loiret',
    number: 'W000000001',
    seat: 'Orléans',
    daysAgo: 170,
  },
  {
    key: 'petr',
    by: 'member',
    kind: 'public-body',
    name: 'PETR de démonstration',
    number: '000000018',
    seat: 'Montargis',
    daysAgo: 160,
  },
  {
    key: 'cooperative',
    by: 'member',
    kind: 'company',
    name: 'Coopérative de démonstration',
    number: '000000026',
    seat: 'Blois',
    daysAgo: 150,
  },
  {
    key: 'university',
    by: 'contributor',
    kind: 'public-body',
    name: 'Université de démonstration',
    number: '000000034',
    seat: 'Tours',
    daysAgo: 140,
  },
  {
    key: 'neighbourhood',
    by: 'representative',
    kind: 'association',
    name: 'Comité de quartier de démonstration',
    number: 'W000000002',
    seat: 'Bourges',
    daysAgo: 130,
  },
]

/** Five organisations come to the portal; in the first, two people act together. */
export async function tellOrganisations(story: Story): Promise<void> {
  for (const { key, by, kind, name, number, seat, daysAgo } of organisations) {
    story.at(daysAgo)
    const input = {
      kind,
      name,
      number,
      commune: seat,
      communeCode: '',
      communeAsked: '',
      website: '',
      isDemonstration: true,
    }
    const created = told(
      await createOrganisation(await story.actor(by), input),
      'registration-known',
      'you-act-already',
    )
    const id =
      created?.id ?? (await organisationByRegistration(`${number.startsWith('W') ? 'rna' : 'siren'}:${number}`))?.id
    if (id !== undefined) story.organisations.set(key, id)
  }
  const association = story.organisations.get('association') ?? ''
  // Seen from the present: at a former start, what comes next in the story is done already.
  story.at(0)
  if ((await story.actor('contributor')).organisations.some(({ id }) => id === association)) return
  story.at(128)
  const invited = await invitePerson(await story.actor('representative'), {
    organisationId: association,
    email: story.address('contributor'),
    role: 'contributor',
  })
  if (!told(invited, 'already-acting', 'already-invited')) return
  story.at(127)
  for (const { id } of await invitationsTo(story.address('contributor')))
    told(await acceptInvitation(await story.actor('contributor'), { reference: id }), 'you-act-already')
}

/** In the last days: an invitation that waits for its answer, and a request that the team has to settle. */
export async function tellWhatIsDue(story: Story): Promise<void> {
  const cooperative = story.organisations.get('cooperative') ?? ''
  story.at(9)
  told(
    await requestToJoin(await story.actor('contributor'), {
      registration: 'siren:000000026',
      message: 'Je rejoins l’équipe qui prépare la demande de label.',
    }),
    'already-asked',
    'you-act-already',
    'declined-lately',
  )
  story.at(3)
  const invitation = {
    organisationId: cooperative,
    email: story.address('representative'),
    role: 'contributor' as const,
  }
  told(await invitePerson(await story.actor('member'), invitation), 'already-acting', 'already-invited', 'not-found')
}
