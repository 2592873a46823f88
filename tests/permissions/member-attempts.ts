import { acceptInvitation } from '~/modules/members/commands/accept-invitation.server'
import { declineInvitation } from '~/modules/members/commands/decline-invitation.server'
import { answerRequest } from '~/modules/members/commands/answer-request.server'
import { assignRepresentative } from '~/modules/members/commands/assign-representative.server'
import { changeOrganisationRole } from '~/modules/members/commands/change-organisation-role.server'
import { createAuthority } from '~/modules/members/commands/create-authority.server'
import { createOrganisation } from '~/modules/members/commands/create-organisation.server'
import { editOrganisation } from '~/modules/members/commands/edit-organisation.server'
import { endMandate } from '~/modules/members/commands/end-mandate.server'
import { endOrganisationMandate } from '~/modules/members/commands/end-organisation-mandate.server'
import { giveMandate } from '~/modules/members/commands/give-mandate.server'
import { invitePerson } from '~/modules/members/commands/invite-person.server'
import { resendInvitation } from '~/modules/members/commands/resend-invitation.server'
import { requestToJoin } from '~/modules/members/commands/request-to-join.server'
import { revokeInvitation } from '~/modules/members/commands/revoke-invitation.server'
import { withdrawRequest } from '~/modules/members/commands/withdraw-request.server'
import { today } from '~/platform/clock.server'
import type { Actor, Role } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { createOrganisationOf } from '../factories/organisations'
import { createPerson } from '../factories/people'
import type { Attempt } from './attempts'
import { actFor, createInvitation, holdRole, personOf } from './world'

let count = 0
const number = () => `W45${String((count += 1)).padStart(7, '0')}`
const idOf = (actor: Actor) => (actor.kind === 'person' ? actor.id : 'nobody')

const giving = (line: string, role: Role): Attempt => ({
  line,
  command: 'giveMandate',
  prepare: async () => {
    const { email } = await createPerson()
    return (actor) =>
      giveMandate(actor, {
        email,
        role,
        startsOn: today(),
        endsOn: null,
        decision: 'Décision de test',
        decidedOn: today(),
      })
  },
})

const ending = (line: string, role: Role): Attempt => ({
  line,
  command: 'endMandate',
  prepare: async () => {
    const { id } = await holdRole((await createPerson()).id, role)
    return (actor) => endMandate(actor, { id, lastDay: today(), reason: 'Fin de mission.' })
  },
})

export const memberAttempts: readonly Attempt[] = [
  {
    line: 'members.create-organisation',
    command: 'createOrganisation',
    prepare: async () => (actor) =>
      createOrganisation(actor, {
        kind: 'association',
        name: `Association ${newId()}`,
        number: number(),
        commune: '',
        communeCode: '',
        communeAsked: '',
        website: '',
      }),
  },
  {
    line: 'members.create-organisation',
    command: 'createAuthority',
    prepare: async () => {
      count += 1
      const place = `com:${['18033', '45234', '37261', '41018', '36044', '28085', '18197', '45147', '37003', '41269', '36088', '28134', '45155', '37072', '18279'][count % 15]}`
      return (actor) => createAuthority(actor, { place, website: '' })
    },
  },
  {
    line: 'members.edit-organisation',
    command: 'editOrganisation',
    prepare:
      async ({ organisation }) =>
      (actor) =>
        editOrganisation(actor, {
          id: organisation.id,
          name: 'Autre nom',
          commune: '',
          communeCode: '',
          communeAsked: '',
          website: '',
        }),
  },
  {
    line: 'members.invite',
    command: 'invitePerson',
    prepare:
      async ({ organisation }) =>
      (actor) =>
        invitePerson(actor, {
          organisationId: organisation.id,
          email: `invite-${newId()}@exemple.invalid`,
          role: 'contributor',
        }),
  },
  {
    line: 'members.revoke-invitation',
    command: 'revokeInvitation',
    prepare: async ({ organisation }) => {
      const { id } = await createInvitation(organisation.id, 'system:test')
      return (actor) => revokeInvitation(actor, { id })
    },
  },
  {
    line: 'members.resend-invitation',
    command: 'resendInvitation',
    prepare: async ({ organisation }) => {
      const { id } = await createInvitation(organisation.id, 'system:test')
      return (actor) => resendInvitation(actor, { id })
    },
  },
  {
    line: 'members.accept-invitation',
    command: 'acceptInvitation',
    prepare: async () => {
      const { token } = await createInvitation((await createOrganisationOf([])).id, 'system:test')
      return (actor) => acceptInvitation(actor, { reference: token })
    },
  },
  {
    line: 'members.decline-invitation',
    command: 'declineInvitation',
    prepare: async () => {
      const { token } = await createInvitation((await createOrganisationOf([])).id, 'system:test')
      return (actor) => declineInvitation(actor, { reference: token })
    },
  },
  {
    line: 'members.request-to-join',
    command: 'requestToJoin',
    prepare: async () => {
      const { registration } = await createOrganisationOf([])
      return (actor) => requestToJoin(actor, { registration, message: '' })
    },
  },
  {
    line: 'members.withdraw-request',
    command: 'withdrawRequest',
    prepare: async (world, name) => {
      const asker = await personOf(world, name)
      const { id } = await createInvitation((await createOrganisationOf([])).id, asker.id, asker.id)
      return (actor) => withdrawRequest(actor, { id })
    },
  },
  {
    line: "members.withdraw-request (another's)",
    command: 'withdrawRequest',
    prepare: async ({ organisation }) => {
      const asker = await createPerson()
      const { id } = await createInvitation(organisation.id, asker.id, asker.id)
      return (actor) => withdrawRequest(actor, { id })
    },
  },
  {
    line: 'members.answer-request',
    command: 'answerRequest',
    prepare: async ({ organisation }) => {
      const asker = await createPerson()
      const { id } = await createInvitation(organisation.id, asker.id, asker.id)
      return (actor) => answerRequest(actor, { id, role: 'contributor' })
    },
  },
  {
    line: 'members.change-organisation-role',
    command: 'changeOrganisationRole',
    prepare: async ({ organisation }) => {
      const { id } = await actFor(organisation.id, (await createPerson()).id, 'contributor')
      return (actor) => changeOrganisationRole(actor, { id, role: 'representative' })
    },
  },
  {
    line: 'members.end-organisation-mandate',
    command: 'endOrganisationMandate',
    prepare: async (world, name) => {
      const person = await personOf(world, name)
      const { id } = await actFor((await createOrganisationOf([])).id, person.id, 'contributor')
      return (actor) => endOrganisationMandate(actor, { id, reason: 'Je pars.' })
    },
  },
  {
    line: "members.end-organisation-mandate (another's)",
    command: 'endOrganisationMandate',
    prepare: async ({ organisation }) => {
      const { id } = await actFor(organisation.id, (await createPerson()).id, 'contributor')
      return (actor) => endOrganisationMandate(actor, { id, reason: 'Fin.' })
    },
  },
  {
    line: 'members.assign-representative',
    command: 'assignRepresentative',
    prepare: async ({ organisation }) => {
      const { email } = await createPerson()
      return (actor) =>
        assignRepresentative(actor, { organisationId: organisation.id, email, reason: 'Plus personne ne répond.' })
    },
  },
  {
    line: 'members.assign-representative (oneself)',
    command: 'assignRepresentative',
    prepare:
      async ({ organisation, people }) =>
      (actor) => {
        const own = [...people.values()].find(({ id }) => id === idOf(actor))
        return assignRepresentative(actor, {
          organisationId: organisation.id,
          email: own?.email ?? 'personne@exemple.invalid',
          reason: 'Moi.',
        })
      },
  },
  giving('members.give-mandate', 'label-instructor'),
  giving('members.give-mandate (team)', 'team'),
  giving('members.give-mandate (administrator)', 'administrator'),
  {
    line: 'members.give-mandate (oneself)',
    command: 'giveMandate',
    except: { system: 'the terminal is nobody: it has no own account' },
    prepare:
      async ({ people }) =>
      (actor) => {
        const own = [...people.values()].find(({ id }) => id === idOf(actor))
        return giveMandate(actor, {
          email: own?.email ?? 'personne@exemple.invalid',
          role: 'garant',
          startsOn: today(),
          endsOn: null,
          decision: 'Moi',
          decidedOn: today(),
        })
      },
  },
  ending('members.end-mandate', 'label-instructor'),
  ending('members.end-mandate (administrator)', 'administrator'),
]
