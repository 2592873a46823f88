import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound } from '~/composition/visitor.server'
import { contributionErrors } from '~/modules/contributions/components/contribution-problems'
import { MergeForm, RemoveForm, RestoreForm, SplitFormFields } from '~/modules/contributions/components/team-one'
import { moderationMessages } from '~/modules/contributions/messages/moderation'
import { contributionTeamMessages } from '~/modules/contributions/messages/team'
import { teamContribution } from '~/modules/contributions/queries-moderation.server'
import {
  contributionPath,
  readNumber,
  teamContributionPath,
  teamContributionsPath,
} from '~/modules/contributions/rules/paths'
import { teamDebatePath } from '~/modules/debates/rules/debate-paths'
import { doneIn } from '~/platform/http/done-of.server'
import { fieldsOf, readForm, typedOf } from '~/platform/http/form.server'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Anchor } from '~/ui/link'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { statusOf, teamDebate } from '../contributions/load.server'
import { actOnOne } from './act-on-one.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { debate } = await teamDebate(request, context, params['id'])
  const number = readNumber(params['number'])
  const one = number === null ? null : await teamContribution(debate.id, number)
  if (!one) throw notFound()
  return { debate, one, done: doneIn(request) }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, debate } = await teamDebate(request, context, params['id'])
  const number = readNumber(params['number'])
  const one = number === null ? null : await teamContribution(debate.id, number)
  if (!one) throw notFound()
  const fields = fieldsOf(await readForm(request, visitor.sessionId))
  const acted = await actOnOne(visitor.actor, one.id, fields)
  if ('done' in acted)
    return redirect(localPath(context, `${teamContributionPath(debate, one.number)}?fait=${acted.done}`))
  const { problem } = acted
  return data({ problem, typed: typedOf(fields) }, 'errors' in problem ? 422 : statusOf(problem.refused.code))
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: found }) => {
  const site = siteOf(matches)
  const { one, list } = contributionTeamMessages[site.locale]
  return pageMeta({ ...site, title: one.title(found?.one.number ?? 0), description: list.lede, indexed: false })
}

export default function TeamContribution() {
  const { debate, one, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { one: words, list } = useMessages(contributionTeamMessages)
  const { reasons } = useMessages(moderationMessages)
  const errors = contributionErrors(answer?.problem, useLocale())
  const form = { typed: answer?.typed ?? {}, errors }
  const [said, states, rules]: readonly Readonly<Record<string, string>>[] = [words.done, words.states, reasons]
  const now = !answer && done !== null && said && Object.hasOwn(said, done) ? said[done] : undefined
  const targets = (state: string) =>
    one.comments
      .filter((comment) => comment.state === state)
      .map(({ id, authorName, text }) => ({ id, label: words.comment(authorName, text.slice(0, 80)) }))
  const isPublished = one.state === 'published'
  const removed = targets('removed')
  return (
    <Wrap>
      <PageTitle
        back={[
          { href: teamDebatePath(debate), label: debate.title },
          { href: teamContributionsPath(debate), label: list.title },
        ]}
        kicker={words.title(one.number)}
        title={one.title || words.title(one.number)}
        facts={states?.[one.state]}
      />
      {now ? (
        <Notice kind="success" live>
          <p>{now}</p>
        </Notice>
      ) : null}
      <ErrorSummary errors={errors} />
      <p className="written prose">{one.text}</p>
      {one.state === 'held' ? (
        <ActForm values={{ intent: 'release' }}>
          <Button>{words.release}</Button>
        </ActForm>
      ) : (
        <p>
          <Anchor href={contributionPath(debate, one.number)}>{words.page}</Anchor>
        </p>
      )}
      {one.reports.length > 0 ? (
        <section>
          <h2>{words.reports}</h2>
          {one.reports.map(({ id, reason, text, commentId }) => (
            <Notice key={id} kind="warning" title={rules?.[reason]}>
              <p>{text}</p>
              {commentId ? <p>{one.comments.find((comment) => comment.id === commentId)?.text}</p> : null}
              <ActForm values={{ intent: 'keep', commentId: commentId ?? undefined }}>
                <Button kind="secondary">{words.keep}</Button>
              </ActForm>
            </Notice>
          ))}
        </section>
      ) : null}
      {isPublished || one.state === 'held' ? <RemoveForm {...form} targets={targets('published')} /> : null}
      {one.state === 'removed' || removed.length > 0 ? (
        <RestoreForm {...form} targets={removed} whole={one.state === 'removed'} />
      ) : null}
      {isPublished ? <MergeForm {...form} /> : null}
      {isPublished ? <SplitFormFields {...form} themes={debate.themes} title={one.title} text={one.text} /> : null}
      {one.state === 'merged' ? (
        <ActForm values={{ intent: 'separate' }}>
          <Button kind="secondary">{words.separate}</Button>
        </ActForm>
      ) : null}
    </Wrap>
  )
}
