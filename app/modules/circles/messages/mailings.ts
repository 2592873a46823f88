import type { Messages } from '~/platform/i18n/messages'

const fr = {
  title: 'Ne plus recevoir ces courriels',
  description: 'Arrêter un envoi régulier du portail, en un clic.',
  ask: (what: string) => `Vous ne recevrez plus ${what}.`,
  group: (title: string) => `les courriels du groupe «\u202f${title}\u202f», ni résumés ni messages`,
  letter: (name: string) => `la lettre «\u202f${name}\u202f»`,
  notices: (name: string) => `le résumé hebdomadaire des besoins et des offres «\u202f${name}\u202f»`,
  stop: 'Ne plus recevoir',
  choose: 'Choisir ce que je reçois',
  done: 'C’est fait\u00a0: ces courriels ne vous seront plus envoyés.',
}

export const mailingMessages: Messages<typeof fr> = {
  fr,
  en: {
    title: 'Stop receiving these mails',
    description: 'End a regular mailing of the portal, in one click.',
    ask: (what) => `You will no longer receive ${what}.`,
    group: (title) => `the mails of the group “${title}”, neither summaries nor messages`,
    letter: (name) => `the letter “${name}”`,
    notices: (name) => `the weekly summary of the needs and offers “${name}”`,
    stop: 'Stop receiving them',
    choose: 'Choose what I receive',
    done: 'Done: these mails will no longer be sent to you.',
  },
}
