import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct, requireSignedIn } from '~/composition/visitor.server'
import { VoteSheetForm } from '~/modules/governance/components/vote-sheet-form'
import { VotePaper, VoteParticipation } from '~/modules/governance/components/vote-run'
import { voteTeamMessages } from '~/modules/governance/messages/votes-team'
import { VoteAct, VoteOpening } from '~/modules/governance/components/vote-acts'
import { isId } from '~/platform/pure/ids'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { ErrorSummary, listed } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'
import { actOnPoll } from './act-on-poll.server'
import { loadTeamVote } from './load-team-vote.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, locale } = await requireSignedIn(request, context)
  const { searchParams } = new URL(request.url)
  const id = params['id'] ?? ''
  const found = isId(id) ? await loadTeamVote(actor, id, searchParams.get('nom') ?? '', locale) : null
  if (!found) throw notFound()
  return { ...found, done: searchParams.get('fait') }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const id = params['id'] ?? ''
  const result = isId(id) ? await actOnPoll(visitor.actor, id, form, visitor.locale) : null
  if (result === null) throw notFound()
  if ('done' in result) throw redirect(localPath(context, `/equipe/votes/${id}?fait=${result.done}`))
  return data(result, { status: 422 })
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: found }) => {
  const site = siteOf(matches)
  const { editTitle, description } = voteTeamMessages[site.locale]
  return pageMeta({ ...site, title: `${editTitle} · ${found?.title ?? ''}`, description, indexed: false })
}

const isDone = (words: object, done: string | null): done is keyof typeof voteTeamMessages.fr.done =>
  done !== null && Object.hasOwn(words, done)

export default function TeamVote() {
  const vote = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useMessages(voteTeamMessages)
  const locale = useLocale()
  const errors: Readonly<Record<string, string>> = answer?.errors ?? {}
  const nameOf = (id: string) => vote.colleges.find((college) => college.id === id)?.name[locale] ?? id
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: vote.meeting.teamHref, label: vote.meeting.title }]}
          kicker={words.editTitle}
          title={vote.title}
          lede={vote.state === 'draft' ? <p>{words.lede}</p> : null}
          actions={
            <ButtonLink kind="secondary" href={`/votes/${vote.id}`}>
              {words.votePage}
            </ButtonLink>
          }
        />
        {isDone(words.done, vote.done) && !answer ? (
          <Notice kind="success" live>
            <p>{words.done[vote.done]}</p>
          </Notice>
        ) : null}
        <ErrorSummary errors={listed(errors)} />
      </Wrap>
      {vote.sheet ? (
        <>
          {vote.opening ? <VoteOpening opening={vote.opening} nameOf={nameOf} id={vote.id} /> : null}
          <Section id="question" title={words.sheetTitle}>
            <VoteSheetForm
              intent="edit"
              values={answer?.intent === 'edit' ? answer.typed : vote.sheet}
              errors={answer?.intent === 'edit' ? errors : {}}
              colleges={vote.colleges}
            />
          </Section>
          <VoteAct intent="cancel" id={vote.id} title={words.cancelTitle} text={words.cancelText} />
        </>
      ) : null}
      {vote.running ? (
        <>
          <VoteParticipation {...vote.running.participation} nameOf={nameOf} />
          {vote.running.mayClose ? (
            <VoteAct intent="close" id={vote.id} title={words.closeTitle} text={words.closeText} />
          ) : null}
          {vote.running.paper ? (
            <VotePaper
              paper={vote.running.paper}
              definition={vote.definition}
              typed={answer?.typed ?? {}}
              errors={errors}
              nameOf={nameOf}
            />
          ) : null}
        </>
      ) : null}
    </>
  )
}
