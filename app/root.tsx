import { json, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { isRouteErrorResponse, Links, Meta, Outlet, useRouteError, useRouteLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { footer, navigation, siteMessages } from '~/composition/navigation'
import { localPath, visitorOf } from '~/composition/visitor.server'
import { env } from '~/platform/env.server'
import { defaultLocale, inLocale, type Locale } from '~/platform/i18n/locale'
import { LanguageProvider, useMessages } from '~/platform/i18n/react'
import { CsrfProvider } from '~/ui/act-form'
import { ErrorPage } from '~/ui/error-page'
import { PageShell } from '~/ui/page-shell'
import stylesheet from '~/ui/styles/portal.css?url'

export const links: LinksFunction = () => [
  ...['atkinson-hyperlegible-next-latin', 'bricolage-grotesque-latin'].map(
    (name) =>
      ({
        rel: 'preload',
        as: 'font',
        type: 'font/woff2',
        href: `/fonts/${name}.woff2`,
        crossOrigin: 'anonymous',
      }) as const,
  ),
  { rel: 'stylesheet', href: stylesheet },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'apple-touch-icon', href: '/apple-touch-icon.png' },
  { rel: 'alternate', type: 'application/atom+xml', href: '/flux.xml', title: 'Démocratie permanente' },
]

export const meta: MetaFunction = () => [{ title: 'Démocratie permanente' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const visitor = await visitorOf(request, context)
  const { pathname, search } = new URL(request.url)
  return json({
    locale: visitor.locale,
    inAddress: context.addressLocale !== undefined,
    account: visitor.account && { name: visitor.account.name },
    csrf: visitor.csrf,
    demonstration: env().demonstration,
    portal: env().portalUrl.origin,
    path: pathname,
    returnTo: localPath(context, pathname),
    search,
  })
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
        <Links />
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

function Frame({ children }: { children: ReactNode }) {
  const site = useSite()
  const messages = useMessages(siteMessages)
  const path = site?.path ?? '/'
  const other: Locale = messages.otherLocale === 'en' ? 'en' : 'fr'
  return (
    <PageShell
      navigation={navigation(messages)}
      account={site?.account ? { name: site.account.name, href: '/espace', covers: ['/equipe', '/compte'] } : null}
      signInHref={path === '/' ? '/connexion' : `/connexion?retour=${encodeURIComponent(site?.returnTo ?? path)}`}
      languageSwitch={{
        href: inLocale(path + (site?.search ?? ''), other),
        lang: other,
        label: messages.otherLanguage,
      }}
      currentPath={path}
      banner={site?.demonstration ? messages.demonstration : undefined}
      footer={footer(messages)}
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
