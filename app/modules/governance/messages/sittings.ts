import type { Messages, Translation } from '~/platform/i18n/messages'

type HandsSaid = { for: number; against: number; abstain: number; entitled: number; present: number; kept: number }

/** How a vote by show of hands is written in the register, whose language is French. */
export const handsInWords = ({ for: yes, against, abstain, entitled, present, kept }: HandsSaid): string =>
  [
    `À main levée\u00a0: ${yes} pour, ${against} contre, ${abstain} en abstention`,
    `${present} présents ou représentés sur ${entitled} qui pouvaient voter`,
    ...(kept > 0 ? [`${kept} en dehors du vote pour conflit d’intérêts`] : []),
  ].join('\u202f; ')

const fr = {
  title: 'Décisions de la séance',
  lede: 'Chaque décision entre au registre public avec sa raison. Un vote du portail se compte lui-même\u00a0; un vote à main levée se note ici, et le portail le juge par les règles des statuts.',
  none: 'Aucun point de cette séance ne se vote.',
  decided: 'Décision au registre',
  waiting: 'Le vote de ce point n’est pas encore compté.',
  counted: 'Le vote est compté\u00a0: il reste à en écrire la raison.',
  byHands: 'Vote à main levée',
  for: 'Pour',
  against: 'Contre',
  abstain: 'Abstentions',
  chair: 'Voix de la présidence, en cas d’égalité',
  noChair: 'Sans objet',
  reason: 'Raison de la décision',
  reasonHint: 'Publique\u00a0: n’y mettez rien qui ne doive l’être.',
  submit: 'Inscrire au registre',
  done: 'La décision est au registre public.',
  notHeld: 'La séance n’est pas ouverte\u00a0: rien ne s’y décide encore.',
  refusals: {
    unreadable: 'Le formulaire n’a pas pu être lu. Reprenez-le depuis cette page.',
    'unseen-characters': 'Ce texte contient des caractères invisibles. Ressaisissez-le.',
    'reason-missing': 'Écrivez la raison de la décision.',
    'number-form': 'Écrivez un nombre de mains, en chiffres.',
    'sitting-not-held': 'La séance n’est pas ouverte, ou elle est déjà publiée.',
    'amendment-awaits': 'Un amendement à ce texte attend son vote\u00a0: il passe avant.',
    'decided-already': 'Ce point a déjà sa décision au registre.',
    'vote-not-counted': 'Le vote de ce point n’est pas encore clos et compté.',
    'election-needs-vote': 'Une élection se fait par un vote du portail, ou sans candidat.',
    'more-hands-than-present': 'Il y a plus de mains que de membres présents ou représentés.',
    'no-quorum': 'Le quorum de l’instance n’est pas atteint\u00a0: rien n’est décidé.',
    'chair-vote-missing': 'Les voix sont à égalité\u00a0: dites comment la présidence a voté.',
  },
  longer: (most: string) => `Ce texte est trop long\u00a0: ${most} caractères au plus.`,
}

const en: Translation<typeof fr> = {
  title: 'Decisions of the sitting',
  lede: 'Each decision enters the public register with its reason. A vote of the portal counts by itself; a show of hands is noted here, and the portal judges it by the rules of the statutes.',
  none: 'No item of this sitting is voted.',
  decided: 'Decision in the register',
  waiting: 'The vote of this item is not counted yet.',
  counted: 'The vote is counted: its reason is still to be written.',
  byHands: 'Vote by show of hands',
  for: 'For',
  against: 'Against',
  abstain: 'Abstentions',
  chair: 'The chair’s vote, on a tie',
  noChair: 'Not needed',
  reason: 'Reason of the decision',
  reasonHint: 'Public: put nothing in it that must not be.',
  submit: 'Enter in the register',
  done: 'The decision is in the public register.',
  notHeld: 'The sitting is not open: nothing is decided yet.',
  refusals: {
    unreadable: 'The form could not be read. Start again from this page.',
    'unseen-characters': 'This text holds characters that do not show. Type it again.',
    'reason-missing': 'Write the reason of the decision.',
    'number-form': 'Write a number of hands, in figures.',
    'sitting-not-held': 'The sitting is not open, or is published already.',
    'amendment-awaits': 'An amendment to this text awaits its vote, which comes first.',
    'decided-already': 'This item has its decision in the register already.',
    'vote-not-counted': 'The vote of this item is not closed and counted yet.',
    'election-needs-vote': 'An election takes a vote of the portal, or is held without candidates.',
    'more-hands-than-present': 'There are more hands than members present or represented.',
    'no-quorum': 'The body’s quorum is not reached: nothing is decided.',
    'chair-vote-missing': 'The votes are level: say how the chair voted.',
  },
  longer: (most) => `This text is too long: ${most} characters at most.`,
}

export const sittingMessages: Messages<typeof fr> = { fr, en }
