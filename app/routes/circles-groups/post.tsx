import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { editPost, moderatePost, takePostBack } from '~/modules/circles/commands/change-post.server'
import { editedPost, removalForm } from '~/modules/circles/forms-groups'
import { threadMessages } from '~/modules/circles/messages/threads'
import { groupPermissions } from '~/modules/circles/permissions'
import { postById } from '~/modules/circles/queries-threads.server'
import { Markdown } from '~/modules/editorial/components/markdown'
import { readMarkdown } from '~/modules/editorial/rules/markdown'
import { errorOf, problemErrors } from '~/modules/governance/components/body-problems'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { isId } from '~/platform/pure/ids'
import { isOk, type Outcome } from '~/platform/pure/outcome'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { Confirm } from '~/ui/confirm'
import { ErrorSummary } from '~/ui/error-summary'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import { loadGroup } from './load-group.server'

export async function loader(args: LoaderFunctionArgs) {
  const { group, subject, visitor, leads } = await loadGroup(args)
  const id = args.params['id'] ?? ''
  const post = isId(id) ? await postById(id) : null
  if (!post || post.groupId !== group.id || post.removedAt !== null) throw notFound()
  const owned = { ...subject, ownerId: post.authorId }
  const mayEdit = can(visitor.actor, groupPermissions['circles.edit-post'], owned) && !post.thread.isClosed
  const mayTakeBack = can(visitor.actor, groupPermissions['circles.take-back'], owned)
  if (!mayTakeBack && !leads) throw notFound()
  return {
    ...{ slug: group.slug, group: group.title, threadId: post.threadId, thread: post.thread.title },
    ...{ body: post.body, text: readMarkdown(post.body), mayEdit, mayTakeBack },
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const id = params['id'] ?? ''
  const fields = fieldsOf(form)
  const post = isId(id) ? await postById(id) : null
  if (!post) throw notFound()
  const done = async (outcome: Outcome<unknown>, what: string) => {
    if (isOk(outcome))
      throw redirect(localPath(context, `/espace/groupes/${params['slug']}/fils/${post.threadId}?fait=${what}`))
    if (outcome.refused.code === 'not-found') throw notFound()
    return data({ problem: outcome, typed: typedOf(fields) }, { status: 422 })
  }
  if (fields['intent'] === 'take-back') return done(await takePostBack(visitor.actor, { id }), 'retire')
  if (fields['intent'] === 'moderate') {
    const parsed = parseForm(removalForm, fields)
    if (!('ok' in parsed)) return data({ problem: parsed, typed: typedOf(fields) }, { status: 400 })
    return done(await moderatePost(visitor.actor, { id, ...parsed.ok }), 'retire')
  }
  const parsed = parseForm(editedPost, fields)
  if (!('ok' in parsed)) return data({ problem: parsed, typed: typedOf(fields) }, { status: 400 })
  return done(await editPost(visitor.actor, { id, ...parsed.ok }), 'enregistre')
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { editTitle, editLede } = threadMessages[site.locale]
  return pageMeta({ ...site, title: editTitle, description: editLede, indexed: false })
}

export default function PostPage() {
  const post = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const locale = useLocale()
  const messages = useMessages(threadMessages)
  const errors = problemErrors(messages, answer?.problem, locale)
  const back = `/espace/groupes/${post.slug}/fils/${post.threadId}`
  return (
    <>
      <Wrap>
        <PageTitle
          back={[
            { href: `/espace/groupes/${post.slug}`, label: post.group },
            { href: back, label: post.thread },
          ]}
          title={post.mayTakeBack ? messages.editTitle : messages.moderateTitle}
          lede={post.mayTakeBack ? messages.editLede : undefined}
        />
        <ErrorSummary errors={errors} />
        {post.mayEdit ? (
          <ActForm values={{ intent: 'edit' }}>
            <TextArea
              name="body"
              label={messages.body}
              rows={10}
              maxCharacters={10_000}
              defaultValue={answer?.typed['body'] ?? post.body}
              error={errorOf(errors, 'body')}
            />
            <Actions>
              <Button>{messages.save}</Button>
            </Actions>
          </ActForm>
        ) : (
          <blockquote className="post-quote">
            <Markdown nodes={post.text} />
          </blockquote>
        )}
      </Wrap>
      <Section id="retirer">
        <Confirm
          title={post.mayTakeBack ? messages.takeBackTitle : messages.moderateTitle}
          values={{ intent: post.mayTakeBack ? 'take-back' : 'moderate' }}
          confirmLabel={post.mayTakeBack ? messages.takeBack : messages.moderate}
          cancelHref={back}
          cancelLabel={messages.back}
          fields={
            post.mayTakeBack ? null : (
              <TextField
                name="reason"
                label={messages.reason}
                hint={messages.reasonHint}
                autoComplete="off"
                defaultValue={answer?.typed['reason']}
                error={errorOf(errors, 'reason')}
              />
            )
          }
        >
          <p>{post.mayTakeBack ? messages.takeBackText : messages.moderateText}</p>
        </Confirm>
      </Section>
    </>
  )
}
