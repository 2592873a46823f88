import { memberMessages } from '~/modules/members/messages'
import { endingMandates, invitationsTo, requestsToAnswer, requestsToSettle } from '~/modules/members/queries.server'
import { requestPatienceDays } from '~/modules/members/rules/invitation'
import { hasRole } from '~/platform/permissions'
import { addDays, civilDateOf } from '~/platform/pure/civil-date'
import type { DeskSource } from './desk-items'

/** Invitations to answer, requests to join, mandates that end. */
export const membersDesk: DeskSource = {
  async due(actor, account, locale) {
    const { desk, words } = memberMessages[locale]
    const represented = actor.organisations.filter(({ role }) => role === 'representative').map(({ id }) => id)
    const [invitations, requests, mandates] = await Promise.all([
      invitationsTo(account.email),
      requestsToAnswer(represented),
      endingMandates(actor.id),
    ])
    return [
      ...invitations.map(({ id, organisation, expiresAt }) => ({
        kind: desk.kinds.invitation,
        title: desk.invitation(organisation.name),
        href: `/invitations/${id}`,
        facts: desk.invitationFacts,
        dueOn: civilDateOf(expiresAt),
      })),
      ...requests.map(({ organisationId, organisation, person, createdAt }) => ({
        kind: desk.kinds.request,
        title: desk.request(person, organisation),
        href: `/espace/organisations/${organisationId}#demandes`,
        facts: desk.requestFacts,
        dueOn: addDays(civilDateOf(createdAt), requestPatienceDays),
      })),
      ...mandates.map(({ role, endsOn }) => ({
        kind: desk.kinds.mandate,
        title: desk.mandate(words.roles[role]),
        href: '/espace/compte',
        facts: desk.mandateFacts,
        dueOn: endsOn,
      })),
    ]
  },
  async teamDue(actor, locale) {
    if (!hasRole(actor, 'team', 'administrator')) return []
    const { desk, words } = memberMessages[locale]
    const [requests, mandates] = await Promise.all([requestsToSettle(), endingMandates()])
    return [
      ...requests.map(({ organisationId, organisation, person, createdAt }) => ({
        kind: desk.kinds.request,
        title: desk.request(person, organisation),
        href: `/equipe/organisations/${organisationId}`,
        facts: desk.settleFacts,
        dueOn: addDays(civilDateOf(createdAt), requestPatienceDays),
      })),
      ...mandates.map(({ id, role, person, endsOn }) => ({
        kind: desk.kinds.mandate,
        title: desk.teamMandate(words.roles[role], person),
        href: `/equipe/mandats/${id}`,
        facts: desk.teamMandateFacts,
        dueOn: endsOn,
      })),
    ]
  },
}
