import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { DeclarationList } from '~/modules/declarations/components/declaration-list'
import { declarationMessages } from '~/modules/declarations/messages/declarations'
import { declarations, signatureCounts } from '~/modules/declarations/queries.server'
import { publicPage } from '~/platform/http/public-page'
import { useMessages } from '~/platform/i18n/react'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'

export const headers = publicPage

export async function loader(_: LoaderFunctionArgs) {
  const all = await declarations({ drafts: false })
  return {
    rows: await Promise.all(
      all.map(async ({ id, slug, title, summary, state, isDemonstration }) => {
        const { people, organisations } = await signatureCounts(id)
        return { id, slug, title, summary, state, isDemonstration, people, organisations }
      }),
    ),
  }
}

export const meta: MetaFunction = ({ matches }) => {
  const site = siteOf(matches)
  const { title, description } = declarationMessages[site.locale]
  return pageMeta({ ...site, title, description })
}

export default function Declarations() {
  const { rows } = useLoaderData<typeof loader>()
  const words = useMessages(declarationMessages)
  return (
    <Wrap>
      <PageTitle title={words.title} lede={words.lede} />
      <DeclarationList rows={rows} />
    </Wrap>
  )
}
