import { type ComposedMail, composeMail } from '~/platform/mail/layout'
import type { Locale } from '~/platform/i18n/locale'
import type { Messages } from '~/platform/i18n/messages'

/** What has just changed in one's account: so that a change made by somebody else is seen. */
const fr = {
  passwordChanged: [
    'Votre mot de passe a changé',
    'Le mot de passe de votre compte vient d’être changé. Vos autres connexions ont été fermées.',
  ],
  addressChanged: [
    'L’adresse de votre compte a changé',
    'L’adresse de votre compte a été remplacée, avec l’accord des deux adresses. Les messages du portail vont désormais à la nouvelle.',
  ],
  passkeyAdded: [
    'Une clé d’accès a été ajoutée',
    'Une clé d’accès vient d’être ajoutée à votre compte. Elle sera demandée à chaque connexion.',
  ],
  passkeyRemoved: ['Une clé d’accès a été retirée', 'Une clé d’accès vient d’être retirée de votre compte.'],
  codesMade: [
    'De nouveaux codes de secours',
    'De nouveaux codes de secours viennent d’être donnés pour votre compte. Les anciens ne servent plus.',
  ],
  codeUsed: ['Un code de secours a servi', 'Un code de secours vient de servir à vous connecter. Il ne servira plus.'],
  erased: [
    'Votre compte est supprimé',
    'Votre compte et vos données personnelles ont été supprimés. Les actes que la loi nous fait garder ne portent plus votre nom.',
  ],
} satisfies Record<string, readonly [string, string]>

type Notice = keyof typeof fr

const en: Record<Notice, readonly [string, string]> = {
  passwordChanged: [
    'Your password has changed',
    'The password of your account has just been changed. Your other sessions were ended.',
  ],
  addressChanged: [
    'The address of your account has changed',
    'The address of your account was replaced, with the agreement of both addresses. Messages from the portal now go to the new one.',
  ],
  passkeyAdded: [
    'A passkey was added',
    'A passkey has just been added to your account. It will be asked for at each sign-in.',
  ],
  passkeyRemoved: ['A passkey was removed', 'A passkey has just been removed from your account.'],
  codesMade: [
    'New recovery codes',
    'New recovery codes have just been given for your account. The former ones no longer work.',
  ],
  codeUsed: [
    'A recovery code was used',
    'A recovery code has just been used to sign in to your account. It will not work again.',
  ],
  erased: [
    'Your account is deleted',
    'Your account and your personal data were deleted. The acts that the law makes us keep no longer carry your name.',
  ],
}

const common: Messages<{
  notYou: string
  action: string
  unused: { subject: string; text: (date: string) => string; action: string }
}> = {
  fr: {
    notYou:
      'Ce n’est pas vous\u202f? Changez votre mot de passe et fermez les connexions que vous ne reconnaissez pas.',
    action: 'Voir mon compte',
    unused: {
      subject: 'Votre compte sera supprimé dans un mois',
      text: (date) =>
        `Vous ne vous êtes pas connecté depuis presque trois ans. Votre compte et vos données personnelles seront supprimés à partir du ${date}. Pour les garder, connectez-vous une fois avant.`,
      action: 'Me connecter',
    },
  },
  en: {
    notYou: 'It was not you? Change your password and end the sessions that you do not know.',
    action: 'See my account',
    unused: {
      subject: 'Your account will be deleted in a month',
      text: (date) =>
        `You have not signed in for almost three years. Your account and your personal data will be deleted from ${date}. To keep them, sign in once before then.`,
      action: 'Sign in',
    },
  },
}

export function accountNotice(locale: Locale, notice: Notice): ComposedMail {
  const [subject, text] = (locale === 'fr' ? fr : en)[notice]
  const { notYou, action } = common[locale]
  return composeMail(locale, {
    subject,
    blocks: notice === 'erased' ? [text] : [text, { action: { label: action, path: '/espace/compte' } }, notYou],
  })
}

export function unusedAccountMail(locale: Locale, date: string): ComposedMail {
  const { subject, text, action } = common[locale].unused
  return composeMail(locale, { subject, blocks: [text(date), { action: { label: action, path: '/connexion' } }] })
}
