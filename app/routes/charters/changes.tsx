import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath } from '~/composition/visitor.server'
import { CharterChangeList } from '~/modules/charters/components/charter-changes'
import { charterMessages } from '~/modules/charters/messages/public'
import { teamMessages } from '~/modules/charters/messages/team'
import { changeCount, compareCharters } from '~/modules/charters/rules/compare-charters'
import { charterInForce } from '~/modules/label/queries-charter.server'
import { today } from '~/platform/clock.server'
import { useMessages } from '~/platform/i18n/react'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'
import { loadDraft } from './load.server'

/** What a draft changes in the charter in force, before anybody else reads it. */
export async function loader(args: LoaderFunctionArgs) {
  const { draft, read } = await loadDraft(args)
  const current = await charterInForce(today(), draft.scheme)
  const { charter } = read
  if (!charter || !current) throw redirect(localPath(args.context, `/equipe/charte/${draft.id}`))
  return {
    draft: { id: draft.id, title: draft.title },
    before: current.charter,
    after: charter,
    changes: compareCharters(current.charter, charter),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => {
  const site = siteOf(matches)
  const { differences } = charterMessages[site.locale]
  const title = `${differences.title} · ${page?.draft.title ?? ''}`
  return pageMeta({ ...site, title, description: differences.description, indexed: false })
}

export default function DraftChangesPage() {
  const { draft, before, after, changes } = useLoaderData<typeof loader>()
  const { differences, draft: words } = useMessages(charterMessages)
  const { list } = useMessages(teamMessages)
  const count = changeCount(changes)
  return (
    <>
      <Wrap>
        <PageTitle
          title={differences.title}
          kicker={draft.title}
          back={[
            { href: '/equipe/charte', label: list.title },
            { href: `/equipe/charte/${draft.id}`, label: draft.title },
          ]}
        />
      </Wrap>
      <Section id="changements" title={words.changesTitle(before.version)} tone="stone">
        <p>{count > 0 ? differences.count(count) : differences.none}</p>
      </Section>
      <CharterChangeList before={before} after={after} changes={changes} />
    </>
  )
}
