import { type ComposedMail, composeMail } from '~/platform/mail/layout'
import type { Locale } from '~/platform/i18n/locale'
import type { Messages } from '~/platform/i18n/messages'

/** The mails whose whole purpose is one link: what it does, how long, and what to do if one did not ask. */
const fr = {
  confirmAddress: {
    subject: 'Confirmez votre adresse',
    text: 'Vous avez demandé un compte sur le portail de la démocratie permanente avec cette adresse. Confirmez-la pour ouvrir votre compte.',
    action: 'Confirmer mon adresse',
    delay: 'Ce lien sert une seule fois, pendant trois jours.',
    ignore:
      'Vous n’avez rien demandé\u202f? Ne cliquez pas\u00a0: sans confirmation, l’inscription est effacée au bout de sept jours.',
  },
  alreadyRegistered: {
    subject: 'Vous avez déjà un compte',
    text: 'Une inscription vient d’être demandée avec cette adresse, qui a déjà un compte. Rien n’a changé. Vous pouvez vous connecter avec ce lien, sans mot de passe.',
    action: 'Me connecter',
    delay: 'Ce lien sert une seule fois, pendant trente minutes.',
    ignore: 'Vous n’avez rien demandé\u202f? Vous n’avez rien à faire.',
  },
  signIn: {
    subject: 'Votre lien de connexion',
    text: 'Voici le lien que vous avez demandé pour vous connecter sans mot de passe.',
    action: 'Me connecter',
    delay: 'Ce lien sert une seule fois, pendant trente minutes.',
    ignore: 'Vous n’avez rien demandé\u202f? Ne cliquez pas et ne transmettez ce message à personne.',
  },
  resetPassword: {
    subject: 'Choisissez un nouveau mot de passe',
    text: 'Vous avez demandé à changer de mot de passe. Vos autres connexions seront fermées.',
    action: 'Choisir un mot de passe',
    delay: 'Ce lien sert une seule fois, pendant deux heures.',
    ignore: 'Vous n’avez rien demandé\u202f? Ne cliquez pas\u00a0: votre mot de passe reste le même.',
  },
  changeOld: {
    subject: 'Confirmez le changement de votre adresse',
    text: 'Il a été demandé que votre compte passe de cette adresse à une autre. Le changement ne se fait qu’avec votre accord, donné ici, et celui de la nouvelle adresse.',
    action: 'Voir et accepter le changement',
    delay: 'Ce lien sert une seule fois, pendant vingt-quatre heures.',
    ignore:
      'Vous n’avez rien demandé\u202f? N’acceptez pas, connectez-vous et changez votre mot de passe\u00a0: quelqu’un d’autre s’en est servi.',
  },
  changeNew: {
    subject: 'Confirmez votre nouvelle adresse',
    text: 'Un compte du portail demande à passer à cette adresse. Confirmez qu’elle est à vous.',
    action: 'Voir et confirmer',
    delay: 'Ce lien sert une seule fois, pendant vingt-quatre heures.',
    ignore: 'Vous n’avez rien demandé\u202f? Ne cliquez pas\u00a0: rien ne changera.',
  },
  erase: {
    subject: 'Confirmez la suppression de votre compte',
    text: 'Vous avez demandé à supprimer votre compte. La suppression est définitive.',
    action: 'Voir ce qui sera supprimé',
    delay: 'Ce lien sert une seule fois, pendant deux heures.',
    ignore: 'Vous n’avez rien demandé\u202f? Ne cliquez pas, connectez-vous et changez votre mot de passe.',
  },
  firstPassword: {
    subject: 'Votre compte d’administration',
    text: 'La personne qui exploite le portail vous a donné un mandat d’administration. Choisissez votre mot de passe pour ouvrir votre compte.',
    action: 'Choisir un mot de passe',
    delay: 'Ce lien sert une seule fois, pendant trois jours.',
    ignore: 'Vous n’attendiez pas ce message\u202f? Prévenez la coopérative.',
  },
}

const en: Messages<typeof fr>['en'] = {
  confirmAddress: {
    subject: 'Confirm your address',
    text: 'You asked for an account on the portal of permanent democracy with this address. Confirm it to open your account.',
    action: 'Confirm my address',
    delay: 'This link works once, for three days.',
    ignore: 'You asked for nothing? Do not click: without confirmation, the sign-up is erased after seven days.',
  },
  alreadyRegistered: {
    subject: 'You already have an account',
    text: 'Somebody has just tried to sign up with this address, which already has an account. Nothing has changed. You can sign in with this link, without a password.',
    action: 'Sign in',
    delay: 'This link works once, for thirty minutes.',
    ignore: 'You asked for nothing? There is nothing to do.',
  },
  signIn: {
    subject: 'Your sign-in link',
    text: 'Here is the link that you asked for, to sign in without a password.',
    action: 'Sign in',
    delay: 'This link works once, for thirty minutes.',
    ignore: 'You asked for nothing? Do not click, and forward this message to nobody.',
  },
  resetPassword: {
    subject: 'Choose a new password',
    text: 'You asked to change your password. Your other sessions will be ended.',
    action: 'Choose a password',
    delay: 'This link works once, for two hours.',
    ignore: 'You asked for nothing? Do not click: your password stays the same.',
  },
  changeOld: {
    subject: 'Confirm the change of your address',
    text: 'It was asked that your account move from this address to another. It only happens with your agreement, given here, and that of the new address.',
    action: 'See and accept the change',
    delay: 'This link works once, for twenty-four hours.',
    ignore: 'You asked for nothing? Do not accept, sign in and change your password: somebody else has used it.',
  },
  changeNew: {
    subject: 'Confirm your new address',
    text: 'An account of the portal asks to move to this address. Confirm that it is yours.',
    action: 'See and confirm',
    delay: 'This link works once, for twenty-four hours.',
    ignore: 'You asked for nothing? Do not click: nothing will change.',
  },
  erase: {
    subject: 'Confirm the deletion of your account',
    text: 'You asked to delete your account. Deletion is final.',
    action: 'See what will be deleted',
    delay: 'This link works once, for two hours.',
    ignore: 'You asked for nothing? Do not click, sign in and change your password.',
  },
  firstPassword: {
    subject: 'Your administration account',
    text: 'The person who operates the portal gave you an administration mandate. Choose your password to open your account.',
    action: 'Choose a password',
    delay: 'This link works once, for three days.',
    ignore: 'You were not expecting this message? Tell the cooperative.',
  },
}

const words: Messages<typeof fr> = { fr, en }

export type OneLinkMail = keyof typeof fr

/** Addresses of the pages that the links lead to; the token is never among the first two parts, which the log keeps. */
const paths: Record<OneLinkMail, string> = {
  confirmAddress: '/inscription/confirmer',
  alreadyRegistered: '/connexion/lien',
  signIn: '/connexion/lien',
  resetPassword: '/mot-de-passe/nouveau',
  changeOld: '/compte/adresse',
  changeNew: '/compte/adresse',
  erase: '/compte/suppression',
  firstPassword: '/mot-de-passe/nouveau',
}

export const linkPath = (name: OneLinkMail, token: string): string => `${paths[name]}/${token}`

/** Names nobody: whoever types an address could otherwise write to it through the portal. */
export function oneLinkMail(
  locale: Locale,
  name: OneLinkMail,
  token: string,
  returnTo: string | null = null,
): ComposedMail {
  const { subject, text, action, delay, ignore } = words[locale][name]
  const path = linkPath(name, token) + (returnTo ? `?retour=${encodeURIComponent(returnTo)}` : '')
  return composeMail(locale, { subject, blocks: [text, { action: { label: action, path } }, delay, ignore] })
}
