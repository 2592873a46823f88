import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { neighbours } from '~/modules/criteria/rules/neighbours'
import { endAuthor } from '~/modules/referrals/commands/end-author.server'
import { inviteAuthor } from '~/modules/referrals/commands/invite-author.server'
import { AuthorFields } from '~/modules/referrals/components/author-fields'
import { ReferralFrame } from '~/modules/referrals/components/referral-frame'
import { idForm, inviteForm, readForm } from '~/modules/referrals/forms-drafting'
import { draftingMessages } from '~/modules/referrals/messages/drafting-form'
import { draftingSentence } from '~/modules/referrals/messages/drafting-refusals'
import { draftingPermissions } from '~/modules/referrals/permissions'
import { namesOf } from '~/modules/referrals/queries-drafting.server'
import { myReferralPath } from '~/modules/referrals/rules/referral'
import { now } from '~/platform/clock.server'
import { fieldsOf } from '~/platform/http/form.server'
import { useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { civilDateOf } from '~/platform/pure/civil-date'
import { ErrorSummary, listed } from '~/ui/error-summary'
import { loadForm } from './load-draft.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { draft, page, visitor } = await loadForm(request, context, params)
  const mayInvite = can(visitor.actor, draftingPermissions['referrals.invite-author'], draft)
  const names = await namesOf([draft.createdById])
  return {
    ...page,
    mayInvite,
    organisation: draft.organisation?.name ?? null,
    opener: names.get(draft.createdById) ?? null,
    next: neighbours(page.steps, 'auteurs').next ?? 'relire',
    authors: draft.authors.map(({ id, userId, email, expiresAt, user }) => ({
      id,
      name: user?.name ?? (mayInvite ? email : ''),
      state: userId !== null ? ('writes' as const) : expiresAt > now() ? ('invited' as const) : ('over' as const),
      until: civilDateOf(expiresAt),
      mayEnd: can(visitor.actor, draftingPermissions['referrals.end-author'], { ...draft, authorId: userId }),
    })),
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const { id } = await loadForm(request, context, params)
  const fields = fieldsOf(form)
  const typed = typeof fields['email'] === 'string' ? fields['email'].slice(0, 254) : ''
  const isEnd = fields['intent'] === 'end'
  const run = async () => {
    if (isEnd) {
      const read = readForm(idForm, { id: fields['authorId'] })
      return 'ok' in read ? endAuthor(visitor.actor, { id, authorId: read.ok.id }) : read
    }
    const read = readForm(inviteForm, fields)
    return 'ok' in read ? inviteAuthor(visitor.actor, { id, email: read.ok.email }) : read
  }
  const result = await run()
  if ('errors' in result)
    return data(
      { errors: { email: draftingSentence({ code: Object.values(result.errors)[0] ?? '' }, visitor.locale) }, typed },
      { status: 422 },
    )
  if ('refused' in result) {
    if (result.refused.code === 'not-found') throw notFound()
    const { field = '' } = result.refused
    return data({ errors: { [field]: draftingSentence(result.refused, visitor.locale) }, typed }, { status: 409 })
  }
  const still = !isEnd || (await loadForm(request, context, params).catch(() => null)) !== null
  throw redirect(
    localPath(context, still ? `${myReferralPath(id)}/auteurs?fait=${isEnd ? 'fin' : 'invite'}` : '/espace/saisines'),
  )
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${draftingMessages[page?.locale ?? 'fr'].authors.title} · Démocratie permanente` },
  { name: 'description', content: page?.referral.title ?? '' },
]

export default function ReferralAuthorsPage() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const messages = useMessages(draftingMessages).authors
  const errors: Readonly<Record<string, string>> = answer?.errors ?? {}
  return (
    <ReferralFrame
      {...page}
      current="auteurs"
      title={messages.title}
      lede={page.organisation ? messages.ledeOrganisation(page.organisation) : messages.lede}
    >
      <ErrorSummary errors={listed(errors)} />
      <AuthorFields
        {...page}
        error={errors['email'] ?? null}
        typed={answer?.typed ?? ''}
        path={myReferralPath(page.referral.id)}
      />
    </ReferralFrame>
  )
}
