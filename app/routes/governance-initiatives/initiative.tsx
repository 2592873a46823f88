import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct, requireSignedIn } from '~/composition/visitor.server'
import { Markdown } from '~/modules/editorial/components/markdown'
import { readMarkdown } from '~/modules/editorial/rules/markdown'
import { initiativeStatus } from '~/modules/governance/components/initiative-board'
import {
  InitiativeFacts,
  InitiativeOutcome,
  InitiativeProgress,
} from '~/modules/governance/components/initiative-facts'
import { CallAssemblyForm, Signatories } from '~/modules/governance/components/initiative-office'
import { initiativeErrors } from '~/modules/governance/components/initiative-problems'
import { InitiativeSign } from '~/modules/governance/components/initiative-sign'
import { initiativeMessages } from '~/modules/governance/messages/initiatives'
import { initiativePage, signatoriesShown } from '~/modules/governance/queries-initiative-pages.server'
import { initiativePath } from '~/modules/governance/rules/meeting-paths'
import { pageNumber } from '~/modules/members/forms'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { isId } from '~/platform/pure/ids'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { pageHref, Pagination } from '~/ui/pagination'
import { Section, Wrap } from '~/ui/section'
import { Status } from '~/ui/status'
import { actOnInitiative } from './act-on-initiative.server'

/** GET /espace/initiatives/:id: how far it is, its text and why; to sign it; for the team, who signed and what to convene. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(request, context)
  const id = params['id'] ?? ''
  const search = new URL(request.url).searchParams
  const signatoriesPage = pageNumber(search.get('page'))
  const initiative = isId(id) ? await initiativePage(actor, id, signatoriesPage) : null
  if (!initiative) throw notFound()
  const pages = Math.ceil(initiative.signatures / signatoriesShown)
  return { initiative, signatoriesPage, pages, done: search.get('fait') }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const fields = fieldsOf(form)
  const result = await actOnInitiative(visitor.actor, params['id'] ?? '', fields)
  if ('to' in result) throw redirect(localPath(context, result.to))
  const { problem } = result
  if ('refused' in problem && problem.refused.code === 'not-found') throw notFound()
  return data({ problem, typed: typedOf(fields) }, { status: 'refused' in problem ? 409 : 422 })
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: found }) => {
  const site = siteOf(matches)
  const { title, lede } = initiativeMessages[site.locale]
  return pageMeta({ ...site, title: found?.initiative.title ?? title, description: lede, indexed: false })
}

export default function InitiativePage() {
  const { initiative, signatoriesPage, pages, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const messages = useMessages(initiativeMessages)
  const { page, team, kinds, states } = messages
  const said: Readonly<Record<string, string>> = messages.done
  const errors = initiativeErrors(answer?.problem, useLocale())
  const { state, kind, signatories } = initiative
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: '/espace/initiatives', label: messages.title }]}
          kicker={kinds[kind]}
          title={initiative.title}
          facts={<Status kind={initiativeStatus[state]}>{states[state]}</Status>}
        />
        {done !== null && !answer && Object.hasOwn(said, done) ? (
          <Notice kind="success" live>
            <p>{said[done]}</p>
          </Notice>
        ) : null}
        <ErrorSummary errors={errors} />
        <InitiativeOutcome initiative={initiative} />
        <InitiativeProgress initiative={initiative} />
        <InitiativeFacts initiative={initiative} />
      </Wrap>
      <Section id="texte" title={page.text} tone="stone">
        <Markdown nodes={readMarkdown(initiative.text)} />
      </Section>
      <Section id="pourquoi" title={page.why}>
        <Markdown nodes={readMarkdown(initiative.reason)} />
      </Section>
      <Wrap>
        <InitiativeSign initiative={initiative} />
      </Wrap>
      {initiative.mayCall ? (
        <Section id="assemblee" title={team.call}>
          <CallAssemblyForm title={initiative.title} typed={answer?.typed ?? {}} errors={errors} />
        </Section>
      ) : null}
      {signatories ? (
        <Section id="signataires" title={team.signatories} tone="stone">
          <Signatories signatories={signatories} total={initiative.signatures} />
          <Pagination
            page={signatoriesPage}
            pages={pages}
            hrefOf={(number) => pageHref(initiativePath(initiative.id), '', number)}
          />
        </Section>
      ) : null}
    </>
  )
}
