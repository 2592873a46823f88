import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound } from '~/composition/visitor.server'
import { publishSynthesis } from '~/modules/contributions/commands/publish-synthesis.server'
import { saveSynthesis } from '~/modules/contributions/commands/write-synthesis.server'
import { contributionErrors } from '~/modules/contributions/components/contribution-problems'
import { SynthesisForm } from '~/modules/contributions/components/synthesis-form'
import { readContributionForm, synthesisForm } from '~/modules/contributions/forms'
import { contributionTeamMessages } from '~/modules/contributions/messages/team'
import { synthesisDraft } from '~/modules/contributions/queries-syntheses.server'
import { teamContributionsPath, teamSynthesesPath, teamSynthesisPath } from '~/modules/contributions/rules/paths'
import { doneIn } from '~/platform/http/done-of.server'
import { fieldsOf, readForm, typedOf } from '~/platform/http/form.server'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { isId } from '~/platform/pure/ids'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { statusOf, teamDebate, textIn } from '../contributions/load.server'

const isNew = (id: string | undefined): boolean => id === 'nouvelle'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { debate } = await teamDebate(request, context, params['id'])
  const id = params['synthesis'] ?? ''
  const draft = isId(id) ? await synthesisDraft(debate.id, id) : null
  if (!draft && !isNew(id)) throw notFound()
  return { debate, draft, done: doneIn(request) }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, debate } = await teamDebate(request, context, params['id'])
  const id = params['synthesis'] ?? ''
  if (!isId(id) && !isNew(id)) throw notFound()
  const fields = fieldsOf(await readForm(request, visitor.sessionId))
  const read = readContributionForm(synthesisForm, fields)
  if ('errors' in read) return data({ problem: read, typed: typedOf(fields) }, 422)
  const saved = await saveSynthesis(visitor.actor, { debateId: debate.id, id: isNew(id) ? null : id, ...read.ok })
  if ('refused' in saved) return data({ problem: saved, typed: typedOf(fields) }, statusOf(saved.refused.code))
  const isPublishing = textIn(fields, 'intent') === 'publish'
  const published = isPublishing ? await publishSynthesis(visitor.actor, saved.ok) : null
  if (published && 'refused' in published) {
    // What was typed is saved: the next revision is that of the form shown again.
    const typed = { ...typedOf(fields), revision: String(saved.ok.revision), id: saved.ok.id }
    return data({ problem: published, typed }, statusOf(published.refused.code))
  }
  const done = isPublishing ? 'publiee' : 'enregistree'
  throw redirect(localPath(context, `${teamSynthesisPath(debate, saved.ok.id)}?fait=${done}`))
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: found }) => {
  const site = siteOf(matches)
  const { synthesis } = contributionTeamMessages[site.locale]
  return pageMeta({
    ...site,
    title: found?.draft?.title ?? synthesis.newTitle,
    description: synthesis.lede,
    indexed: false,
  })
}

export default function TeamSynthesis() {
  const { debate, draft, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { synthesis: words, list } = useMessages(contributionTeamMessages)
  const errors = contributionErrors(answer?.problem, useLocale())
  const said = done === 'publiee' ? words.done : done === 'enregistree' ? words.saved : null
  return (
    <Wrap>
      <PageTitle
        back={[
          { href: teamContributionsPath(debate), label: list.title },
          { href: teamSynthesesPath(debate), label: words.title },
        ]}
        title={draft?.title ?? words.newTitle}
        lede={words.lede}
      />
      {said && !answer ? (
        <Notice kind="success" live>
          <p>{said}</p>
        </Notice>
      ) : null}
      <ErrorSummary errors={errors} />
      <SynthesisForm debate={debate} draft={draft} typed={answer?.typed ?? {}} errors={errors} />
    </Wrap>
  )
}
