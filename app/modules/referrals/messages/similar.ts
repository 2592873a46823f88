import type { Messages } from '~/platform/i18n/messages'

/** What is said of close subjects: apart from the other messages, since the browser loads these. */
const fr = {
  title: 'Sur un sujet proche',
  lede: 'Ces saisines et ces débats ressemblent au vôtre. Vous pouvez en soutenir un plutôt que d’en ouvrir un autre.',
  none: 'Rien de semblable pour l’instant.',
  referral: 'Saisine',
  debate: 'Débat',
}

export const similarMessages: Messages<typeof fr> = {
  fr,
  en: {
    title: 'On a close subject',
    lede: 'These referrals and debates look like yours. You may support one rather than open another.',
    none: 'Nothing alike for now.',
    referral: 'Referral',
    debate: 'Debate',
  },
}
