import type { ReactNode } from 'react'
import { withoutLocale } from '~/platform/i18n/locale'
import { useMessages } from '~/platform/i18n/react'
import { Kept } from './kept'
import { Anchor } from './link'
import { uiMessages } from './messages'
import { Wordmark } from './wordmark'

export type NavigationItem = { href: string; label: string }
export type FooterColumn = { title: string; links: readonly NavigationItem[] }
export type Account = {
  name: string
  href: string
  /** Other parts of the site that belong to this space. */
  covers?: readonly string[]
  /** How many things are due from this person. */
  due?: number
}
export type PageShellProps = {
  navigation: readonly NavigationItem[]
  /** The person signed in; without one, the link to sign in. */
  account?: Account | null
  signInHref: string
  /** The same page in the other language; `label` is written in that language. */
  languageSwitch?: { href: string; lang: string; label: string }
  /** Address of the page, with or without its language: says which item of the navigation is the present one. */
  currentPath: string
  /** One sentence above everything: 'Démonstration : …'. */
  banner?: ReactNode
  footer: readonly FooterColumn[]
  /** Under the columns: who publishes, which version. */
  footerNote?: ReactNode
  children: ReactNode
}

/** The frame of every page. It ships no script: on a small screen the navigation opens as a popover, and stands open where a browser knows none. */
export function PageShell({
  navigation,
  account,
  signInHref,
  languageSwitch,
  currentPath,
  banner,
  footer,
  footerNote,
  children,
}: PageShellProps) {
  const messages = useMessages(uiMessages)
  const items = navigation.map((item) => ({ ...item, current: currentOf(item.href, currentPath, navigation) }))
  return (
    <>
      <a className="skip-link" href="#contenu">
        {messages.skip}
      </a>
      <header className="site-header">
        {banner ? (
          <div className="banner">
            <p className="wrap">{banner}</p>
          </div>
        ) : null}
        <div className="wrap site-header-row">
          <Kept of={HomeAndMenu} props={{}} />
          <nav className="site-nav" id="navigation" aria-label={messages.navigation} {...popover}>
            <button type="button" className="menu-button menu-close" {...popoverTarget('navigation', 'hide')}>
              {messages.closeMenu}
            </button>
            <ul>
              <Kept of={NavigationItems} props={{ items }} />
              {languageSwitch ? (
                <li>
                  <Anchor href={languageSwitch.href} hrefLang={languageSwitch.lang} lang={languageSwitch.lang}>
                    {languageSwitch.label}
                  </Anchor>
                </li>
              ) : null}
              <li className="site-nav-account">
                {account ? (
                  <AccountLink
                    name={account.name}
                    href={account.href}
                    due={account.due}
                    current={currentOfAccount(account, currentPath)}
                  />
                ) : (
                  <Anchor href={signInHref}>{messages.signIn}</Anchor>
                )}
              </li>
            </ul>
          </nav>
        </div>
      </header>
      <main id="contenu" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter columns={footer} note={footerNote} />
    </>
  )
}

function AccountLink({
  name,
  href,
  due = 0,
  current,
}: Omit<Account, 'covers'> & { current: 'page' | 'true' | undefined }) {
  const messages = useMessages(uiMessages)
  return (
    <Anchor href={href} aria-current={current} title={name}>
      {messages.mySpace}
      {due > 0 ? (
        <>
          {' '}
          <span className="count" aria-hidden="true">
            {due}
          </span>
          <span className="visually-hidden">, {messages.due(due)}</span>
        </>
      ) : null}
    </Anchor>
  )
}

function HomeAndMenu() {
  const messages = useMessages(uiMessages)
  return (
    <>
      <Anchor href="/" className="wordmark" aria-label={messages.home}>
        <Wordmark />
      </Anchor>
      <button type="button" className="menu-button" {...popoverTarget('navigation')}>
        {messages.menu}
      </button>
    </>
  )
}

type MarkedItem = NavigationItem & { current: 'page' | 'true' | undefined }

function NavigationItems({ items }: { items: readonly MarkedItem[] }) {
  return (
    <>
      {items.map(({ href, label, current }) => (
        <li key={href}>
          <Anchor href={href} aria-current={current}>
            {label}
          </Anchor>
        </li>
      ))}
    </>
  )
}

function SiteFooter({ columns, note }: { columns: readonly FooterColumn[]; note: ReactNode }) {
  return (
    <footer className="site-footer">
      <div className="wrap">
        <Kept of={FooterColumns} props={{ columns }} />
        {note ? <div className="footer-note">{note}</div> : null}
      </div>
    </footer>
  )
}

function FooterColumns({ columns }: { columns: readonly FooterColumn[] }) {
  const messages = useMessages(uiMessages)
  return (
    <>
      <p className="wordmark">
        <Wordmark />
      </p>
      <nav className="footer-columns" aria-label={messages.footer}>
        {columns.map((column) => (
          <div key={column.title}>
            <h2>{column.title}</h2>
            <ul>
              {column.links.map((item) => (
                <li key={item.href}>
                  <Anchor href={item.href}>{item.label}</Anchor>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
    </>
  )
}

/** Of the items that lead towards the present page, the nearest one alone is marked. */
function currentOf(
  href: string,
  currentPath: string,
  items: readonly NavigationItem[] = [],
): 'page' | 'true' | undefined {
  const [item, here] = [withoutLocale(href), withoutLocale(currentPath)]
  if (item === here) return 'page'
  const leadsHere = (path: string) => path !== '/' && (here === path || here.startsWith(`${path}/`))
  const isNearest = items.every((other) => other.href.length <= item.length || !leadsHere(other.href))
  return leadsHere(item) && isNearest ? 'true' : undefined
}

function currentOfAccount({ href, covers = [] }: Account, currentPath: string): 'page' | 'true' | undefined {
  const isCovered = covers.some((path) => currentOf(path, currentPath))
  return currentOf(href, currentPath) ?? (isCovered ? 'true' : undefined)
}

// React 18 passes these attributes on but does not know their types.
const popover = { popover: 'auto' }
const popoverTarget = (id: string, action = 'toggle') => ({ popovertarget: id, popovertargetaction: action })
