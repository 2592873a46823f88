import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath } from '~/composition/visitor.server'
import { credentialMessages } from '~/modules/credentials/messages'
import { VerifyForm } from '~/modules/label/components/public-verify'
import { publicMessages } from '~/modules/label/messages/public'
import { readCertificateNumber } from '~/modules/label/rules/certificate'
import { publicPage } from '~/platform/http/public-page'
import { isId } from '~/platform/pure/ids'
import { useMessages } from '~/platform/i18n/react'
import { ErrorSummary } from '~/ui/error-summary'
import { Anchor } from '~/ui/link'
import { PageTitle } from '~/ui/page-title'
import { Prose, Wrap } from '~/ui/section'

export const headers = publicPage
const longest = 300

/** What was typed, pasted or read from a code: a number, an id, or a whole address. */
const readTyped = (typed: string): string | undefined => {
  const last = /\/label\/(?:verifier|attestation)\/([^/?#\s]+?)(?:\.pdf)?(?:[?#].*)?$/.exec(typed)?.[1] ?? typed
  return readCertificateNumber(last) ?? (isId(last) ? last.toLowerCase() : undefined)
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const given = new URL(request.url).searchParams.get('numero')
  if (given === null) return { typed: '', problem: null }
  const typed = given.trim().slice(0, longest)
  const found = readTyped(typed)
  if (found) throw redirect(localPath(context, `/label/verifier/${found}`))
  return data({ typed, problem: typed === '' ? ('needed' as const) : ('notANumber' as const) }, { status: 422 })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, description } = publicMessages[site.locale].verify
  return pageMeta({ ...site, title, description })
}

export default function VerifyPage() {
  const { typed, problem } = useLoaderData<typeof loader>()
  const all = useMessages(publicMessages)
  const badge = useMessages(credentialMessages).page
  const messages = all.verify
  const error = problem && messages[problem]
  return (
    <Wrap>
      <ErrorSummary errors={error ? [{ field: 'numero', message: error }] : []} />
      <PageTitle title={messages.title} lede={messages.lede} back={[{ href: '/label', label: all.label }]} />
      <VerifyForm typed={typed} error={error} />
      <Prose>
        <p>{messages.sameForAll}</p>
        <p>
          <Anchor href="/label/verifier-un-badge">{badge.title}</Anchor>
        </p>
      </Prose>
    </Wrap>
  )
}
