import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { notFound } from '~/composition/visitor.server'
import { CharterChangeList } from '~/modules/charters/components/charter-changes'
import { charterMessages } from '~/modules/charters/messages/public'
import { changeCount, compareCharters } from '~/modules/charters/rules/compare-charters'
import { charterByVersion, charterVersions } from '~/modules/label/queries-charter.server'
import { schemeAsked } from '~/modules/label/queries-schemes.server'
import { charterPath, firstScheme } from '~/modules/label/rules/scheme'
import { publicPage } from '~/platform/http/public-page'
import { useMessages } from '~/platform/i18n/react'
import { EmptyState } from '~/ui/empty-state'
import { Filters } from '~/ui/filters'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { Select } from '~/ui/select'

export const headers = publicPage

/** The two versions of the address; those that come to mind first, the last and the one before, where it names none. */
export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const scheme = await schemeAsked(request)
  if (!scheme) throw notFound()
  const { key } = scheme
  const versions = (await charterVersions(key)).map(({ version }) => version)
  const [latest] = versions
  if (latest === undefined) throw notFound()
  const asked = (name: string, otherwise: number) => {
    const text = search.get(name)
    if (text === null) return otherwise
    const found = versions.find((version) => String(version) === text)
    if (found === undefined) throw notFound()
    return found
  }
  const after = asked('a', latest)
  const before = asked('de', versions.find((version) => version < after) ?? after)
  const [old, next] = await Promise.all([charterByVersion(before, key), charterByVersion(after, key)])
  if (!old || !next) throw notFound()
  const changes = compareCharters(old.charter, next.charter)
  return { scheme: key, versions, before: old.charter, after: next.charter, changes, count: changeCount(changes) }
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { differences } = charterMessages[site.locale]
  return pageMeta({ ...site, title: differences.title, description: differences.description })
}

export default function CharterDifferencesPage() {
  const { scheme, versions, before, after, changes, count } = useLoaderData<typeof loader>()
  const { charter, differences, version } = useMessages(charterMessages)
  const options = versions.map((number) => ({ value: String(number), label: version(number) }))
  return (
    <>
      <Wrap>
        <PageTitle
          title={differences.title}
          {...(versions.length > 1
            ? {
                lede: differences.between(version(before.version), version(after.version)),
                facts: differences.count(count),
              }
            : {})}
          back={[{ href: charterPath(scheme), label: charter }]}
        />
        {versions.length > 1 ? (
          <Filters
            action="/label/charte/differences"
            label={differences.chooseTitle}
            submitLabel={differences.compare}
            keep={{ label: scheme === firstScheme ? undefined : scheme }}
          >
            <Select
              name="de"
              label={differences.before}
              placeholder={null}
              defaultValue={String(before.version)}
              options={options}
            />
            <Select
              name="a"
              label={differences.after}
              placeholder={null}
              defaultValue={String(after.version)}
              options={options}
            />
          </Filters>
        ) : null}
        {count === 0 ? (
          <EmptyState title={versions.length > 1 ? differences.none : differences.only} />
        ) : (
          <h2>{differences.count(count)}</h2>
        )}
      </Wrap>
      <CharterChangeList before={before} after={after} changes={changes} />
    </>
  )
}
