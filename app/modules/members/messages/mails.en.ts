import type { Translation } from '~/platform/i18n/messages'
import type { mails as fr } from './mails.fr'

export const mails: Translation<typeof fr> = {
  someone: 'Somebody',
  organisation: 'Organisation',
  role: 'Role',
  person: 'Person',
  email: 'Mail address',
  until: 'Answer before',
  firstDay: 'First day',
  lastDay: 'Last day',
  noEnd: 'no end set',
  decision: 'Decision',
  reason: 'Reason',
  invitation: {
    subject: (organisation) => `Acting for “${organisation}” on the portal`,
    intro: (person, organisation) =>
      `${person} invites you to act for “${organisation}” on the portal of permanent democracy.`,
    action: 'See the invitation',
    once: 'Nothing happens without you: the page asks you to accept or decline. This link is yours alone, do not pass it on.',
    notYou: 'If you do not know this organisation, you need not answer.',
  },
  answered: {
    acceptedSubject: (organisation) => `Invitation accepted, “${organisation}”`,
    declinedSubject: (organisation) => `Invitation declined, “${organisation}”`,
    accepted: (person) => `${person} accepted your invitation and now acts for the organisation.`,
    declined: (email) => `The invitation sent to ${email} was declined.`,
    action: 'See the organisation',
  },
  request: {
    subject: (organisation) => `Request to join “${organisation}”`,
    intro: (person) =>
      `${person} asks to act for your organisation on the portal. Accept only if you know this person.`,
    introTeam: (person) =>
      `${person} asks to act for this organisation, which nobody represents on the portal any more. The team checks and decides.`,
    action: 'Answer',
  },
  requestAnswered: {
    acceptedSubject: (organisation) => `You now act for “${organisation}”`,
    declinedSubject: (organisation) => `Your request to join “${organisation}”`,
    accepted: 'Your request is accepted.',
    declined: 'The organisation did not accept your request. If this is a mistake, speak with it, or write to us.',
    action: 'Open the organisation',
  },
  roleChanged: {
    subject: (organisation) => `Your role for “${organisation}” changes`,
    intro: 'This is what you may now do for the organisation.',
    action: 'Open the organisation',
  },
  actingEnded: {
    subject: (organisation) => `You no longer act for “${organisation}”`,
    intro: 'Your role for this organisation has ended on the portal. Your account stays open.',
    leftSubject: (organisation) => `Somebody has left “${organisation}”`,
    left: (person) => `${person} no longer acts for the organisation.`,
    action: 'See the organisation',
  },
  assigned: {
    subject: (organisation) => `You represent “${organisation}”`,
    intro: 'The cooperative’s team has made you a representative of this organisation on the portal.',
    othersSubject: (organisation) => `A new representative for “${organisation}”`,
    others: (person) =>
      `The cooperative’s team has made ${person} a representative of your organisation. If this is a mistake, write to us at once.`,
    action: 'Open the organisation',
  },
  mandateGiven: {
    subject: (role) => `You are given a mandate: ${role}`,
    intro: 'The cooperative gives you a mandate. It is entered in its journal.',
    action: 'Open my space',
  },
  mandateEnded: {
    subject: (role) => `End of your mandate: ${role}`,
    intro: 'Your mandate ends. Your account stays open.',
    action: 'Open my space',
  },
  mandateEnding: {
    subject: (role) => `Your mandate ends soon: ${role}`,
    intro: 'Your mandate is coming to its end. If it is to be renewed, the body that gave it decides.',
    action: 'Open my space',
    teamSubject: (role, person) => `Mandate to renew or let end: ${role}, ${person}`,
    team: 'This mandate is coming to its end. To renew it, enter a new mandate with the decision that gives it.',
    teamAction: 'See the mandate',
  },
}
