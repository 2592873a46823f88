import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { localPath, readAct, requireSignedIn } from '~/composition/visitor.server'
import { openDraft } from '~/modules/referrals/commands/open-draft.server'
import { NewReferralForm } from '~/modules/referrals/components/new-referral-form'
import { openDraftForm, readForm } from '~/modules/referrals/forms-drafting'
import { draftingMessages } from '~/modules/referrals/messages/drafting-form'
import { draftingSentence, draftingSentences } from '~/modules/referrals/messages/drafting-refusals'
import { organisationsToRefer } from '~/modules/referrals/queries-drafting.server'
import { myReferralPath } from '~/modules/referrals/rules/referral'
import { kindsOfOrganisation } from '~/modules/referrals/rules/requesters'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { useMessages } from '~/platform/i18n/react'
import { hasRole } from '~/platform/permissions'
import { ButtonLink } from '~/ui/button'
import { ErrorSummary, listed } from '~/ui/error-summary'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, locale } = await requireSignedIn(request, context)
  const search = new URL(request.url).searchParams
  return {
    locale,
    isTeam: hasRole(actor, 'team'),
    organisations: await organisationsToRefer(actor),
    wanted: { requester: search.get('au-nom-de') ?? '', title: (search.get('objet') ?? '').slice(0, 200) },
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const { locale, actor } = visitor
  const fields = fieldsOf(form)
  const typed = typedOf(fields, 300)
  const read = readForm(openDraftForm, fields)
  if ('errors' in read) {
    const errors = Object.entries(read.errors).map(([field, code]) => ({ field, code }))
    return data({ errors: draftingSentences(errors, locale), typed }, { status: 422 })
  }
  const { requester, title } = read.ok
  const [, organisationId = null] = requester.split(':')
  const organisations = await organisationsToRefer(actor)
  const kinds = kindsOfOrganisation(organisations.find(({ id }) => id === organisationId)?.kind ?? '')
  const requesterKind =
    organisationId === null
      ? requester === 'team'
        ? ('team' as const)
        : ('residents' as const)
      : read.ok.requesterKind || (kinds.length === 1 ? kinds[0] : undefined)
  if (!requesterKind)
    return data(
      { errors: draftingSentences([{ field: 'requesterKind', code: 'kind-missing' }], locale), typed },
      { status: 422 },
    )
  const outcome = await openDraft(actor, { requesterKind, organisationId, title })
  if ('refused' in outcome) {
    const { field = '' } = outcome.refused
    return data({ errors: { [field]: draftingSentence(outcome.refused, locale) }, typed }, { status: 409 })
  }
  const { id, isNew } = outcome.ok
  throw redirect(localPath(context, `${myReferralPath(id)}/objet?fait=${isNew ? 'ouvert' : 'repris'}`))
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  const messages = draftingMessages[page?.locale ?? 'fr'].create
  return [{ title: `${messages.title} · Démocratie permanente` }, { name: 'description', content: messages.lede }]
}

export default function NewReferralPage() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const all = useMessages(draftingMessages)
  const messages = all.create
  const errors: Readonly<Record<string, string>> = answer?.errors ?? {}
  return (
    <Wrap>
      <PageTitle
        back={[{ href: '/espace/saisines', label: all.mine }]}
        title={messages.title}
        lede={messages.lede}
        actions={
          <ButtonLink kind="quiet" href="/saisir/verifier">
            {messages.check}
          </ButtonLink>
        }
      />
      <ErrorSummary errors={listed(errors)} />
      <NewReferralForm
        organisations={page.organisations}
        isTeam={page.isTeam}
        typed={answer?.typed ?? page.wanted}
        errors={errors}
      />
    </Wrap>
  )
}
