/** What the module's mails say. */
export const mails = {
  someone: 'Une personne',
  organisation: 'Organisation',
  role: 'Rôle',
  person: 'Personne',
  email: 'Adresse de courriel',
  until: 'À répondre avant le',
  firstDay: 'Premier jour',
  lastDay: 'Dernier jour',
  noEnd: 'sans terme',
  decision: 'Décision',
  reason: 'Raison',
  invitation: {
    subject: (organisation: string) => `Agir pour «\u202f${organisation}\u202f» sur le portail`,
    intro: (person: string, organisation: string) =>
      `${person} vous invite à agir pour «\u202f${organisation}\u202f» sur le portail de la démocratie permanente.`,
    action: 'Voir l’invitation',
    once: 'Rien ne se fait sans vous\u00a0: la page vous demande d’accepter ou de refuser. Ce lien est pour vous seul, ne le transmettez pas.',
    notYou: 'Si vous ne connaissez pas cette organisation, vous pouvez ne pas répondre.',
  },
  answered: {
    acceptedSubject: (organisation: string) => `Invitation acceptée, «\u202f${organisation}\u202f»`,
    declinedSubject: (organisation: string) => `Invitation refusée, «\u202f${organisation}\u202f»`,
    accepted: (person: string) => `${person} a accepté votre invitation et agit maintenant pour l’organisation.`,
    declined: (email: string) => `L’invitation envoyée à ${email} a été refusée.`,
    action: 'Voir l’organisation',
  },
  request: {
    subject: (organisation: string) => `Demande pour rejoindre «\u202f${organisation}\u202f»`,
    intro: (person: string) =>
      `${person} demande à agir pour votre organisation sur le portail. N’acceptez que si vous connaissez cette personne.`,
    introTeam: (person: string) =>
      `${person} demande à agir pour cette organisation, que personne ne représente plus sur le portail. À l’équipe de vérifier et de décider.`,
    action: 'Répondre',
  },
  requestAnswered: {
    acceptedSubject: (organisation: string) => `Vous agissez maintenant pour «\u202f${organisation}\u202f»`,
    declinedSubject: (organisation: string) => `Votre demande pour rejoindre «\u202f${organisation}\u202f»`,
    accepted: 'Votre demande est acceptée.',
    declined:
      'L’organisation n’a pas donné suite à votre demande. Si c’est une erreur, voyez avec elle, ou écrivez-nous.',
    action: 'Ouvrir l’organisation',
  },
  roleChanged: {
    subject: (organisation: string) => `Votre rôle pour «\u202f${organisation}\u202f» change`,
    intro: 'Voici ce que vous pouvez faire maintenant pour l’organisation.',
    action: 'Ouvrir l’organisation',
  },
  actingEnded: {
    subject: (organisation: string) => `Vous n’agissez plus pour «\u202f${organisation}\u202f»`,
    intro: 'Votre rôle pour cette organisation a pris fin sur le portail. Votre compte reste ouvert.',
    leftSubject: (organisation: string) => `Une personne a quitté «\u202f${organisation}\u202f»`,
    left: (person: string) => `${person} n’agit plus pour l’organisation.`,
    action: 'Voir l’organisation',
  },
  assigned: {
    subject: (organisation: string) => `Vous représentez «\u202f${organisation}\u202f»`,
    intro: 'L’équipe de la coopérative vous a confié la représentation de cette organisation sur le portail.',
    othersSubject: (organisation: string) => `Une nouvelle personne représente «\u202f${organisation}\u202f»`,
    others: (person: string) =>
      `L’équipe de la coopérative a confié à ${person} la représentation de votre organisation. Si c’est une erreur, écrivez-nous sans attendre.`,
    action: 'Ouvrir l’organisation',
  },
  mandateGiven: {
    subject: (role: string) => `Un mandat vous est donné\u00a0: ${role}`,
    intro: 'La coopérative vous donne un mandat. Il est inscrit à son journal.',
    action: 'Ouvrir mon espace',
  },
  mandateEnded: {
    subject: (role: string) => `Fin de votre mandat\u00a0: ${role}`,
    intro: 'Votre mandat prend fin. Votre compte reste ouvert.',
    action: 'Ouvrir mon espace',
  },
  mandateEnding: {
    subject: (role: string) => `Votre mandat se termine bientôt\u00a0: ${role}`,
    intro: 'Votre mandat arrive à son terme. S’il doit être renouvelé, l’instance qui l’a donné en décide.',
    action: 'Ouvrir mon espace',
    teamSubject: (role: string, person: string) => `Mandat à renouveler ou à laisser finir\u00a0: ${role}, ${person}`,
    team: 'Ce mandat arrive à son terme. Pour le renouveler, inscrivez un nouveau mandat avec la décision qui le donne.',
    teamAction: 'Voir le mandat',
  },
}
