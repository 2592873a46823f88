import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readOpenAct, visitorOf } from '~/composition/visitor.server'
import { proposeEntry } from '~/modules/network/commands/propose-entry.server'
import { ProposalForm } from '~/modules/network/components/proposal-form'
import { ProposalSent } from '~/modules/network/components/proposal-sent'
import { ProposalRule } from '~/modules/network/components/proposal-rule'
import type { FieldError } from '~/modules/network/components/entry-fields'
import type { SimilarEntry } from '~/modules/network/components/similar-entries'
import { summaryOf } from '~/modules/network/components/entry-errors'
import type { Typed } from '~/modules/network/forms-entry'
import { proposalEmail } from '~/modules/network/forms-proposal'
import { entrySentence } from '~/modules/network/messages/entry-refusals'
import { proposeMessages } from '~/modules/network/messages/propose'
import { thresholds } from '~/modules/network/queries-changes.server'
import { similarEntries } from '~/modules/network/queries-duplicates.server'
import { kindOfProposal } from '~/modules/network/rules/addresses'
import { firstFields } from '~/modules/network/rules/completeness'
import { emptyContent } from '~/modules/network/rules/entry-content'
import { proposalFields } from '~/modules/network/rules/entry-fields'
import type { PlaceChoice } from '~/modules/territory/queries-place.server'
import { fieldsOf } from '~/platform/http/form.server'
import { useMessages } from '~/platform/i18n/react'
import { isId, newId } from '~/platform/pure/ids'
import { ErrorSummary } from '~/ui/error-summary'
import { PageTitle } from '~/ui/page-title'
import { WithAside, Wrap } from '~/ui/section'
import { readEntry } from './read-entry.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const kind = kindOfProposal(params['kind'])
  if (!kind) throw notFound()
  const { account } = await visitorOf(request, context)
  return data({ kind, id: newId(), name: account?.name ?? null, thresholds: await thresholds() })
}

/** What a refused form, or one that waits for its mail, is answered. */
type Answer = {
  typed: Typed
  errors: readonly FieldError[]
  similar: readonly SimilarEntry[]
  placeChoices: readonly PlaceChoice[]
  sentTo: string | null
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const kind = kindOfProposal(params['kind'])
  if (!kind) throw notFound()
  const { visitor, form } = await readOpenAct(request, context)
  const { locale } = visitor
  const typed = fieldsOf(form)
  const text = (name: string) => (typeof typed[name] === 'string' ? typed[name] : '')
  const mailSent = (address: string) =>
    data<Answer>({ typed: {}, errors: [], similar: [], placeChoices: [], sentTo: address })
  // Only a program fills a field that nobody sees: it is told that all went well.
  if (text('site') !== '') return mailSent(text('email'))
  const how = { asked: proposalFields(kind), before: emptyContent[kind], required: firstFields(kind), locale }
  const { content, errors, placeChoices } = await readEntry(kind, typed, how)
  const signsIn = text('intent') === 'sign-in'
  const email = visitor.account || signsIn ? null : proposalEmail(text('email'))
  const faults: FieldError[] = [...errors]
  if (!visitor.account && !signsIn && email === null)
    faults.push({ field: 'email', message: proposeMessages[locale].emailWrong })
  const again = (status: number, more: Pick<Answer, 'errors'> & Partial<Answer>) =>
    data<Answer>({ typed, placeChoices, similar: [], sentTo: null, ...more }, status)
  if (faults.length > 0) return again(422, { errors: faults })
  const place = 'place' in content ? content.place : null
  const similar = text('distinct') === 'yes' ? [] : await similarEntries(kind, content.title, place?.territory ?? null)
  if (similar.length > 0) return again(409, { errors: [], similar })
  const id = isId(text('id')) ? text('id') : newId()
  const { clientAddress } = context
  const outcome = await proposeEntry(visitor.actor, { id, kind, content, email, locale, clientAddress })
  if ('refused' in outcome)
    return again(outcome.refused.code === 'too-often' ? 429 : 403, {
      errors: [{ field: '', message: entrySentence(outcome.refused, locale) }],
    })
  const { next, path } = outcome.ok
  if (next === 'mail') return mailSent(email ?? '')
  if (next === 'pending') throw redirect(localPath(context, `${path}?fait=propose`))
  throw redirect(`${localPath(context, '/connexion')}?retour=${encodeURIComponent(localPath(context, path))}`)
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: page }) => {
  const site = siteOf(matches)
  const { titles, ledes } = proposeMessages[site.locale]
  const kind = page?.kind ?? 'practice'
  return pageMeta({ ...site, title: titles[kind], description: ledes[kind] })
}

export default function ProposeEntry() {
  const { kind, id, name, thresholds: rule } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const messages = useMessages(proposeMessages)
  const back = [
    { href: '/reseau', label: messages.network },
    { href: '/reseau/proposer', label: messages.propose },
  ]
  const sentTo = answer?.sentTo ?? null
  if (sentTo !== null) return <ProposalSent address={sentTo} kind={kind} />
  return (
    <Wrap>
      <PageTitle title={messages.titles[kind]} lede={messages.ledes[kind]} back={back} />
      <WithAside aside={<ProposalRule {...rule} />}>
        <ErrorSummary errors={summaryOf(answer?.errors ?? [])} />
        <ProposalForm
          kind={kind}
          id={id}
          name={name}
          typed={answer?.typed ?? {}}
          errors={answer?.errors ?? []}
          placeChoices={answer?.placeChoices ?? []}
          similar={answer?.similar ?? []}
        />
      </WithAside>
    </Wrap>
  )
}
