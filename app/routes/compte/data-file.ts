import type { LoaderFunctionArgs } from '@remix-run/node'
import { sources } from '~/composition/personal-data.server'
import { notFound, requireSignedIn } from '~/composition/visitor.server'
import { accountsMessages } from '~/modules/accounts/messages'
import { personalDataPage } from '~/modules/accounts/rules/personal-data-page'
import { accountsActs } from '~/modules/accounts/permissions'
import { now } from '~/platform/clock.server'
import { formatInstant } from '~/platform/i18n/format'
import { can } from '~/platform/permissions'

/** All that the portal holds on the reader, as a file of JSON or a page that reads without anything else. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { actor, account, locale } = await requireSignedIn(request, context)
  const format = params['format']
  if (
    (format !== 'json' && format !== 'html') ||
    !can(actor, accountsActs['accounts.download-data'], { userId: account.id })
  )
    throw notFound()
  const at = now()
  const parts = await Promise.all(
    sources.map(async ({ name, labels, collect }) => ({
      name,
      label: labels[locale],
      content: await collect(account.id),
    })),
  )
  const words = accountsMessages[locale].data
  const body =
    format === 'json'
      ? JSON.stringify(
          { madeAt: at.toISOString(), data: Object.fromEntries(parts.map(({ name, content }) => [name, content])) },
          null,
          2,
        )
      : personalDataPage({
          locale,
          title: words.fileTitle,
          made: words.fileMade(formatInstant(at, locale)),
          nothing: words.nothing,
          yes: words.yes,
          no: words.no,
          parts,
        })
  return new Response(body, {
    headers: {
      'Content-Type': format === 'json' ? 'application/json; charset=utf-8' : 'text/html; charset=utf-8',
      'Content-Disposition': `attachment; filename="${locale === 'fr' ? 'mes-donnees' : 'my-data'}-${at.toISOString().slice(0, 10)}.${format}"`,
      'Cache-Control': 'no-store',
    },
  })
}
