import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, readAct, visitorOf } from '~/composition/visitor.server'
import { undoChange } from '~/modules/network/commands/undo-change.server'
import { undoMerge } from '~/modules/network/commands/undo-merge.server'
import { MergeHistory } from '~/modules/network/components/merge-history'
import { HistoryList } from '~/modules/network/components/history-list'
import { changeMessages } from '~/modules/network/messages/changes'
import { changeSentence } from '~/modules/network/messages/change-sentences'
import { networkActs } from '~/modules/network/permissions'
import { historyOf, mergesOf, placesNamed } from '~/modules/network/queries-history.server'
import { useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { pageHref, Pagination } from '~/ui/pagination'
import { Wrap } from '~/ui/section'
import { shownEntry } from './entry-at.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await visitorOf(request, context)
  const entry = await shownEntry(request, params, { ended: true })
  const search = new URL(request.url).searchParams
  const found = await historyOf(entry, { page: Number(search.get('page')) || 1 })
  const mayUndo =
    entry.sourceId === null && entry.state !== 'merged' && can(actor, networkActs['network.change-entry'], entry)
  return {
    ...found,
    changes: found.changes.map(({ decidedAt, ...change }) => ({
      ...change,
      decidedAt: decidedAt?.toISOString() ?? null,
    })),
    entry: { kind: entry.kind, title: entry.title, path: entry.path },
    places: await placesNamed(found.changes.map(({ differences }) => differences)),
    undo: mayUndo ? (can(actor, networkActs['network.change-at-once'], entry) ? 'at-once' : 'proposed') : null,
    merges: await mergesOf(entry.id),
    mayUndoMerges: can(actor, networkActs['network.merge-entries'], null),
    isEnded: entry.state === 'merged',
    done: search.get('fait'),
  } as const
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const entry = await shownEntry(request, params)
  const text = (name: string) => String(form.get(name) ?? '').trim()
  if (text('merge') !== '') {
    const undone = await undoMerge(visitor.actor, { mergeId: text('merge') })
    if ('ok' in undone) return redirect(localPath(context, `${entry.path}/historique?fait=separe`))
    return data({ errors: [{ message: changeSentence(undone.refused, visitor.locale) }] }, 409)
  }
  const outcome = await undoChange(visitor.actor, { changeId: text('change'), reason: text('reason').slice(0, 500) })
  if ('refused' in outcome) return data({ errors: [{ message: changeSentence(outcome.refused, visitor.locale) }] }, 409)
  if (outcome.ok.applied) return redirect(localPath(context, `${entry.path}/historique?fait=annule`))
  return redirect(localPath(context, `/reseau/modifications/${outcome.ok.changeId}`))
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: page }) => {
  const site = siteOf(matches)
  const { history } = changeMessages[site.locale]
  const title = history.title(page?.entry.title ?? '')
  return pageMeta({ ...site, title, description: history.lede, indexed: false })
}

export default function History() {
  const { changes, entry, places, undo, done, page, pages, ...rest } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { history, network } = useMessages(changeMessages)
  return (
    <Wrap>
      <PageTitle
        title={history.title(entry.title)}
        lede={history.lede}
        back={[
          { href: '/reseau', label: network },
          ...(rest.isEnded ? [] : [{ href: entry.path, label: entry.title }]),
        ]}
      />
      {done === 'separe' ? (
        <Notice kind="success" live>
          {history.mergeUndone}
        </Notice>
      ) : null}
      {done === 'annule' ? (
        <Notice kind="success" live>
          {history.undoDone}
        </Notice>
      ) : null}
      <ErrorSummary errors={answer?.errors ?? []} />
      <MergeHistory merges={rest.merges} mayUndo={rest.mayUndoMerges} />
      <HistoryList kind={entry.kind} changes={changes} places={places} undo={undo} />
      <Pagination page={page} pages={pages} hrefOf={(number) => pageHref(`${entry.path}/historique`, '', number)} />
    </Wrap>
  )
}
