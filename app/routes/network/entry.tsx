import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { notFound } from '~/composition/visitor.server'
import { DraftSent } from '~/modules/network/components/draft-keeper'
import { EntryPage } from '~/modules/network/components/entry-page'
import { entryAsLinkedData } from '~/modules/network/linked-data'
import { kindOfFolder } from '~/modules/network/rules/addresses'
import { publicPage } from '~/platform/http/public-page'
import { Island } from '~/ui/island'
import { loadEntry } from './load-entry.server'

export const headers = publicPage

/** A practice, a method or a resource: the same page under the address of its kind. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const kind = kindOfFolder(new URL(request.url).pathname.split('/')[2])
  if (!kind) throw notFound()
  return loadEntry(request, context, kind, params['slug'] ?? '')
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => {
  const site = siteOf(matches)
  if (!data) return pageMeta({ ...site, title: '', description: '' })
  return [
    ...pageMeta({
      ...site,
      title: data.content.title,
      description: data.description,
      type: 'article',
      indexed: data.state === 'published' && !data.isDemonstration,
    }),
    ...(data.state === 'published' ? [{ 'script:ld+json': entryAsLinkedData(data, site.origin) }] : []),
  ]
}

export default function Entry() {
  const page = useLoaderData<typeof loader>()
  return (
    <>
      {page.done === 'propose' ? <Island name="network-draft-sent" of={DraftSent} props={{ name: page.kind }} /> : null}
      <EntryPage {...page} />
    </>
  )
}
