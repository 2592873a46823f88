import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { giveUpDraft, openToComments } from '~/modules/charters/commands/open-draft.server'
import { arrangeDraft } from '~/modules/charters/commands/save-draft.server'
import { DraftNext } from '~/modules/charters/components/draft-next'
import { DraftOutline } from '~/modules/charters/components/draft-outline'
import { DraftPanel } from '~/modules/charters/components/draft-panel'
import { revisionForm } from '~/modules/charters/forms'
import { refusalSentence } from '~/modules/charters/messages/refusals'
import { teamMessages } from '~/modules/charters/messages/team'
import { outlineOf } from '~/modules/charters/outline'
import { unansweredCount } from '~/modules/charters/queries-comments.server'
import { findingsOf } from '~/modules/charters/queries-drafts.server'
import { effectOfDraft } from '~/modules/charters/queries-effects.server'
import { charterFor } from '~/modules/label/rules/charter-for'
import { isWritable } from '~/modules/charters/rules/draft-state'
import { readListChange } from '~/modules/charters/rules/draft/fields'
import { schemeByKey } from '~/modules/label/queries-schemes.server'
import { useMessages } from '~/platform/i18n/react'
import { ErrorSummary, listed } from '~/ui/error-summary'
import { Anchor } from '~/ui/link'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Prose, WithAside, Wrap } from '~/ui/section'
import { loadDraft } from './load.server'

const said = ['ouvert', 'enregistre', 'commentaires'] as const

export async function loader(args: LoaderFunctionArgs) {
  const { visitor, draft, read } = await loadDraft(args)
  const [effect, waiting, scheme] = await Promise.all([
    effectOfDraft(draft.id, read.charter),
    unansweredCount(draft.id),
    schemeByKey(draft.scheme),
  ])
  const natures = scheme?.kinds ?? []
  const done = new URL(args.request.url).searchParams.get('fait')
  const { id, title, state, revision, baseVersion, commentsUntil } = draft
  return {
    draft: { id, title, state, revision, baseVersion, commentsUntil: commentsUntil ?? '' },
    outline: outlineOf(draft.content, read.problems, visitor.locale),
    problems: read.problems,
    findings: findingsOf(draft, read, natures),
    natures,
    held: read.charter ? charterFor(read.charter, natures) : { asksNothingOf: [], askedOfNone: [] },
    statements: Object.fromEntries(read.charter?.criteria.map((one) => [one.id, one.statement[visitor.locale]]) ?? []),
    isWritable: isWritable(draft),
    hasEffect: effect?.isOfThisText ?? false,
    waiting,
    done: said.find((one) => one === done) ?? null,
  }
}

export async function action(args: ActionFunctionArgs) {
  const { form } = await readAct(args.request, args.context)
  const { visitor, draft } = await loadDraft(args)
  const text = (name: string) => String(form.get(name) ?? '')
  const { id } = draft
  const revision = revisionForm.safeParse(form.get('revision'))
  const change = readListChange(text('change'))
  const to = (path: string) => redirect(localPath(args.context, path))
  const intent = text('intent')
  const outcome =
    intent === 'open'
      ? await openToComments(visitor.actor, { id, until: text('until') })
      : intent === 'give-up'
        ? await giveUpDraft(visitor.actor, { id, reason: text('reason') })
        : change
          ? await arrangeDraft(visitor.actor, { id, revision: revision.success ? revision.data : 0, change })
          : null
  if (!outcome) throw notFound()
  if ('ok' in outcome) {
    if (intent === 'give-up') throw to('/equipe/charte?fait=abandonne')
    if (intent === 'open') throw to(`/equipe/charte/${id}?fait=commentaires#suite`)
    if (change?.move === 'add' && 'count' in outcome.ok)
      throw to(`/equipe/charte/${id}/${change.list}/${outcome.ok.count}`)
    throw to(`/equipe/charte/${id}?fait=enregistre#${change?.list ?? ''}`)
  }
  if (outcome.refused.code === 'not-found') throw notFound()
  const { field = '' } = outcome.refused
  return data(
    {
      typed: { until: text('until'), reason: text('reason') },
      errors: { [field]: refusalSentence(outcome.refused, visitor.locale) } as Record<string, string>,
    },
    { status: 422 },
  )
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => {
  const site = siteOf(matches)
  const { list } = teamMessages[site.locale]
  return pageMeta({ ...site, title: page?.draft.title ?? list.title, description: list.lede, indexed: false })
}

export default function CharterDraftPage() {
  const { draft, outline, problems, findings, held, natures, statements, hasEffect, waiting, done, ...page } =
    useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { list, draft: messages } = useMessages(teamMessages)
  const errors: Readonly<Record<string, string>> = answer?.errors ?? {}
  return (
    <>
      <Wrap>
        <PageTitle
          title={draft.title}
          kicker={list.states[draft.state]}
          facts={draft.baseVersion === null ? undefined : messages.base(draft.baseVersion)}
          back={[
            { href: '/equipe', label: list.back },
            { href: '/equipe/charte', label: list.title },
          ]}
        />
        <ErrorSummary errors={listed(errors)} />
        {done && !answer ? <Notice kind="success" title={messages.done[done]} live /> : null}
        <WithAside
          aside={<DraftPanel id={draft.id} {...{ problems, findings, held, natures, statements }} />}
          asideFirst
        >
          <p>
            <Anchor href={`/equipe/charte/${draft.id}/texte/1`}>{messages.textTitle}</Anchor>
          </p>
          {page.isWritable ? (
            <Prose>
              <p className="soft">{messages.removeHint}</p>
            </Prose>
          ) : null}
        </WithAside>
      </Wrap>
      <DraftOutline id={draft.id} revision={draft.revision} outline={outline} isWritable={page.isWritable} />
      <DraftNext
        draft={draft}
        isSound={problems.length === 0}
        hasEffect={hasEffect}
        waiting={waiting}
        errors={errors}
        typed={answer?.typed ?? { until: '', reason: '' }}
      />
    </>
  )
}
