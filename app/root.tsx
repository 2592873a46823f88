import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { isRouteErrorResponse, Meta, Outlet, useMatches, useRouteError, useRouteLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { footer, navigation, siteMessages } from '~/composition/navigation'
import { localPath, visitorOf } from '~/composition/visitor.server'
import { env } from '~/platform/env.server'
import { defaultLocale, inLocale, type Locale } from '~/platform/i18n/locale'
import { LanguageProvider, useMessages } from '~/platform/i18n/react'
import { BareShell } from '~/ui/bare-shell'
import { CsrfProvider } from '~/ui/act-form'
import { ErrorPage } from '~/ui/error-page'
import { Kept } from '~/ui/kept'
import { type FooterColumn, type NavigationItem, PageShell } from '~/ui/page-shell'
import stylesheet from '~/ui/styles/portal.css?url'

const fonts = ['atkinson-hyperlegible-next-latin', 'bricolage-grotesque-latin']

/** The same on every page: none has links of its own, which Remix's `Links` would look for. */
const HeadLinks = () => (
  <>
    {fonts.map((name) => (
      <link
        key={name}
        rel="preload"
        as="font"
        type="font/woff2"
        href={`/fonts/${name}.woff2`}
        crossOrigin="anonymous"
      />
    ))}
    <link rel="stylesheet" href={stylesheet} />
    <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
    <link rel="apple-touch-icon" href="/apple-touch-icon.png" />
    <link rel="alternate" type="application/atom+xml" href="/flux.xml" title="Démocratie permanente" />
  </>
)

export const meta: MetaFunction = () => [{ title: 'Démocratie permanente' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const visitor = await visitorOf(request, context)
  const { pathname, search } = new URL(request.url)
  return {
    locale: visitor.locale,
    inAddress: context.addressLocale !== undefined,
    account: visitor.account && { name: visitor.account.name },
    csrf: visitor.csrf,
    demonstration: env().demonstration,
    portal: env().portalUrl.origin,
    path: pathname,
    returnTo: localPath(context, pathname),
    search,
  }
}

function useSite() {
  const data = useRouteLoaderData<typeof loader>('root')
  return data ?? null
}

/** The document and the frame of every page, its errors included. */
export function Layout({ children }: { children: ReactNode }) {
  const site = useSite()
  const locale: Locale = site?.locale ?? defaultLocale
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Kept of={HeadLinks} props={{}} />
      </head>
      <body>
        <LanguageProvider locale={locale} inAddress={site?.inAddress ?? false}>
          <CsrfProvider token={site?.csrf ?? undefined}>
            <Frame>{children}</Frame>
          </CsrfProvider>
        </LanguageProvider>
      </body>
    </html>
  )
}

type SiteMessages = (typeof siteMessages)['fr']
const frames = new WeakMap<SiteMessages, { navigation: NavigationItem[]; footer: FooterColumn[] }>()

/** The links of every page in one language: the same objects each time, so that what is drawn of them is known again. */
function frameLinks(messages: SiteMessages) {
  const links = frames.get(messages) ?? { navigation: navigation(messages), footer: footer(messages) }
  frames.set(messages, links)
  return links
}

/** A route without header nor footer says so: `export const handle = { bare: true }`. */
function useIsBare(): boolean {
  const handle: unknown = useMatches().at(-1)?.handle
  return typeof handle === 'object' && handle !== null && Reflect.get(handle, 'bare') === true
}

function Frame({ children }: { children: ReactNode }) {
  const site = useSite()
  const messages = useMessages(siteMessages)
  const links = frameLinks(messages)
  const path = site?.path ?? '/'
  const banner = site?.demonstration ? messages.demonstration : undefined
  if (useIsBare()) return <BareShell banner={banner}>{children}</BareShell>
  const other: Locale = messages.otherLocale === 'en' ? 'en' : 'fr'
  return (
    <PageShell
      navigation={links.navigation}
      account={site?.account ? { name: site.account.name, href: '/espace', covers: ['/equipe', '/compte'] } : null}
      signInHref={path === '/' ? '/connexion' : `/connexion?retour=${encodeURIComponent(site?.returnTo ?? path)}`}
      languageSwitch={{
        href: inLocale(path + (site?.search ?? ''), other),
        lang: other,
        label: messages.otherLanguage,
      }}
      currentPath={path}
      banner={banner}
      footer={links.footer}
      footerNote={messages.footerNote}
    >
      {children}
    </PageShell>
  )
}

export default function App() {
  return <Outlet />
}

export function ErrorBoundary() {
  const error = useRouteError()
  const response = isRouteErrorResponse(error) ? error : null
  return (
    <ErrorPage status={response?.status ?? 500} code={typeof response?.data === 'string' ? response.data : undefined} />
  )
}
