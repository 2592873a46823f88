import type { Messages, Translation } from '~/platform/i18n/messages'
import { useMessages } from '~/platform/i18n/react'
import { Anchor } from './link'
import { PageTitle } from './page-title'
import { SearchForm } from './search-field'

const fr = {
  notFound: 'Cette page n’existe pas, ou ne vous est pas ouverte',
  notFoundHelp: 'L’adresse a peut-être changé, ou la page demande un autre compte.',
  csrf: 'Votre session a changé depuis l’ouverture de cette page',
  csrfHelp: 'Revenez à la page précédente, rechargez-la, puis recommencez\u00a0: rien n’a été modifié.',
  large: 'Ce que vous envoyez est trop volumineux',
  largeHelp: 'Revenez en arrière et raccourcissez votre texte, ou joignez un document\u00a0: rien n’a été modifié.',
  often: 'Trop d’essais en peu de temps',
  oftenHelp: 'Attendez quelques minutes, puis recommencez.',
  gone: 'Ce lien a déjà servi, ou son temps est passé',
  goneHelp: 'Demandez-en un nouveau\u00a0: l’ancien ne peut plus rien ouvrir.',
  conflict: 'Cela a changé entre-temps',
  conflictHelp: 'Rechargez la page pour voir l’état présent, puis recommencez.',
  refused: 'Cette demande est refusée',
  refusedHelp: 'Rien n’a été modifié.',
  failed: 'Une erreur est survenue de notre côté',
  failedHelp:
    'Rien de ce qui était enregistré n’est perdu. Réessayez dans un moment\u202f; si cela dure, écrivez-nous.',
  home: 'Aller à l’accueil',
  search: 'Chercher ce que vous vouliez lire',
  siteMap: 'Plan du site',
  contact: 'Nous écrire',
}
const en: Translation<typeof fr> = {
  notFound: 'This page does not exist, or is not open to you',
  notFoundHelp: 'The address may have changed, or the page needs another account.',
  csrf: 'Your session has changed since this page was opened',
  csrfHelp: 'Go back, reload the page, then try again: nothing was changed.',
  large: 'What you are sending is too large',
  largeHelp: 'Go back and shorten your text, or attach a document: nothing was changed.',
  often: 'Too many tries in a short time',
  oftenHelp: 'Wait a few minutes, then try again.',
  gone: 'This link has been used already, or its time is over',
  goneHelp: 'Ask for a new one: the old one opens nothing any more.',
  conflict: 'This has changed in the meantime',
  conflictHelp: 'Reload the page to see how things stand, then try again.',
  refused: 'This request is refused',
  refusedHelp: 'Nothing was changed.',
  failed: 'Something went wrong on our side',
  failedHelp: 'Nothing that was saved is lost. Try again in a moment; if it lasts, write to us.',
  home: 'Go to the home page',
  search: 'Search for what you wanted to read',
  siteMap: 'Site map',
  contact: 'Write to us',
}
const errorMessages: Messages<typeof fr> = { fr, en }

const kinds: Record<string, 'notFound' | 'csrf' | 'large' | 'often' | 'gone' | 'conflict'> = {
  '404': 'notFound',
  '405': 'notFound',
  csrf: 'csrf',
  '413': 'large',
  '429': 'often',
  '410': 'gone',
  '409': 'conflict',
}

/** What went wrong, in a sentence, what it did not change, and where to go from here. */
export function ErrorPage({ status, code }: { status: number; code?: string }) {
  const messages = useMessages(errorMessages)
  const kind = kinds[code ?? ''] ?? kinds[String(status)] ?? (status < 500 ? 'refused' : 'failed')
  return (
    <div className="wrap">
      <PageTitle kicker={String(status)} title={messages[kind]} lede={messages[`${kind}Help`]} />
      {kind === 'notFound' || kind === 'gone' ? (
        <SearchForm action="/recherche" name="q" label={messages.search} />
      ) : null}
      <ul className="link-list">
        <li>
          <Anchor href="/">{messages.home}</Anchor>
        </li>
        <li>
          <Anchor href="/plan-du-site">{messages.siteMap}</Anchor>
        </li>
        <li>
          <Anchor href="/contact">{messages.contact}</Anchor>
        </li>
      </ul>
    </div>
  )
}
