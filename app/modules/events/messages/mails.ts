import type { Messages, Translation } from '~/platform/i18n/messages'

const fr = {
  hello: 'Bonjour,',
  when: 'Quand',
  where: 'Où',
  link: 'En ligne',
  people: 'Personnes',
  how: 'Comment venir',
  manage: 'Voir, changer ou annuler mon inscription',
  calendar: 'Ajouter à mon agenda',
  open: 'Voir la rencontre',
  reason: 'Vous recevez ce message parce que cette adresse a été donnée pour s’inscrire à une rencontre.',
  confirm: {
    subject: (title: string) => `Confirmez votre inscription\u00a0: ${title}`,
    text: 'Quelqu’un, vous sans doute, a donné cette adresse pour s’inscrire à une rencontre. La place est gardée quand vous confirmez.',
    action: 'Confirmer mon inscription',
    notYou: 'Si ce n’est pas vous, ne faites rien\u00a0: dans trois jours, il n’en restera rien.',
  },
  known: {
    subject: (title: string) => `Inscription déjà faite\u00a0: ${title}`,
    text: 'Cette adresse vient d’être donnée une nouvelle fois. L’inscription d’avant tient toujours, rien n’a changé.',
  },
  registered: {
    subject: (title: string) => `Votre place est gardée\u00a0: ${title}`,
    text: 'Votre place est gardée. Si vous ne pouvez plus venir, dites-le\u00a0: quelqu’un d’autre aura la place.',
  },
  waiting: {
    subject: (title: string) => `En liste d’attente\u00a0: ${title}`,
    text: 'Toutes les places sont prises. Nous vous écrirons si une place se libère pour vous.',
  },
  promoted: {
    subject: (title: string) => `Une place s’est libérée\u00a0: ${title}`,
    text: 'Vous étiez en liste d’attente\u00a0: la place est à vous. Si vous ne pouvez plus venir, rendez-la.',
  },
  left: {
    subject: (title: string) => `Inscription annulée\u00a0: ${title}`,
    text: 'Votre inscription est annulée.',
  },
  changed: {
    subject: (title: string) => `Changement\u00a0: ${title}`,
    text: 'Une rencontre où vous avez une inscription a changé.',
    facts: { when: 'La date ou l’heure', where: 'Le lieu ou la forme', link: 'Le lien en ligne' },
    what: 'Ce qui change',
    now: 'Voici ce qu’il en est maintenant.',
  },
  cancelled: {
    subject: (title: string) => `Annulée\u00a0: ${title}`,
    text: 'La rencontre où vous aviez une inscription n’aura pas lieu. La raison donnée\u00a0:',
  },
  reminder: {
    subject: (title: string, when: string) => `Rappel\u00a0: ${title}, ${when}`,
    text: 'La rencontre où vous avez une place approche. Si vous ne pouvez plus venir, dites-le\u00a0: quelqu’un d’autre aura la place.',
  },
  report: {
    subject: (title: string) => `Compte rendu\u00a0: ${title}`,
    text: 'Vous avez participé à cette rencontre. Son compte rendu est publié.',
    action: 'Lire le compte rendu',
  },
}

const en: Translation<typeof fr> = {
  hello: 'Hello,',
  when: 'When',
  where: 'Where',
  link: 'On line',
  people: 'People',
  how: 'How to come',
  manage: 'See, change or cancel my registration',
  calendar: 'Add to my calendar',
  open: 'See the meeting',
  reason: 'You get this message because this address was given to register for a meeting.',
  confirm: {
    subject: (title) => `Confirm your registration: ${title}`,
    text: 'Somebody, most likely you, gave this address to register for a meeting. The seat is kept once you confirm.',
    action: 'Confirm my registration',
    notYou: 'If it was not you, do nothing: in three days nothing will be left of it.',
  },
  known: {
    subject: (title) => `You are already registered: ${title}`,
    text: 'This address was just given once more. The earlier registration still holds, nothing has changed.',
  },
  registered: {
    subject: (title) => `Your seat is kept: ${title}`,
    text: 'You are registered. If you cannot come any more, say so: somebody else will have the seat.',
  },
  waiting: {
    subject: (title) => `On the waiting list: ${title}`,
    text: 'All seats are taken. We will write to you if a seat is freed for you.',
  },
  promoted: {
    subject: (title) => `A seat was freed: ${title}`,
    text: 'You were on the waiting list: the seat is yours. If you cannot come any more, give it back.',
  },
  left: {
    subject: (title) => `Registration cancelled: ${title}`,
    text: 'Your registration is cancelled.',
  },
  changed: {
    subject: (title) => `Change: ${title}`,
    text: 'A meeting that you are registered for has changed.',
    facts: { when: 'The date or the hour', where: 'The place or the form', link: 'The link' },
    what: 'What changes',
    now: 'This is how it stands now.',
  },
  cancelled: {
    subject: (title) => `Cancelled: ${title}`,
    text: 'The meeting that you are registered for will not take place. The reason given:',
  },
  reminder: {
    subject: (title, when) => `Reminder: ${title}, ${when}`,
    text: 'A meeting that you are registered for is near. If you cannot come any more, say so: somebody else will have the seat.',
  },
  report: {
    subject: (title) => `Report: ${title}`,
    text: 'You took part in this meeting. Its report is published.',
    action: 'Read the report',
  },
}

export const eventMailMessages: Messages<typeof fr> = { fr, en }
