import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { debateTools } from '~/composition/debate-parts.server'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { readAct } from '~/composition/visitor.server'
import { abandonDebate, discardDraft, publishDebate } from '~/modules/debates/commands/publish-debate.server'
import { DebateStatus } from '~/modules/debates/components/debate-parts'
import { errorOf } from '~/modules/debates/components/debate-problems'
import { DesignList, LifeList, MissingPanel } from '~/modules/debates/components/team-hub'
import { DebateDone, useDebateErrors } from '~/modules/debates/components/team-frame'
import { EndForms, PublishForm } from '~/modules/debates/components/publish-forms'
import { abandonForm, publicationForm } from '~/modules/debates/forms-design'
import { debateMessages } from '~/modules/debates/messages/debates'
import { teamDebateMessages } from '~/modules/debates/messages/team'
import { garantsOf } from '~/modules/debates/queries-garants.server'
import { debatePath, teamDebatePath } from '~/modules/debates/rules/debate-paths'
import { missingBeforePublication } from '~/modules/debates/rules/publication'
import { headOf } from '~/modules/debates/view.server'
import { today } from '~/platform/clock.server'
import { doneIn } from '~/platform/http/done-of.server'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { PageTitle } from '~/ui/page-title'
import { Section, WithAside, Wrap } from '~/ui/section'
import { settle, teamDebate } from '../debates/load-debate.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { debate, visitor } = await teamDebate(request, context, params['id'])
  const missing = missingBeforePublication({ ...debate, garants: await garantsOf(debate.id) }, today())
  return {
    debate: await headOf(debate),
    missing: debate.state === 'draft' ? missing : [],
    kinds: debate.stages.map(({ kind }) => kind),
    tools: debateTools(debate, visitor.locale),
    done: doneIn(request),
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const fields = fieldsOf(form)
  const [id, typed, actor] = [params['id'] ?? '', typedOf(fields), visitor.actor]
  const here = teamDebatePath({ id })
  if (fields['intent'] === 'discard')
    return settle(context, await discardDraft(actor, { id }), typed, '/equipe/debats?fait=supprime')
  if (fields['intent'] === 'abandon') {
    const parsed = parseForm(abandonForm, fields)
    const outcome = 'ok' in parsed ? await abandonDebate(actor, { id, ...parsed.ok }) : parsed
    return settle(context, outcome, typed, `${here}?fait=abandonne`)
  }
  const parsed = parseForm(publicationForm, fields)
  const outcome = 'ok' in parsed ? await publishDebate(actor, { id, ...parsed.ok }) : parsed
  return settle(context, outcome, typed, `${here}?fait=annonce`)
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => {
  const site = siteOf(matches)
  const { page } = teamDebateMessages[site.locale]
  return pageMeta({ ...site, title: data?.debate.title ?? '', description: page.lede, indexed: false })
}

export default function TeamDebate() {
  const { debate, missing, kinds, tools, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { page, list } = useMessages(teamDebateMessages)
  const { templates } = useMessages(debateMessages)
  const errors = useDebateErrors(answer?.problem)
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: '/equipe/debats', label: list.title }]}
          kicker={`${templates[debate.template]}, ${debate.territory}`}
          title={debate.title}
          lede={debate.question || page.lede}
          facts={<DebateStatus state={debate.state} />}
          actions={
            <ButtonLink kind="secondary" href={debatePath(debate)}>
              {page.preview}
            </ButtonLink>
          }
        />
        <DebateDone code={answer ? null : done} />
        <ErrorSummary errors={errors} />
        <WithAside aside={debate.state === 'draft' ? <MissingPanel id={debate.id} missing={missing} /> : null}>
          <h2>{page.design}</h2>
          <DesignList debate={debate} missing={missing} />
          <h2>{page.life}</h2>
          <LifeList debate={debate} kinds={kinds} tools={tools} />
        </WithAside>
      </Wrap>
      {debate.state === 'draft' ? (
        <Section id="annoncer" title={page.publishTitle} tone="stone">
          <PublishForm revision={debate.revision} ready={missing.length === 0} />
        </Section>
      ) : null}
      <Wrap>
        <EndForms debate={debate} reason={answer?.typed['reason'] ?? ''} error={errorOf(errors, 'reason')} />
      </Wrap>
    </>
  )
}
