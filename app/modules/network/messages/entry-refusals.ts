import type { Locale } from '~/platform/i18n/locale'
import type { Messages } from '~/platform/i18n/messages'
import type { Refusal } from '~/platform/pure/outcome'
import { changeSentence } from './change-sentences'

type Detail = NonNullable<Refusal['detail']>

const fr = {
  refusals: {
    'not-allowed': () => 'Vous ne pouvez pas faire cela avec ce compte.',
    'not-found': () => 'Cette fiche n’existe pas, ou n’existe plus.',
    'too-often': ({ minutes }: Detail) =>
      `Beaucoup de fiches viennent d’être proposées d’ici. Réessayez dans ${minutes}\u00a0min\u00a0: rien de ce que vous avez écrit n’est perdu.`,
    'link-unknown': () => 'Ce lien est incomplet, ou ne vient pas de ce portail.',
    'link-used': () => 'Cette fiche a déjà été envoyée.',
    'link-expired': () => 'Ce lien n’est plus valable\u00a0: la fiche a été effacée.',
    'sign-in-first': () => 'Connectez-vous d’abord.',
    'file-missing': () => 'Choisissez un fichier.',
    'alternative-missing': () =>
      'Décrivez l’image pour les personnes qui ne la voient pas. Sans description, elle n’est pas ajoutée.',
    'title-missing': () => 'Donnez un titre au document.',
    'too-many-pieces': ({ most }: Detail) => `Cette fiche a déjà ${most} fichiers\u00a0: retirez-en un d’abord.`,
    'too-long': () => 'C’est trop long\u00a0: raccourcissez.',
    unreadable: () => 'Ce texte contient des caractères invisibles\u00a0: collez-le sans mise en forme.',
    'picture-unreadable': () => 'Cette image est abîmée. Ouvrez-la, enregistrez-la de nouveau, puis envoyez-la.',
    'picture-too-large': () => 'Cette image a plus de 120\u00a0millions de points. Réduisez-la, puis envoyez-la.',
    'link-itself': () => 'Une fiche ne se lie pas à elle-même.',
    'link-nothing': () => 'Aucune fiche publiée ne porte cette adresse. Copiez celle de sa page.',
    'profile-closed': () => 'Cette fiche n’est pas ouverte.',
    'profile-removed': () => 'L’équipe a retiré votre fiche. Écrivez-lui pour en parler.',
    'message-short': () => 'Écrivez au moins quelques mots.',
    'no-contact': () => 'Cette personne ne reçoit pas de messages par le portail.',
    'name-missing': () => 'Écrivez le nom sous lequel on vous connaît.',
  },
}

export const entryRefusals: Messages<typeof fr> = {
  fr,
  en: {
    refusals: {
      'not-allowed': () => 'You cannot do this with this account.',
      'not-found': () => 'This page does not exist, or no longer does.',
      'too-often': ({ minutes }) =>
        `Many pages have just been shared from here. Try again in ${minutes} min: nothing that you wrote is lost.`,
      'link-unknown': () => 'This link is incomplete, or does not come from this portal.',
      'link-used': () => 'This page was sent already.',
      'link-expired': () => 'This link is no longer valid: the page was erased.',
      'sign-in-first': () => 'Sign in first.',
      'file-missing': () => 'Choose a file.',
      'alternative-missing': () =>
        'Describe the picture for people who do not see it. Without a description it is not added.',
      'title-missing': () => 'Give the document a title.',
      'too-many-pieces': ({ most }) => `This page has ${most} files already: take one out first.`,
      'too-long': () => 'This is too long: shorten it.',
      unreadable: () => 'This text holds characters that do not show: paste it without formatting.',
      'picture-unreadable': () => 'This picture is damaged. Open it, save it again, then send it.',
      'picture-too-large': () => 'This picture has more than 120 million points. Make it smaller, then send it.',
      'link-itself': () => 'A page is not linked to itself.',
      'link-nothing': () => 'No published page bears this address. Copy that of its page.',
      'profile-closed': () => 'This page is not open.',
      'profile-removed': () => 'The team took your page away. Write to it to talk about it.',
      'message-short': () => 'Write a few words at least.',
      'no-contact': () => 'This person takes no messages through the portal.',
      'name-missing': () => 'Write the name that you are known by.',
    },
  },
}

/** A refusal in the reader's language; what a change may be refused for too has the sentence of changes. */
export function entrySentence({ code, detail = {} }: Refusal, locale: Locale): string {
  const { refusals } = entryRefusals[locale]
  const known: Readonly<Record<string, (detail: Detail) => string>> = refusals
  return known[code]?.(detail) ?? changeSentence({ code, detail }, locale)
}
