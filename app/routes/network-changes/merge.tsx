import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct, requireSignedIn } from '~/composition/visitor.server'
import { mergeEntries } from '~/modules/network/commands/merge-entries.server'
import { MergeChoice, MergeSearch } from '~/modules/network/components/merge-form'
import { changeMessages } from '~/modules/network/messages/changes'
import { changeSentence } from '~/modules/network/messages/change-sentences'
import { networkActs } from '~/modules/network/permissions'
import { entryToMerge, placesNamed } from '~/modules/network/queries-history.server'
import { whyNoMerge } from '~/modules/network/rules/change-authors'
import { differencesOf } from '~/modules/network/rules/difference'
import { useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { ErrorSummary } from '~/ui/error-summary'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { slugIn } from './act-on-change.server'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, locale } = await requireSignedIn(request, context)
  if (!can(actor, networkActs['network.merge-entries'], null)) throw notFound()
  const search = new URL(request.url).searchParams
  const asked = { kept: search.get('premiere') ?? '', merged: search.get('seconde') ?? '' }
  const found = async (address: string) => {
    const slug = slugIn(address)
    return slug ? entryToMerge(slug) : null
  }
  const [kept, merged] = [await found(asked.kept), await found(asked.merged)]
  const wanted = asked.kept !== '' && asked.merged !== ''
  const why = kept && merged ? whyNoMerge(kept, merged) : undefined
  const error = !wanted
    ? null
    : !kept || !merged
      ? changeMessages[locale].team.notFound
      : why
        ? changeSentence({ code: why }, locale)
        : null
  if (!wanted || error || !kept || !merged) return { asked, error, pair: null }
  const differences = differencesOf(kept.fields, merged.fields)
  return {
    asked,
    error: null,
    pair: {
      kind: kept.kind,
      kept: { id: kept.id, title: kept.title, path: kept.path },
      merged: { id: merged.id, title: merged.title, path: merged.path },
      differences,
      places: await placesNamed([differences]),
    },
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const taken = [...form.entries()].flatMap(([name, value]) =>
    name.startsWith('take.') && value === 'merged' ? [name.slice(5)] : [],
  )
  const outcome = await mergeEntries(visitor.actor, {
    keptId: text('kept'),
    mergedId: text('merged'),
    taken,
    reason: text('reason').slice(0, 500),
  })
  if ('refused' in outcome) {
    if (outcome.refused.code === 'not-allowed') throw notFound()
    return data({ errors: [{ message: changeSentence(outcome.refused, visitor.locale) }] }, 409)
  }
  return redirect(localPath(context, '/equipe/reseau?fait=reuni'))
}

export const meta: MetaFunction = ({ matches }) => {
  const site = siteOf(matches)
  const { merge, mergeLede } = changeMessages[site.locale].team
  return pageMeta({ ...site, title: merge, description: mergeLede, indexed: false })
}

export default function Merge() {
  const { asked, error, pair } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { team } = useMessages(changeMessages)
  return (
    <Wrap>
      <PageTitle title={team.merge} lede={team.mergeLede} back={[{ href: '/equipe/reseau', label: team.title }]} />
      <ErrorSummary errors={answer?.errors ?? (error ? [{ message: error }] : [])} />
      <MergeSearch {...asked} />
      {pair ? <MergeChoice {...pair} /> : null}
    </Wrap>
  )
}
