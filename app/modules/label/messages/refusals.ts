import { answerProblemSentence, type AnswerProblem, answerProblemCodes } from '../../criteria/rules/answer-problems'
import type { Messages } from '~/platform/i18n/messages'
import type { Locale } from '~/platform/i18n/locale'
import type { FormProblem } from '../forms-step'
import { hearingRefusals } from './refusals-hearing'
import { transferRefusals } from './refusals-transfer'
import type { Refusal } from '~/platform/pure/outcome'
import { toolRefusals } from './refusals-tools'

type Detail = Readonly<Record<string, string | number>>

/** Why an act is refused, and what is wrong in a form: one sentence a code. */
const fr = {
  ...transferRefusals.fr,
  ...hearingRefusals.fr,
  ...toolRefusals.fr,
  'not-found': 'Cette demande n’existe pas, ou ne vous est pas ouverte.',
  'not-allowed': 'Cet acte revient à quelqu’un d’autre.',
  'instructed-by-you':
    'Vous avez instruit ce dossier\u00a0: par traitement équivalent, la décision revient à d’autres membres du comité.',
  'not-your-organisation': 'Choisissez une organisation pour laquelle vous agissez.',
  'representative-only': 'Seule une personne qui représente l’organisation peut faire cela.',
  'too-many-drafts': ({ most }: Detail) =>
    `${most}\u00a0brouillons de ce genre sont déjà ouverts. Reprenez-en un, ou retirez ceux qui ne servent plus.`,
  'condition-unsound': 'Cette règle ne peut pas être lue. Corrigez-la, ou cochez des cases.',
  'instructor-unknown': 'Choisissez une personne qui instruit.',
  'too-many-rules': ({ most }: Detail) => `Une liste reçoit ${most}\u00a0règles au plus.`,
  'delegate-oneself': 'Choisissez quelqu’un d’autre que vous.',
  'leave-past': 'Donnez un premier jour qui n’est pas passé.',
  'leave-ends-before': 'Le dernier jour vient après le premier.',
  'leave-too-long': 'Six mois au plus\u00a0: au-delà, confiez les dossiers eux-mêmes.',
  'leave-overlaps': 'Vous avez déjà confié vos dossiers sur une partie de ces jours.',
  'too-many-views': ({ most }: Detail) =>
    `Vous avez déjà ${most}\u00a0recherches enregistrées. Oubliez-en une, ou réutilisez un de leurs noms.`,
  'view-name-missing': 'Donnez un nom à cette recherche.',
  'no-charter-in-force': 'Aucune charte n’est en vigueur\u00a0: les demandes ne sont pas encore ouvertes.',
  'answers-unreadable':
    'Ce fichier n’est pas celui que donne «\u202fVérifier ma démarche\u202f». Choisissez ce fichier-là, tel qu’il a été téléchargé, ou commencez sans.',
  'draft-open-already':
    'Un brouillon est déjà ouvert, et il a ses propres réponses. Reprenez-le sans ce fichier\u202f; pour une autre démarche, cochez la case et donnez-lui un autre nom.',
  'charter-unsound': ({ path, problem }: Detail) => `La charte ne peut pas être chargée (${path})\u00a0: ${problem}`,
  'charter-version-taken': ({ version }: Detail) =>
    `La version ${version} de la charte existe déjà, avec un autre contenu.`,
  'read-only': 'Cette demande est déposée ou close\u00a0: elle ne se modifie plus.',
  'stale-revision': 'Une autre fenêtre ou une autre personne a enregistré autre chose entre-temps.',
  'changed-since-read': 'La demande a changé depuis que vous l’avez relue. Relisez-la ci-dessous, puis déposez-la.',
  'state-forbids': 'L’état de la demande ne le permet plus. Rechargez la page pour voir où elle en est.',
  'wrong-side': 'Cette étape revient à l’autre partie.',
  'mandatory-missing': ({ count }: Detail) =>
    Number(count) > 1
      ? `${count}\u00a0critères obligatoires attendent une réponse ou une pièce.`
      : 'Un critère obligatoire attend une réponse ou une pièce.',
  'judgement-missing': 'Chaque critère à apprécier doit recevoir un constat.',
  'reason-missing': 'Écrivez la raison.',
  'term-not-passed': 'Le terme n’est pas encore passé.',
  'decision-incomplete': 'La décision n’est pas complète.',
  'already-taken': 'Une autre personne a déjà ce dossier.',
  'instructor-unfit': 'Choisissez une personne qui instruit, et qui n’agit pas pour cette organisation.',
  'unknown-criterion': 'Ce critère n’existe pas dans cette version de la charte.',
  'note-missing': 'Dites pourquoi ce critère n’est pas rempli.',
  'file-missing': 'Choisissez un fichier.',
  'too-many-pieces': ({ most }: Detail) =>
    `Un critère reçoit ${most}\u00a0pièces au plus. Enlevez-en une, ou réunissez-les en un seul document.`,
  required: 'Remplissez ce champ.',
  'choose-kind': 'Choisissez ce qui serait labellisé.',
  'choose-outcome': 'Choisissez une réponse.',
  'summary-missing': 'Écrivez la décision en quelques phrases.',
  'reason-for-unknown-criterion': 'Ce critère n’existe pas dans cette version de la charte.',
  'mandatory-criterion-failed':
    'Ce critère est obligatoire et n’est pas rempli\u00a0: le label ne peut être accordé qu’avec un plan d’action, ou refusé.',
  'nothing-failed': 'Aucun critère n’a échoué\u00a0: un refus n’aurait pas de motif.',
  'plan-missing': 'Écrivez au moins un engagement et sa date.',
  'plan-not-wanted':
    'Un plan d’action va avec «\u202faccorder avec un plan d’action\u202f». Changez l’issue, ou videz le plan.',
  'commitment-missing': 'Écrivez l’engagement.',
  'commitment-not-in-future': 'Donnez une date à venir.',
  'support-note-missing': 'Dites en quoi consiste cet accompagnement.',
  'text-too-long': 'Ce texte est trop long\u00a0: raccourcissez-le.',
  'too-many-rows': 'Il y a trop de lignes.',
  unreadable: 'Ce formulaire n’a pas pu être lu. Rechargez la page.',
  'decided-by-you':
    'Vous avez siégé au comité qui a pris la première décision\u00a0: la réponse revient à d’autres membres du conseil.',
  'scores-open': 'Les notes sont ouvertes\u00a0: elles ne changent plus.',
  'no-score-yet': 'Personne n’a encore envoyé ses notes.',
  'scores-missing': 'Notez chaque critère avant d’envoyer.',
  'adjourned-already': 'Le comité a déjà reporté ce dossier une fois\u00a0: il doit maintenant décider.',
  'in-sitting': 'Ce dossier est à l’ordre du jour d’une séance\u00a0: proposez la décision, la séance la vote.',
  'sitting-needed':
    'Personne ne répond seul à un recours\u00a0: mettez-le à l’ordre du jour d’une séance du conseil d’administration, qui votera la réponse.',
  'sitting-open': 'La séance est ouverte\u00a0: ce qu’elle vote ne change plus.',
  'appeal-once': 'Un recours a déjà reçu sa réponse\u00a0: il n’y en a qu’un.',
  'appeal-too-late': 'Le délai pour contester cette décision est passé.',
  'not-renewable': 'Un label se renouvelle de six mois avant sa fin à six mois après, et jamais s’il a été retiré.',
  'grounds-missing': 'Dites pourquoi vous contestez ce refus.',
  'choose-kind-of-opinion': 'Dites à qui vous demandez un avis.',
  'choose-readers': 'Dites qui lira l’avis.',
  'choose-peer': 'Choisissez une organisation qui porte un label valable, autre que la candidate.',
  'peer-unreachable': 'Personne ne représente cette organisation sans agir aussi pour la candidate.',
  'email-form': 'Écrivez une adresse comme nom@exemple.fr.',
  'opinion-of-applicant':
    'Cette personne agit pour l’organisation candidate, ou l’a fait dans l’année : son avis ne peut pas être demandé.',
  'opinion-of-decider': 'Cette personne instruit ou décide : elle ne donne pas d’avis en plus.',
  'opinion-asked-already': 'Un avis est déjà attendu de là, pour cette demande.',
  'too-many-opinions': ({ most }: Detail) => `Une demande reçoit ${most} avis au plus.`,
  'term-out-of-bounds': ({ most }: Detail) => `Donnez une date à venir, dans les ${most} jours.`,
  'opinion-closed': 'Cet avis n’est plus attendu.',
  'too-many-corrections': ({ most }: Detail) => `Un même texte se corrige ${most} fois au plus.`,
  'too-many-opinion-files': ({ most }: Detail) =>
    `Cela ferait plus de ${most} documents\u00a0: retirez-en, ou réunissez-les.`,
  'tie-to-declare': 'Cochez cette case, ou déclinez la demande.',
  'scheme-unknown': 'Ce label n’existe pas. Choisissez parmi ceux qui sont proposés.',
  'scheme-closed': 'Ce label ne prend plus de demandes.',
  'scheme-not-for-kind':
    'Ce label n’est pas fait pour cela. Choisissez-en un autre, ou dites autrement ce qui serait labellisé.',
  'scheme-key-taken': 'Un label porte déjà ce nom court.',
  'scheme-key-form': 'Écrivez-le en minuscules, sans accent ni espace : « debat-public ».',
  'charter-asks-nothing':
    'La charte en vigueur ne demande rien à ce qui est ajouté\u00a0: publiez d’abord une version qui en parle.',
  'committee-busy': ({ count }: Detail) =>
    Number(count) > 1
      ? `Le comité a encore ${count} affaires devant lui (demandes, recours, labels mis en cause) : il ne change pas avant de les avoir décidées.`
      : 'Le comité a encore une affaire devant lui (demande, recours ou label mis en cause) : il ne change pas avant de l’avoir décidée.',
  'choose-scheme': 'Choisissez le label.',
  'choose-kinds': 'Choisissez au moins une chose qui peut être labellisée.',
  'choose-committee': 'Choisissez le comité qui décide.',
  'choose-open': 'Dites si ce label prend des demandes.',
  'too-long': 'Ce texte est trop long : raccourcissez-le.',
  'unseen-characters': 'Ce texte contient des caractères qui ne se voient pas. Effacez-le et écrivez-le de nouveau.',
  'visit-to-come': 'On rend compte d’une visite une fois qu’elle a eu lieu.',
  'too-many-visits': ({ most }: Detail) => `Une demande reçoit ${most} comptes rendus de visite au plus.`,
}

export const refusalMessages: Messages<typeof fr> = {
  fr,
  en: {
    ...transferRefusals.en,
    ...hearingRefusals.en,
    ...toolRefusals.en,
    'not-found': 'This application does not exist, or is not open to you.',
    'not-allowed': 'This act is somebody else’s.',
    'instructed-by-you':
      'You examined this file: for equal treatment, the decision is for other members of the committee.',
    'not-your-organisation': 'Choose an organisation that you act for.',
    'representative-only': 'Only somebody who represents the organisation can do this.',
    'too-many-drafts': ({ most }) =>
      `${most} drafts of this kind are open already. Take one up again, or withdraw those no longer needed.`,
    'condition-unsound': 'This rule cannot be read. Mend it, or tick boxes.',
    'instructor-unknown': 'Choose somebody who examines applications.',
    'too-many-rules': ({ most }) => `A list takes ${most} rules at most.`,
    'delegate-oneself': 'Choose somebody other than yourself.',
    'leave-past': 'Give a first day that is not past.',
    'leave-ends-before': 'The last day comes after the first.',
    'leave-too-long': 'Six months at most: past that, hand over the files themselves.',
    'leave-overlaps': 'You have already entrusted your files on some of these days.',
    'too-many-views': ({ most }) =>
      `You have kept ${most} searches already. Forget one, or use one of their names again.`,
    'view-name-missing': 'Give this search a name.',
    'no-charter-in-force': 'No charter is in force: applications are not open yet.',
    'answers-unreadable':
      'This is not the file that “Check my process” gives. Choose that file, as it was downloaded, or start without.',
    'draft-open-already':
      'A draft is open already, with its own answers. Resume it without this file; for another initiative, tick the box and give it another name.',
    'charter-unsound': ({ path, problem }) => `The charter cannot be loaded (${path}): ${problem}`,
    'charter-version-taken': ({ version }) => `Version ${version} of the charter exists already, with another content.`,
    'read-only': 'This application is submitted or closed: it can no longer be changed.',
    'stale-revision': 'Another window or another person saved something else meanwhile.',
    'changed-since-read': 'The application has changed since you reviewed it. Review it below, then submit it.',
    'state-forbids': 'The state of the application no longer allows it. Reload the page to see where it stands.',
    'wrong-side': 'This step is the other side’s.',
    'mandatory-missing': ({ count }) =>
      Number(count) === 1
        ? 'One mandatory criterion awaits an answer or a document.'
        : `${count} mandatory criteria await an answer or a document.`,
    'judgement-missing': 'Each criterion to be judged must have a finding.',
    'reason-missing': 'Write the reason.',
    'term-not-passed': 'The term has not passed yet.',
    'decision-incomplete': 'The decision is not complete.',
    'already-taken': 'Somebody else has this file already.',
    'instructor-unfit': 'Choose somebody who examines applications and does not act for this organisation.',
    'unknown-criterion': 'This criterion does not exist in this version of the charter.',
    'note-missing': 'Say why this criterion is not met.',
    'file-missing': 'Choose a file.',
    'too-many-pieces': ({ most }) =>
      `A criterion takes at most ${most} documents. Remove one, or gather them in a single document.`,
    required: 'Fill in this field.',
    'choose-kind': 'Choose what would be labelled.',
    'choose-outcome': 'Choose an answer.',
    'summary-missing': 'Write the decision in a few sentences.',
    'reason-for-unknown-criterion': 'This criterion does not exist in this version of the charter.',
    'mandatory-criterion-failed':
      'This criterion is mandatory and is not met: the label can only be granted with an action plan, or refused.',
    'nothing-failed': 'No criterion failed: a refusal would have no reason.',
    'plan-missing': 'Write at least one commitment and its date.',
    'plan-not-wanted': 'An action plan goes with “grant with an action plan”. Change the outcome, or empty the plan.',
    'commitment-missing': 'Write the commitment.',
    'commitment-not-in-future': 'Give a date to come.',
    'support-note-missing': 'Say what this support consists of.',
    'text-too-long': 'This text is too long: shorten it.',
    'too-many-rows': 'There are too many rows.',
    unreadable: 'This form could not be read. Reload the page.',
    'decided-by-you': 'You sat in the committee that took the first decision: other members of the board answer.',
    'scores-open': 'The scores are open: they change no more.',
    'no-score-yet': 'Nobody has sent their scores yet.',
    'scores-missing': 'Score each criterion before you send.',
    'adjourned-already': 'The committee has put this file off once already: it must decide now.',
    'in-sitting': 'This file is on the agenda of a sitting: propose the decision, the sitting votes it.',
    'sitting-needed':
      'Nobody answers an appeal alone: put it on the agenda of a sitting of the board, which will vote the answer.',
    'sitting-open': 'The sitting is open: what it votes does not change any more.',
    'appeal-once': 'An appeal was answered already: there is one only.',
    'appeal-too-late': 'The period to contest this decision is over.',
    'not-renewable':
      'A label is renewed from six months before its end to six months after, and never once it was withdrawn.',
    'grounds-missing': 'Say why you contest this refusal.',
    'choose-kind-of-opinion': 'Say whom you ask for an opinion.',
    'choose-readers': 'Say who will read the opinion.',
    'choose-peer': 'Choose an organisation that holds a valid label, other than the applicant.',
    'peer-unreachable': 'Nobody represents this organisation without acting for the applicant too.',
    'email-form': 'Write an address such as name@example.org.',
    'opinion-of-applicant':
      'This person acts for the applicant, or did within the year: their opinion cannot be asked.',
    'opinion-of-decider': 'This person examines or decides: they give no opinion besides.',
    'opinion-asked-already': 'An opinion is awaited from there already, on this application.',
    'too-many-opinions': ({ most }) => `An application has at most ${most} opinions.`,
    'term-out-of-bounds': ({ most }) => `Give a date to come, within ${most} days.`,
    'opinion-closed': 'This opinion is not expected any more.',
    'too-many-corrections': ({ most }) => `The same text is corrected ${most} times at most.`,
    'too-many-opinion-files': ({ most }) => `That would make more than ${most} documents: take some out, or join them.`,
    'tie-to-declare': 'Tick this box, or decline the request.',
    'scheme-unknown': 'This label does not exist. Choose among those on offer.',
    'scheme-closed': 'This label takes no more applications.',
    'scheme-not-for-kind': 'This label is not meant for that. Choose another, or say otherwise what would be labelled.',
    'scheme-key-taken': 'A label has this short name already.',
    'scheme-key-form': 'Write it in lower case, with no accent and no space: “debat-public”.',
    'charter-asks-nothing':
      'The charter in force asks nothing of what is added: publish a version that speaks of it first.',
    'committee-busy': ({ count }) =>
      Number(count) === 1
        ? 'The committee still has a matter before it (an application, an appeal or a label put in question): it does not change before deciding it.'
        : `The committee still has ${count} matters before it (applications, appeals, labels put in question): it does not change before deciding them.`,
    'choose-scheme': 'Choose the label.',
    'choose-kinds': 'Choose at least one thing that may be labelled.',
    'choose-committee': 'Choose the committee that decides.',
    'choose-open': 'Say whether this label takes applications.',
    'too-long': 'This text is too long: shorten it.',
    'unseen-characters': 'This text has characters that cannot be seen. Delete it and write it again.',
    'visit-to-come': 'A visit is reported on once it has taken place.',
    'too-many-visits': ({ most }) => `An application has at most ${most} reports of visits.`,
  },
}

const isAnswerCode = (code: string): code is AnswerProblem['code'] => answerProblemCodes.includes(code)
const isOwnCode = (code: string): code is keyof typeof fr => Object.hasOwn(fr, code)

/** The sentence of a code, in the reader's language. */
export function sentenceOf({ code, detail = {} }: Pick<Refusal, 'code' | 'detail'>, locale: Locale): string {
  if (isOwnCode(code)) {
    const message = refusalMessages[locale][code]
    return typeof message === 'string' ? message : message(detail)
  }
  return isAnswerCode(code) ? answerProblemSentence({ code, detail })[locale] : refusalMessages[locale]['state-forbids']
}

/** The sentences of a form's problems, by field. */
export const sentencesOf = (problems: readonly FormProblem[], locale: Locale): Record<string, string> =>
  Object.fromEntries(problems.map((problem) => [problem.field, sentenceOf(problem, locale)]))

/** The same of problems that a form gives by field, as `parseForm` reads it. */
export const sentencesIn = (codes: Readonly<Record<string, string>>, locale: Locale): Record<string, string> =>
  Object.fromEntries(Object.entries(codes).map(([field, code]) => [field, sentenceOf({ code }, locale)]))
