import type { Messages, Translation } from '~/platform/i18n/messages'

/** What members are told of statutes that were adopted. */
const fr = {
  subject: (day: string) => `Nouveaux statuts à partir du ${day}`,
  reason:
    'Vous recevez ce message parce que vous êtes sociétaire, ou que vous représentez une organisation sociétaire.',
  hello: 'Bonjour,',
  text: (day: string) =>
    `De nouveaux statuts de la coopérative ont été adoptés. Ils s’appliquent à partir du ${day}\u202f; d’ici là, rien ne change.`,
  from: 'Date d’effet',
  decision: 'Décision',
  category: 'Votre catégorie',
  college: 'Votre collège',
  then: (before: string, after: string) => `${after} (jusque-là\u00a0: ${before})`,
  shares: (count: number) =>
    count > 1
      ? `Votre catégorie demande ${count}\u00a0parts de plus que les vôtres. Votre page d’adhésion dit comment les souscrire.`
      : 'Votre catégorie demande une part de plus que les vôtres. Votre page d’adhésion dit comment la souscrire.',
  membership: 'Ouvrir mon adhésion',
  changes: 'Les articles qui changent',
  article: (number: number, title: string) => `Article\u00a0${number}, ${title}`,
  read: 'Lire les statuts et ce qui change',
}

export const adoptionMailMessages = {
  fr,
  en: {
    subject: (day) => `New statutes from ${day}`,
    reason: 'You get this message because you are a member, or represent an organisation that is.',
    hello: 'Hello,',
    text: (day) => `New statutes of the cooperative were adopted. They apply from ${day}; until then nothing changes.`,
    from: 'In force from',
    decision: 'Decision',
    category: 'Your category',
    college: 'Your college',
    then: (before, after) => `${after} (until then: ${before})`,
    shares: (count) =>
      count > 1
        ? `Your category asks for ${count} more shares than you hold. The page of your membership says how to subscribe them.`
        : 'Your category asks for one more share than you hold. The page of your membership says how to subscribe it.',
    membership: 'Open my membership',
    changes: 'Articles that change',
    article: (number, title) => `Article ${number}, ${title}`,
    read: 'Read the statutes and what changes',
  } satisfies Translation<typeof fr>,
} satisfies Messages<typeof fr>
