import { type ActionFunctionArgs, data, type MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { visitorOf } from '~/composition/visitor.server'
import { BadgeForm, BadgeVerdict, OwnCheck } from '~/modules/credentials/components/badge-check'
import { credentialMessages } from '~/modules/credentials/messages'
import { largestBadge } from '~/modules/credentials/rules/baked'
import { ownSource, verifyBadge } from '~/modules/credentials/verify-credential.server'
import { readForm } from '~/platform/http/form.server'
import { useMessages } from '~/platform/i18n/react'
import { ErrorSummary } from '~/ui/error-summary'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'

/** Reads the file and says what it is worth. Writes nothing. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { sessionId } = await visitorOf(request, context)
  // Room for what is too large to be told so, rather than to be cut.
  const form = await readForm(request, sessionId, 25 * largestBadge)
  const file = form.get('badge')
  if (!(file instanceof File) || file.size === 0) return data({ checked: null }, { status: 422 })
  const { verdict, issuer, label } = await verifyBadge(Buffer.from(await file.arrayBuffer()), await ownSource())
  return { checked: { verdict, issuer, number: label?.number ?? null, title: label?.title ?? null } }
}

export const meta: MetaFunction = ({ matches }) => {
  const site = siteOf(matches)
  const { title, description } = credentialMessages[site.locale].page
  return pageMeta({ ...site, title, description })
}

export default function VerifyBadgePage() {
  const result = useActionData<typeof action>()
  const messages = useMessages(credentialMessages).page
  const missing = result && result.checked === null ? messages.missing : null
  return (
    <Wrap>
      <ErrorSummary errors={missing ? [{ field: 'badge', message: missing }] : []} />
      <PageTitle
        title={messages.title}
        lede={messages.lede}
        back={[{ href: '/label/verifier', label: messages.back }]}
      />
      {result?.checked ? <BadgeVerdict {...result.checked} /> : null}
      <BadgeForm error={missing} again={Boolean(result?.checked)} />
      <OwnCheck />
    </Wrap>
  )
}
