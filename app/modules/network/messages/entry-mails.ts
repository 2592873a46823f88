import type { Messages } from '~/platform/i18n/messages'

const fr = {
  confirm: {
    subject: (kind: string) => `Confirmez votre proposition\u00a0: ${kind}`,
    intro: 'Vous avez écrit une fiche pour le réseau. Elle partira quand vous l’aurez relue et confirmée.',
    action: 'Relire et confirmer',
    until: (days: number) =>
      `Ce lien sert une fois, pendant ${days} jours. Ensuite la fiche et votre adresse sont effacées.`,
    notYou: 'Si vous n’avez rien écrit, ne faites rien\u00a0: rien ne paraîtra.',
    reason: 'Vous recevez ce message parce que votre adresse a été donnée avec une proposition au réseau.',
  },
  contact: {
    subject: (name: string) => `Message pour vous par le réseau\u00a0: ${name}`,
    intro: (name: string) => `${name} a lu votre fiche de praticienne ou de praticien et vous écrit\u00a0:`,
    reply: (address: string) => `Pour répondre, écrivez à ${address}. Votre adresse ne lui a pas été montrée.`,
    profile: 'Ma fiche',
    reason: 'Vous recevez ce message parce que votre fiche du réseau accepte les messages.',
  },
}

export const entryMails: Messages<typeof fr> = {
  fr,
  en: {
    confirm: {
      subject: (kind) => `Confirm your proposal: ${kind}`,
      intro: 'You wrote a page for the network. It leaves once you have read it again and confirmed it.',
      action: 'Read again and confirm',
      until: (days) => `This link serves once, for ${days} days. Then the page and your address are erased.`,
      notYou: 'If you wrote nothing, do nothing: nothing will appear.',
      reason: 'You receive this message because your address was given with a proposal to the network.',
    },
    contact: {
      subject: (name) => `A message for you through the network: ${name}`,
      intro: (name) => `${name} read your practitioner’s page and writes to you:`,
      reply: (address) => `To answer, write to ${address}. Your address was not shown to them.`,
      profile: 'My page',
      reason: 'You receive this message because your page in the network takes messages.',
    },
  },
}
