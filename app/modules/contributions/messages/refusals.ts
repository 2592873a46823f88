import type { Messages, Translation } from '~/platform/i18n/messages'

type Detail = Readonly<Record<string, string | number>>

/** Why an act is refused, and what is wrong in a form: one sentence a code. */
const fr = {
  'not-found': 'Ceci n’existe pas, ou ne vous est pas ouvert.',
  'not-allowed': 'Votre compte ne permet pas cet acte.',
  unreadable: 'Ce champ n’a pas pu être lu. Rechargez la page, puis recommencez.',
  'too-long': 'Ce texte est trop long\u00a0: raccourcissez-le.',
  'unseen-characters': 'Ce texte contient des caractères invisibles. Effacez-le, puis saisissez-le au clavier.',
  'too-often': ({ minutes }: Detail) =>
    `Trop d’envois en peu de temps. Réessayez dans ${minutes}\u00a0${minutes === 1 ? 'minute' : 'minutes'}\u00a0: votre texte est gardé ci-dessous.`,
  'stale-revision': 'Une autre personne a enregistré autre chose entre-temps. Relisez, puis recommencez.',
  'state-forbids': 'L’état de la contribution ne le permet plus. Rechargez la page pour voir où elle en est.',
  'no-contributions': 'Ce débat ne reçoit pas de contributions.',
  'not-yet-open': 'Les contributions ne sont pas encore ouvertes.',
  'debate-closed':
    'Les contributions sont closes depuis que vous avez ouvert la page. Votre texte n’est pas perdu\u00a0: il est ci-dessous, à copier.',
  'debate-paused':
    'Le débat est en pause\u00a0: plus personne ne le garantit. Il reprend dès qu’un garant ou une garante est en fonction. Votre texte est ci-dessous, à copier.',
  'address-unconfirmed': 'Confirmez d’abord l’adresse de votre compte.',
  'voice-unknown': 'Ce navigateur n’est plus reconnu. Ouvrez le lien de l’un de nos messages, puis recommencez.',
  'link-over': 'Ce lien a servi, ou ses trois jours sont passés.',
  'contribution-gone': 'Cette contribution n’est plus dans le débat.',
  'text-known': ({ number }: Detail) =>
    `Ce texte est déjà dans le débat, sous le n°\u00a0${number}. Soutenez-le plutôt\u00a0: cela compte autant.`,
  'text-removed': ({ number }: Detail) =>
    `Ce texte a été retiré du débat (n°\u00a0${number}). La raison est sur sa page\u00a0; changez ce qu’elle dit.`,
  'title-missing': 'Donnez un titre.',
  'text-missing': 'Écrivez votre texte.',
  'name-missing': 'Donnez un nom ou un pseudonyme\u00a0: il est affiché avec le texte.',
  'name-is-address': 'Ce nom serait public\u00a0: n’y mettez pas d’adresse.',
  'email-missing': 'Donnez votre adresse\u00a0: elle sert à confirmer, et n’est jamais affichée.',
  'email-form': 'Cette adresse n’en est pas une. Exemple\u00a0: nom@exemple.fr.',
  'kind-missing': 'Choisissez\u00a0: pour, contre, ou une réponse.',
  'picture-words-missing': 'Dites ce que montre l’image, pour les personnes qui ne la voient pas.',
  'origin-missing': 'Dites d’où vient cette contribution.',
  'event-unknown': 'Cette rencontre n’existe pas.',
  'reason-missing': 'Choisissez la règle qui n’est pas respectée.',
  'note-missing': 'Dites en quoi\u00a0: c’est public, et envoyé à la personne.',
  'answer-missing': 'Écrivez la réponse\u00a0: elle est publique.',
  'appeal-missing': 'Dites pourquoi le texte devrait revenir.',
  'appeal-made': 'L’appel est déjà fait.',
  'appeal-late': 'Le délai d’appel est passé.',
  'number-missing': 'Donnez le numéro d’une contribution de ce débat.',
  'merge-itself': 'Une contribution ne se réunit pas avec elle-même.',
  'merge-not-published': ({ number }: Detail) => `La contribution n°\u00a0${number} n’est pas publiée.`,
  'parts-missing': 'Remplissez au moins deux parties.',
  'paragraph-uncited': ({ words }: Detail) =>
    `Chaque paragraphe dit d’où il vient, ainsi\u00a0: [#12]. Celui-ci ne cite rien\u00a0: «\u202f${words}\u202f».`,
  'cited-unknown': ({ number }: Detail) => `Aucune contribution lisible de ce débat ne porte le numéro ${number}.`,
}

const en: Translation<typeof fr> = {
  'not-found': 'This does not exist, or is not open to you.',
  'not-allowed': 'Your account does not allow this act.',
  unreadable: 'This field could not be read. Load the page again, then start over.',
  'too-long': 'This text is too long: shorten it.',
  'unseen-characters': 'This text contains invisible characters. Erase it, then type it.',
  'too-often': ({ minutes }) =>
    `Too many sent in a short time. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}: your text is kept below.`,
  'stale-revision': 'Somebody else saved something meanwhile. Read it again, then start over.',
  'state-forbids': 'The state of the contribution no longer allows it. Load the page again to see where it stands.',
  'no-contributions': 'This debate takes no contributions.',
  'not-yet-open': 'Contributions are not open yet.',
  'debate-closed': 'Contributions closed since you opened the page. Your text is not lost: it is below, to be copied.',
  'debate-paused':
    'The debate is paused: nobody guarantees it any more. It goes on as soon as a guarantor is in office. Your text is below, to be copied.',
  'address-unconfirmed': 'First confirm the address of your account.',
  'voice-unknown': 'This browser is no longer known. Open the link of one of our messages, then start over.',
  'link-over': 'This link was used, or its three days are over.',
  'contribution-gone': 'This contribution is no longer in the debate.',
  'text-known': ({ number }) =>
    `This text is already in the debate, under no. ${number}. Support it instead: it counts as much.`,
  'text-removed': ({ number }) =>
    `This text was removed from the debate (no. ${number}). The reason is on its page; change what it names.`,
  'title-missing': 'Give a title.',
  'text-missing': 'Write your text.',
  'name-missing': 'Give a name or a pseudonym: it is shown with the text.',
  'name-is-address': 'This name would be public: put no address in it.',
  'email-missing': 'Give your address: it serves to confirm, and is never shown.',
  'email-form': 'This is not an address. Example: name@example.org.',
  'kind-missing': 'Choose: for, against, or a reply.',
  'picture-words-missing': 'Say what the picture shows, for those who do not see it.',
  'origin-missing': 'Say where this contribution comes from.',
  'event-unknown': 'This meeting does not exist.',
  'reason-missing': 'Choose the rule that is not respected.',
  'note-missing': 'Say how: it is public, and sent to the person.',
  'answer-missing': 'Write the answer: it is public.',
  'appeal-missing': 'Say why the text should come back.',
  'appeal-made': 'The appeal was already made.',
  'appeal-late': 'The time to appeal is over.',
  'number-missing': 'Give the number of a contribution of this debate.',
  'merge-itself': 'A contribution is not merged with itself.',
  'merge-not-published': ({ number }) => `Contribution no. ${number} is not published.`,
  'parts-missing': 'Fill in at least two parts.',
  'paragraph-uncited': ({ words }) =>
    `Each paragraph says where it comes from, like this: [#12]. This one cites nothing: “${words}”.`,
  'cited-unknown': ({ number }) => `No contribution of this debate that can be read has number ${number}.`,
}

export const contributionRefusals: Messages<typeof fr> = { fr, en }
