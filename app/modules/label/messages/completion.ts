import type { Messages } from '~/platform/i18n/messages'

/** What is asked to be completed, and what changed. */
const fr = {
  kinds: { incorrect: 'incorrect', incomplete: 'incomplet', outdated: 'périmé' },
  item: (statement: string, kind: string) => `${statement} (${kind})`,
  formHint: 'Dites de chaque critère concerné ce qui ne va pas. Les autres restent tels quels.',
  nothingAsked: 'Rien à compléter',
  asked: {
    incorrect: 'Demandé\u00a0: la réponse était incorrecte.',
    incomplete: 'Demandé\u00a0: la réponse était incomplète.',
    outdated: 'Demandé\u00a0: la réponse était périmée.',
  },
  unasked: 'Changé sans avoir été demandé.',
  changes: 'Ce qui a changé au dernier complément',
  changesLede:
    'La demande telle que vous l’aviez lue, et telle qu’elle est revenue. Vos constats restent\u00a0: relisez ceux-là.',
  nothing: 'Rien n’a changé.',
  title: (before: string, after: string) =>
    `Nom de la démarche\u00a0: «\u202f${before}\u202f», puis «\u202f${after}\u202f».`,
  before: 'Avant',
  after: 'Maintenant',
  added: (names: string) => `Pièces ajoutées\u00a0: ${names}`,
  removed: (names: string) => `Pièces enlevées\u00a0: ${names}`,
  unchanged: 'Demandé, et revenu inchangé',
}

export const completionMessages: Messages<typeof fr> = {
  fr,
  en: {
    kinds: { incorrect: 'wrong', incomplete: 'incomplete', outdated: 'outdated' },
    item: (statement, kind) => `${statement} (${kind})`,
    formHint: 'Say of each criterion concerned what is wrong. The others stay as they are.',
    nothingAsked: 'Nothing to complete',
    asked: {
      incorrect: 'Asked: the answer was wrong.',
      incomplete: 'Asked: the answer was incomplete.',
      outdated: 'Asked: the answer was outdated.',
    },
    unasked: 'Changed without having been asked.',
    changes: 'What changed with the last completion',
    changesLede: 'The application as you had read it, and as it came back. Your findings stay: read these again.',
    nothing: 'Nothing changed.',
    title: (before, after) => `Name of the initiative: “${before}”, then “${after}”.`,
    before: 'Before',
    after: 'Now',
    added: (names) => `Documents added: ${names}`,
    removed: (names) => `Documents removed: ${names}`,
    unchanged: 'Asked, and came back unchanged',
  },
}
