import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { answerComment, hideComment, showComment } from '~/modules/charters/commands/moderate-comment.server'
import { CommentActs } from '~/modules/charters/components/comment-acts'
import { CommentList } from '~/modules/charters/components/comments'
import { saidForm } from '~/modules/charters/forms'
import { refusalSentence } from '~/modules/charters/messages/refusals'
import { teamMessages } from '~/modules/charters/messages/team'
import { actMessages } from '~/modules/charters/messages/team-acts'
import { commentsOf } from '~/modules/charters/queries-comments.server'
import { fieldsOf } from '~/platform/http/form.server'
import { useMessages } from '~/platform/i18n/react'
import { isId } from '~/platform/pure/ids'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { loadDraft } from './load.server'

export async function loader(args: LoaderFunctionArgs) {
  const { visitor, draft, read } = await loadDraft(args)
  return {
    draft: { id: draft.id, title: draft.title },
    charter: read.charter,
    comments: await commentsOf(visitor.actor, draft.id),
    done: new URL(args.request.url).searchParams.get('fait') === 'modere',
  }
}

export async function action(args: ActionFunctionArgs) {
  const { form } = await readAct(args.request, args.context)
  const { visitor, draft } = await loadDraft(args)
  const commentId = String(form.get('comment') ?? '')
  const intent = String(form.get('intent') ?? '')
  if (!isId(commentId)) throw notFound()
  const parsed = saidForm.safeParse(fieldsOf(form))
  const typed = String(form.get('text') ?? '')
  const refuse = (message: string) => data({ commentId, intent, typed, message }, { status: 422 })
  if (intent !== 'show' && !parsed.success)
    return refuse(refusalSentence({ code: parsed.error.issues[0]?.message ?? 'required' }, visitor.locale))
  const text = parsed.success ? parsed.data.text : ''
  const named = { id: draft.id, commentId }
  const outcome =
    intent === 'show'
      ? await showComment(visitor.actor, named)
      : intent === 'hide'
        ? await hideComment(visitor.actor, { ...named, text })
        : await answerComment(visitor.actor, { ...named, text })
  if ('refused' in outcome) throw notFound()
  throw redirect(
    localPath(args.context, `/equipe/charte/${draft.id}/commentaires?fait=modere#commentaire-${commentId}`),
  )
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => {
  const site = siteOf(matches)
  const { comments } = actMessages[site.locale]
  const title = `${comments.title} · ${page?.draft.title ?? ''}`
  return pageMeta({ ...site, title, description: comments.lede, indexed: false })
}

export default function DraftCommentsPage() {
  const { draft, charter, comments, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { list } = useMessages(teamMessages)
  const { comments: messages } = useMessages(actMessages)
  return (
    <>
      <Wrap>
        <PageTitle
          title={messages.title}
          kicker={draft.title}
          lede={messages.lede}
          back={[
            { href: '/equipe/charte', label: list.title },
            { href: `/equipe/charte/${draft.id}`, label: draft.title },
          ]}
        />
        {done && !answer ? <Notice kind="success" title={messages.done} live /> : null}
        <ErrorSummary
          errors={answer ? [{ message: answer.message, id: `champ-${answer.intent}-${answer.commentId}` }] : []}
        />
      </Wrap>
      <CommentList
        comments={comments}
        charter={charter}
        acts={(comment) => <CommentActs comment={comment} refused={answer?.commentId === comment.id ? answer : null} />}
      />
    </>
  )
}
