import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { commentDraft } from '~/modules/charters/commands/comment-draft.server'
import { CommentForm, CommentList } from '~/modules/charters/components/comments'
import { DraftFiles, DraftNotice, EffectSection } from '~/modules/charters/components/open-draft'
import { CharterChangeList } from '~/modules/charters/components/charter-changes'
import { commentForm } from '~/modules/charters/forms'
import { charterMessages } from '~/modules/charters/messages/public'
import { refusalSentence } from '~/modules/charters/messages/refusals'
import { commentsOf } from '~/modules/charters/queries-comments.server'
import { effectOfDraft } from '~/modules/charters/queries-effects.server'
import { changeCount, compareCharters } from '~/modules/charters/rules/compare-charters'
import { CharterArticles, CharterConditions } from '~/modules/label/components/public-charter'
import { charterInForce } from '~/modules/label/queries-charter.server'
import { charterPath } from '~/modules/label/rules/scheme'
import { today } from '~/platform/clock.server'
import { fieldsOf } from '~/platform/http/form.server'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'
import { loadOpenDraft } from './load.server'

export async function loader(args: LoaderFunctionArgs) {
  const { visitor, draft, read } = await loadOpenDraft(args)
  const [current, effect, comments] = await Promise.all([
    charterInForce(today(), draft.scheme),
    effectOfDraft(draft.id, read.charter),
    commentsOf(visitor.actor, draft.id),
  ])
  const { id, title, scheme, state, commentsUntil, publishedVersion, givenUpReason } = draft
  const { charter } = read
  const before = current?.charter ?? null
  return {
    draft: { id, title, scheme, state, commentsUntil: commentsUntil ?? '', publishedVersion, givenUpReason },
    charter,
    before,
    changes: charter && before && state !== 'published' ? compareCharters(before, charter) : null,
    effect: effect?.isDone && effect.isOfThisText ? effect : null,
    comments,
    name: visitor.account?.name ?? null,
    done: new URL(args.request.url).searchParams.get('fait') === 'commente',
  }
}

export async function action(args: ActionFunctionArgs) {
  const { visitor, form } = await readAct(args.request, args.context)
  const { draft } = await loadOpenDraft(args)
  const fields = fieldsOf(form)
  const text = (name: string) => (typeof fields[name] === 'string' ? fields[name] : '')
  const typed = { criterion: text('criterion'), text: text('text') }
  const refuse = (list: readonly { field: string; message: string }[], status: number) =>
    data({ typed, errors: Object.fromEntries(list.map(({ field, message }) => [field, message])) }, { status })
  const parsed = commentForm.safeParse(fields)
  if (!parsed.success)
    return refuse(
      parsed.error.issues.map(({ path, message: code }) => ({
        field: String(path[0]),
        message: refusalSentence({ code }, visitor.locale),
      })),
      422,
    )
  const outcome = await commentDraft(visitor.actor, { id: draft.id, ...parsed.data })
  if ('ok' in outcome)
    throw redirect(localPath(args.context, `/label/charte/projets/${draft.id}?fait=commente#commentaires`))
  if (outcome.refused.code === 'not-found') throw notFound()
  const { field = 'text' } = outcome.refused
  return refuse([{ field, message: refusalSentence(outcome.refused, visitor.locale) }], 422)
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => {
  const site = siteOf(matches)
  const { draft } = charterMessages[site.locale]
  return pageMeta({ ...site, title: page?.draft.title ?? draft.kicker, description: draft.description, indexed: false })
}

export default function OpenDraftPage() {
  const { draft, charter, before, changes, effect, comments, name, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const locale = useLocale()
  const messages = useMessages(charterMessages)
  const errors: Readonly<Record<string, string>> = answer?.errors ?? {}
  return (
    <>
      <Wrap>
        <PageTitle
          title={draft.title}
          kicker={messages.draft.kicker}
          lede={messages.draft.lede}
          back={[{ href: charterPath(draft.scheme), label: messages.charter }]}
        />
        <ErrorSummary errors={Object.entries(errors).map(([field, message]) => ({ field, message }))} />
        {done ? <Notice kind="success" title={messages.comments.sent} live /> : null}
        <DraftNotice draft={draft} />
        {charter ? (
          <DraftFiles id={draft.id} hasComments={draft.state === 'open'} />
        ) : (
          <p>{messages.draft.unreadable}</p>
        )}
      </Wrap>
      {changes && before && charter ? (
        <>
          <Section id="changements" title={messages.draft.changesTitle(before.version)} tone="stone">
            <p>
              {changeCount(changes) > 0 ? messages.differences.count(changeCount(changes)) : messages.differences.none}
            </p>
          </Section>
          <CharterChangeList before={before} after={charter} changes={changes} />
        </>
      ) : null}
      {draft.state === 'given-up' ? null : <EffectSection effect={effect} />}
      <CommentList comments={comments} charter={charter} />
      {draft.state === 'open' ? (
        <CommentForm
          name={name}
          draftId={draft.id}
          criteria={charter?.criteria.map(({ id, statement }) => ({ id, label: statement[locale] })) ?? []}
          typed={answer?.typed ?? { criterion: '', text: '' }}
          errors={errors}
        />
      ) : null}
      {charter ? (
        <>
          <Section id="texte" title={messages.draft.wholeTitle}>
            <CharterArticles charter={charter} choice={{ applicant: '', initiative: '' }} />
          </Section>
          <CharterConditions charter={charter} />
        </>
      ) : null}
    </>
  )
}
