import type { Messages } from '~/platform/i18n/messages'

/** What is written to the members of a meeting. */
const fr = {
  hello: 'Bonjour,',
  reason: 'Vous recevez ce message parce que vous avez voix à cette réunion de la coopérative.',
  convocation: {
    subject: (title: string, date: string) => `Convocation\u00a0: ${title}, ${date}`,
    text: (kind: string) => `Vous êtes convoqué à la réunion suivante (${kind}).`,
    textConsultation: 'Vous êtes appelé à vous prononcer par écrit, dans la consultation suivante.',
    agenda: 'Ordre du jour',
    papers: 'Les textes soumis au vote et les documents sont sur votre page de la réunion.',
    open: 'Lire les documents, participer',
    proxyTitle: 'Si vous ne pouvez pas venir',
    proxy: (cap: string) =>
      `Donnez procuration à un autre membre depuis cette page, ou par la formule à imprimer. Une personne porte ${cap} au plus.`,
    proxyBlank: 'Une procuration sans nom va à la présidence, qui vote ce que propose le conseil.',
    noProxy: 'Les statuts ne permettent pas de procuration à cette réunion.',
    form: 'Imprimer la convocation et la formule de procuration',
    calendar: 'Ajouter à votre agenda',
    notice: (days: string) => `Délai de convocation demandé par les statuts\u00a0: ${days}.`,
  },
  reminder: {
    subject: (title: string, date: string) => `Rappel\u00a0: ${title}, ${date}`,
    text: 'Cette réunion approche. Si vous ne pouvez pas venir, vous pouvez encore donner procuration.',
    textConsultation: 'Cette consultation approche.',
  },
  agenda: {
    subject: (title: string) => `Ordre du jour complété\u00a0: ${title}`,
    text: (item: string) =>
      `Des sociétaires ont mis un point à l’ordre du jour, comme les statuts le permettent\u00a0: «\u202f${item}\u202f». Le voici au complet.`,
  },
  cancellation: {
    subject: (title: string) => `Annulation\u00a0: ${title}`,
    text: (title: string, date: string) => `La réunion «\u202f${title}\u202f», prévue le ${date}, est annulée.`,
  },
  proxyAsked: {
    subject: (title: string) => `Procuration à accepter\u00a0: ${title}`,
    text: (giver: string, title: string) =>
      `${giver} vous donne procuration pour la réunion «\u202f${title}\u202f». Elle ne vaut que si vous l’acceptez.`,
    action: 'Accepter ou refuser',
  },
  proxyAnswered: {
    subject: { accepted: 'Votre procuration est acceptée', refused: 'Votre procuration est refusée' },
    accepted: (holder: string, title: string) =>
      `${holder} votera pour vous à la réunion «\u202f${title}\u202f». Si vous venez, votre vote vous revient.`,
    refused: (holder: string, title: string) =>
      `${holder} ne peut pas voter pour vous à la réunion «\u202f${title}\u202f». Vous pouvez donner procuration à une autre personne.`,
    action: 'Voir votre page de la réunion',
  },
  proxies: (count: number, text: string) => (count > 1 ? `${text}\u00a0procurations` : `${text}\u00a0procuration`),
  days: (count: number, text: string) => (count > 1 ? `${text}\u00a0jours` : `${text}\u00a0jour`),
}

export const meetingMailMessages: Messages<typeof fr> = {
  fr,
  en: {
    hello: 'Hello,',
    reason: 'You receive this message because you have a voice in this meeting of the cooperative.',
    convocation: {
      subject: (title, date) => `Convocation: ${title}, ${date}`,
      text: (kind) => `You are convened to the following meeting (${kind}).`,
      textConsultation: 'You are asked to decide in writing, in the following consultation.',
      agenda: 'Agenda',
      papers: 'The texts put to the vote and the papers are on your page of the meeting.',
      open: 'Read the papers, take part',
      proxyTitle: 'If you cannot come',
      proxy: (cap) =>
        `Give a proxy to another member on this page, or by the form to print. One person holds ${cap} at most.`,
      proxyBlank: 'A proxy without a name goes to the chair, who votes for what the board proposes.',
      noProxy: 'The statutes allow no proxy in this meeting.',
      form: 'Print the convocation and the proxy form',
      calendar: 'Add to your calendar',
      notice: (days) => `Notice asked by the statutes: ${days}.`,
    },
    reminder: {
      subject: (title, date) => `Reminder: ${title}, ${date}`,
      text: 'This meeting is near. If you cannot come, you can still give a proxy.',
      textConsultation: 'This consultation is near.',
    },
    agenda: {
      subject: (title) => `Agenda completed: ${title}`,
      text: (item) =>
        `Members have put an item on the agenda, as the statutes let them: “${item}”. Here it is in full.`,
    },
    cancellation: {
      subject: (title) => `Cancelled: ${title}`,
      text: (title, date) => `The meeting “${title}”, planned for ${date}, is cancelled.`,
    },
    proxyAsked: {
      subject: (title) => `A proxy to accept: ${title}`,
      text: (giver, title) =>
        `${giver} gives you their proxy for the meeting “${title}”. It holds only if you accept it.`,
      action: 'Accept or refuse',
    },
    proxyAnswered: {
      subject: { accepted: 'Your proxy is accepted', refused: 'Your proxy is refused' },
      accepted: (holder, title) =>
        `${holder} will vote for you in the meeting “${title}”. If you come, your vote is yours again.`,
      refused: (holder, title) =>
        `${holder} cannot vote for you in the meeting “${title}”. You may give your proxy to somebody else.`,
      action: 'See your page of the meeting',
    },
    proxies: (count, text) => (count > 1 ? `${text} proxies` : `${text} proxy`),
    days: (count, text) => (count > 1 ? `${text} days` : `${text} day`),
  },
}
