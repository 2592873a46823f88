import type { Locale } from '~/platform/i18n/locale'
import type { Refusal } from '~/platform/pure/outcome'

type Detail = Readonly<Record<string, string | number>>

/** Why an act on a vote is refused: one sentence a code. */
const fr = {
  'not-found': 'Ce vote n’existe pas, ou ne vous est pas ouvert.',
  'not-allowed': 'Cet acte revient à quelqu’un d’autre.',
  'no-statutes': 'Aucune version des statuts n’est en vigueur au jour de la réunion.',
  'meeting-over': 'La réunion est finie\u00a0: aucun vote ne s’y ajoute.',
  'meeting-not-open': 'La réunion n’est pas ouverte\u00a0: aucun vote ne peut l’être.',
  'amendment-awaits': ({ awaiting }: Detail) =>
    Number(awaiting) > 1
      ? `${awaiting}\u00a0amendements attendent leur vote\u00a0: ils passent avant la résolution.`
      : 'Un amendement attend son vote\u00a0: il passe avant la résolution.',
  'amendment-settled': 'Le sort de cet amendement est déjà réglé.',
  'amendment-outdated':
    'Le texte a changé depuis cet amendement\u00a0: la présidence l’adapte au texte présent, ou note qu’il tombe.',
  'amendment-yes-no': 'On vote pour ou contre un amendement.',
  'item-vote-open': 'Un vote est ouvert sur ce point\u00a0: fermez-le d’abord.',
  'resolution-voted': 'Le vote de la résolution est ouvert ou passé\u00a0: son texte ne change plus.',
  'amendment-not-a-resolution': 'On n’amende qu’une résolution.',
  'amendment-in-writing': 'Une consultation écrite se vote d’une seule fois\u00a0: on n’y amende pas.',
  'state-forbids': 'L’état de la réunion ne le permet pas.',
  'poll-not-open': 'Ce vote n’est pas ouvert.',
  'poll-closed': 'Ce vote est clos\u00a0: ce bulletin n’est pas compté. Un vote clos ne se rouvre pas.',
  'poll-state-forbids': 'L’état du vote ne le permet pas.',
  'unknown-body': 'Les statuts ne connaissent pas cette instance.',
  'unknown-resolution-kind': 'Les statuts ne connaissent pas ce genre de résolution.',
  'unknown-college': 'Les statuts ne connaissent pas ce collège.',
  'options-missing': 'Indiquez au moins deux choix, un par ligne (aucun pour un vote pour ou contre).',
  'too-many-options': ({ most }: Detail) => `Un vote a au plus ${most}\u00a0choix.`,
  'option-name-twice': 'Deux choix portent le même nom.',
  'seats-out-of-range': 'Il faut au moins un siège, et moins de sièges que de choix.',
  'grades-missing': 'Indiquez au moins deux mentions différentes, de la plus basse à la plus haute.',
  'named-votes-only':
    'Les membres ont chacun un nombre de voix\u00a0: le vote est nominatif (loi 2011-525, article 103), car un poids dirait de qui est le bulletin.',
  'change-named-only':
    'Un vote secret ne peut pas être changé\u00a0: rien ne relie le bulletin à son auteur ou autrice.',
  'closes-in-the-past': 'L’heure de clôture est déjà passée.',
  'no-electorate': 'Personne n’a le droit de prendre part à ce vote.',
  'college-too-small-named': ({ fr, rights, least }: Detail) =>
    `${fr}\u00a0: ${rights}\u00a0membres, trop peu pour un vote secret (il en faut ${least}). Les statuts demandent alors un vote nominatif.`,
  'college-too-small-postponed': ({ fr, rights, least }: Detail) =>
    `${fr}\u00a0: ${rights}\u00a0membres, trop peu pour un vote secret (il en faut ${least}). Les statuts demandent alors de reporter ce vote.`,
  'merged-too-heavy': ({ fr, weight }: Detail) =>
    `Trop peu de membres dans plusieurs collèges\u00a0: fondus avec «\u202f${fr}\u202f», ils pèseraient ${Number(weight) / 100}\u00a0% des voix, et aucun collège d’une SCIC n’en a plus de la moitié (loi 47-1775, article 19 octies). Préparez un vote nominatif, ou reportez-le.`,
  'member-weights-secret':
    'Les membres ont chacun un nombre de voix\u00a0: le vote est nominatif (loi 2011-525, article 103).',
  'not-present': 'Annoncez d’abord votre présence à la réunion, en salle ou à distance.',
  'code-unreadable':
    'Le code du bulletin est illisible. Rechargez la page pour en recevoir un autre\u00a0: rien n’est compté.',
  'code-taken':
    'Ce code est déjà celui d’un autre bulletin. Rechargez la page pour en recevoir un autre\u00a0: votre droit de vote n’a pas servi.',
  'choice-invalid': 'Le bulletin n’est pas rempli comme ce vote le demande.',
  'choice-missing': 'Faites votre choix avant de continuer, ou choisissez le vote blanc.',
  'level-ranks': 'Deux choix ont le même rang\u00a0: pour ce vote, donnez un rang différent à chacun.',
  'grade-missing': 'Donnez une mention à chaque choix.',
  'right-used':
    'Ce droit de vote a déjà servi\u00a0: un seul bulletin compte, le premier reçu. Celui-ci n’est pas compté.',
  'paper-for-secret-only': 'Des voix en nombre ne se comptent pas sur papier.',
  'paper-counts-differ':
    'Ces nombres ne sont pas ceux de la première saisie. Recomptez ensemble, puis saisissez de nouveau.',
  'paper-same-person': 'La seconde saisie revient à une autre personne que la première.',
  'paper-sum-differs': ({ voters, sum }: Detail) =>
    `Les bulletins saisis (${sum}) ne font pas le nombre de votantes et votants sur papier (${voters}).`,
  'paper-confirmed': 'Ce compte est déjà confirmé\u00a0: il ne change plus.',
  'paper-unconfirmed': 'Un compte de bulletins papier attend sa seconde saisie.',
  'paper-mismatch': ({ college, voters, counted }: Detail) =>
    `${college}\u00a0: ${voters} droits de vote ont servi sur papier, et ${counted} bulletins papier sont comptés.`,
  'paper-count-unreadable': 'Écrivez un bulletin par ligne\u00a0: le nombre, deux-points, puis le choix.',
  'title-missing': 'Donnez un titre au vote.',
  'date-unreadable': 'Cette date et cette heure ne se lisent pas.',
  'not-counted-yet': 'Le compte est en cours.',
} as const

const en: { readonly [K in keyof typeof fr]: (typeof fr)[K] extends string ? string : (detail: Detail) => string } = {
  'not-found': 'This vote does not exist, or is not open to you.',
  'not-allowed': 'This act belongs to someone else.',
  'no-statutes': 'No version of the statutes is in force on the day of the meeting.',
  'meeting-over': 'The meeting is over: no vote can be added to it.',
  'meeting-not-open': 'The meeting is not open: no vote can be opened.',
  'amendment-awaits': ({ awaiting }) =>
    Number(awaiting) > 1
      ? `${awaiting} amendments await their votes, which come before the resolution’s.`
      : 'An amendment awaits its vote, which comes before the resolution’s.',
  'amendment-settled': 'This amendment is settled already.',
  'amendment-outdated':
    'The text has changed since this amendment: the chair writes it again on the present text, or notes that it falls.',
  'amendment-yes-no': 'An amendment is voted for or against.',
  'item-vote-open': 'A vote is open on this item: close it first.',
  'resolution-voted': 'The vote of the resolution is open or over: its text no longer changes.',
  'amendment-not-a-resolution': 'Resolutions alone are amended.',
  'amendment-in-writing': 'A consultation in writing is voted in one go: nothing is amended there.',
  'state-forbids': 'The state of the meeting does not allow it.',
  'poll-not-open': 'This vote is not open.',
  'poll-closed': 'This vote is closed: this ballot is not counted. A closed vote is never opened again.',
  'poll-state-forbids': 'The state of the vote does not allow it.',
  'unknown-body': 'The statutes do not know this body.',
  'unknown-resolution-kind': 'The statutes do not know this kind of resolution.',
  'unknown-college': 'The statutes do not know this college.',
  'options-missing': 'Give at least two options, one a line (none for a vote for or against).',
  'too-many-options': ({ most }) => `A vote has at most ${most} options.`,
  'option-name-twice': 'Two options have the same name.',
  'seats-out-of-range': 'There must be at least one seat, and fewer seats than options.',
  'grades-missing': 'Give at least two different grades, from the lowest to the highest.',
  'named-votes-only':
    'Each member has a number of votes: the vote is named (law 2011-525, article 103), since a weight would tell whose ballot it is.',
  'change-named-only': 'A secret vote cannot be changed: nothing ties the ballot to its voter.',
  'closes-in-the-past': 'The closing time has already passed.',
  'no-electorate': 'Nobody has the right to take part in this vote.',
  'college-too-small-named': ({ en: name, rights, least }) =>
    `${name}: ${rights} members, too few for a secret vote (${least} are needed). The statutes then ask for a named vote.`,
  'college-too-small-postponed': ({ en: name, rights, least }) =>
    `${name}: ${rights} members, too few for a secret vote (${least} are needed). The statutes then ask for the vote to be put off.`,
  'merged-too-heavy': ({ en: name, weight }) =>
    `Several colleges have too few members: merged with “${name}”, they would weigh ${Number(weight) / 100}% of the votes, and no college of a SCIC has more than half (law 47-1775, article 19 octies). Prepare a named vote, or put it off.`,
  'member-weights-secret': 'Each member has a number of votes: the vote is named (law 2011-525, article 103).',
  'not-present': 'First say that you are at the meeting, in the room or at a distance.',
  'code-unreadable': 'The ballot’s code cannot be read. Reload the page for another one: nothing is counted.',
  'code-taken':
    'This code is already that of another ballot. Reload the page for another one: your right to vote is unused.',
  'choice-invalid': 'The ballot is not filled in as this vote asks.',
  'choice-missing': 'Make your choice before going on, or choose the blank vote.',
  'level-ranks': 'Two options have the same rank: in this vote, give each a rank of its own.',
  'grade-missing': 'Give a grade to each option.',
  'right-used': 'This right to vote was already used: one ballot counts, the first received. This one is not counted.',
  'paper-for-secret-only': 'Numbers of votes are not counted on paper.',
  'paper-counts-differ': 'These numbers are not those of the first entry. Count again together, then enter them again.',
  'paper-same-person': 'The second entry belongs to another person than the first.',
  'paper-sum-differs': ({ voters, sum }) =>
    `The ballots entered (${sum}) do not make the number of voters on paper (${voters}).`,
  'paper-confirmed': 'This count is confirmed already: it does not change any more.',
  'paper-unconfirmed': 'A count of paper ballots awaits its second entry.',
  'paper-mismatch': ({ college, voters, counted }) =>
    `${college}: ${voters} rights were used on paper, and ${counted} paper ballots are counted.`,
  'paper-count-unreadable': 'Write one ballot a line: the number, a colon, then the choice.',
  'title-missing': 'Give the vote a title.',
  'date-unreadable': 'This date and time cannot be read.',
  'not-counted-yet': 'The count is under way.',
}

export const voteRefusals = { fr, en }

/** The sentence for a refusal, in the reader's language. */
export function voteRefusalSentence({ code, detail = {} }: Refusal, locale: Locale): string {
  const sentences: Readonly<Record<string, string | ((detail: Detail) => string)>> = voteRefusals[locale]
  const sentence = Object.hasOwn(sentences, code) ? sentences[code] : undefined
  if (sentence === undefined) return code
  return typeof sentence === 'string' ? sentence : sentence(detail)
}
