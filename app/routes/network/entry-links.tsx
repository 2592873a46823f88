import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { showLabels } from '~/composition/commands/show-labels.server'
import { linkedOf, tieOfAddress } from '~/composition/network-ties.server'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { labelsHeldBy } from '~/modules/label/queries-applicant.server'
import { linkEntry } from '~/modules/network/commands/link-entry.server'
import { LinksPage } from '~/modules/network/components/links-page'
import { entrySentence } from '~/modules/network/messages/entry-refusals'
import { spaceMessages } from '~/modules/network/messages/space'
import { allMethods, linksOf } from '~/modules/network/queries-links.server'
import { isLinkKind, type LinkEnd } from '~/modules/network/rules/links'
import { isId } from '~/platform/pure/ids'
import { ownEntry } from './own-entry.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { visitor, entry } = await ownEntry(request, context, params)
  const ends = await linksOf(entry.kind, entry.id)
  const done = new URL(request.url).searchParams.get('fait')
  return {
    id: entry.id,
    title: entry.title,
    linked: await linkedOf(ends, visitor.locale),
    methods: entry.kind === 'practice' ? await allMethods() : [],
    labels: entry.kind === 'practice' ? await labelsHeldBy(visitor.actor) : [],
    done: done === 'lie' || done === 'delie' ? done : null,
  } as const
}

const endOf = (value: FormDataEntryValue | null): LinkEnd[] => {
  const [kind, id = ''] = typeof value === 'string' ? value.split(' ') : []
  return isLinkKind(kind) && isId(id) ? [{ kind, id }] : []
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, entry } = await ownEntry(request, context, params)
  const { form } = await readAct(request, context)
  const { locale } = visitor
  const typed = form.get('address')
  const address = typeof typed === 'string' ? typed : ''
  const again = (code: string) => data({ address, message: entrySentence({ code }, locale) }, 422)
  if (form.get('intent') === 'labels') {
    const certificateIds = form.getAll('labels').filter((id) => typeof id === 'string')
    const outcome = await showLabels(visitor.actor, { entryId: entry.id, certificateIds })
    if ('refused' in outcome) throw notFound()
    throw redirect(localPath(context, `/espace/reseau/entrees/${entry.id}/liens?fait=lie`))
  }
  let add: LinkEnd[] = []
  let remove = endOf(form.get('remove'))
  if (form.get('intent') === 'methods') {
    const known = new Set((await allMethods()).map(({ id }) => id))
    const chosen = new Set(form.getAll('methods').filter((id) => typeof id === 'string' && known.has(id)))
    const linked = (await linksOf(entry.kind, entry.id)).filter(({ kind }) => kind === 'method')
    add = [...known].filter((id) => chosen.has(id)).map((id) => ({ kind: 'method', id }))
    remove = linked.filter(({ id }) => known.has(id) && !chosen.has(id))
  } else if (form.get('intent') === 'add') {
    const found = await tieOfAddress(address)
    if (!found) return again('link-nothing')
    add = [found]
  }
  const outcome = await linkEntry(visitor.actor, { id: entry.id, add, remove })
  if ('refused' in outcome) {
    if (outcome.refused.code === 'not-found' || outcome.refused.code === 'not-allowed') throw notFound()
    return again(outcome.refused.code)
  }
  const done = add.length > 0 || form.get('intent') === 'methods' ? 'lie' : 'delie'
  throw redirect(localPath(context, `/espace/reseau/entrees/${entry.id}/liens?fait=${done}`))
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { ties } = spaceMessages[site.locale]
  return pageMeta({ ...site, title: ties.title, description: ties.lede, indexed: false })
}

export default function EntryLinks() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <LinksPage {...page} address={answer?.address ?? ''} error={answer?.message ?? null} />
}
