import type { Locale } from '~/platform/i18n/locale'
import type { ArchiveFault } from '../rules/archive/recount'

type Words = { readonly [K in ArchiveFault['kind']]: (fault: Extract<ArchiveFault, { kind: K }>) => string }

const collegeFr = (college: string | null) => (college === null ? '' : ` (collège ${college})`)
const collegeEn = (college: string | null) => (college === null ? '' : ` (college ${college})`)

const fr: Words = {
  'not-an-archive': () => 'Ce fichier n’est pas l’archive d’un vote, ou sa première ligne a été changée.',
  unreadable: ({ line }) => `Ligne ${line}\u00a0: elle ne se lit pas.`,
  altered: ({ line }) => `Ligne ${line}\u00a0: elle a été changée, ou ne suit pas la précédente.`,
  unexpected: ({ line }) => `Ligne ${line}\u00a0: elle n’a pas la forme attendue à cette place.`,
  'choice-invalid': ({ line }) => `Ligne ${line}\u00a0: ce bulletin ne répond pas à ce vote.`,
  twice: ({ line }) => `Ligne ${line}\u00a0: ce bulletin y est deux fois.`,
  'out-of-order': ({ line }) => `Ligne ${line}\u00a0: les bulletins ne sont pas dans l’ordre de leurs codes.`,
  'after-the-seal': ({ line }) => `Ligne ${line}\u00a0: il y a quelque chose après le sceau.`,
  cut: ({ line }) => `Le fichier s’arrête à la ligne ${line}, sans sceau\u00a0: il est coupé.`,
  'line-count': ({ stated, found }) => `Le sceau annonce ${stated} lignes, il y en a ${found}.`,
  'ballots-differ': ({ college, used, found }) =>
    `${used} droits de vote ont servi en ligne, et ${found} bulletins sont dans l’urne${collegeFr(college)}.`,
  'paper-differs': ({ college, used, found }) =>
    `${used} droits de vote ont servi sur papier, et ${found} bulletins papier sont comptés${collegeFr(college)}.`,
  'too-many-votes': ({ college, rights, used }) => `${used} votes pour ${rights} droits de vote${collegeFr(college)}.`,
  'result-missing': () => 'Le résultat manque.',
  'result-differs': () => 'Le résultat écrit n’est pas celui que donnent les bulletins.',
  uncountable: () => 'Les bulletins ne peuvent pas être comptés selon la règle écrite.',
  'signature-false': () => 'La signature n’est pas celle de la clé nommée.',
  'signature-unchecked': () => 'Ce navigateur ne sait pas vérifier la signature\u00a0: employez la commande.',
  'other-key': ({ publicKey }) => `L’archive est signée par une autre clé\u00a0: ${publicKey}.`,
}
const en: Words = {
  'not-an-archive': () => 'This file is not the archive of a vote, or its first line was changed.',
  unreadable: ({ line }) => `Line ${line}: it cannot be read.`,
  altered: ({ line }) => `Line ${line}: it was changed, or does not follow the one before.`,
  unexpected: ({ line }) => `Line ${line}: it does not have the shape expected at this place.`,
  'choice-invalid': ({ line }) => `Line ${line}: this ballot does not answer this vote.`,
  twice: ({ line }) => `Line ${line}: this ballot is there twice.`,
  'out-of-order': ({ line }) => `Line ${line}: the ballots are not in the order of their codes.`,
  'after-the-seal': ({ line }) => `Line ${line}: there is something after the seal.`,
  cut: ({ line }) => `The file stops at line ${line}, without a seal: it is cut.`,
  'line-count': ({ stated, found }) => `The seal tells ${stated} lines, there are ${found}.`,
  'ballots-differ': ({ college, used, found }) =>
    `${used} rights were used on line, and ${found} ballots are in the box${collegeEn(college)}.`,
  'paper-differs': ({ college, used, found }) =>
    `${used} rights were used on paper, and ${found} paper ballots are counted${collegeEn(college)}.`,
  'too-many-votes': ({ college, rights, used }) => `${used} votes for ${rights} rights to vote${collegeEn(college)}.`,
  'result-missing': () => 'The result is missing.',
  'result-differs': () => 'The result written is not the one that the ballots give.',
  uncountable: () => 'The ballots cannot be counted by the rule written.',
  'signature-false': () => 'The signature is not that of the key named.',
  'signature-unchecked': () => 'This browser cannot check the signature: use the command.',
  'other-key': ({ publicKey }) => `The archive is signed by another key: ${publicKey}.`,
}

/** What is wrong with an archive, in a sentence. */
export function archiveFaultSentence<K extends ArchiveFault['kind']>(
  fault: Extract<ArchiveFault, { kind: K }>,
  locale: Locale,
): string {
  const words: Words = locale === 'fr' ? fr : en
  const say: (fault: Extract<ArchiveFault, { kind: K }>) => string = words[fault.kind as K]
  return say(fault)
}
