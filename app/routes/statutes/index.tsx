import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { notFound } from '~/composition/visitor.server'
import { StatutesArticles } from '~/modules/statutes/components/statutes-articles'
import { StatutesFigures } from '~/modules/statutes/components/statutes-figures'
import { StatutesData, StatutesVersions } from '~/modules/statutes/components/statutes-versions'
import { VersionChanges } from '~/modules/statutes/components/version-changes'
import { publicMessages } from '~/modules/statutes/messages/public'
import { statutesByVersion, statutesInForce, statutesVersions } from '~/modules/statutes/queries.server'
import { compareVersions } from '~/modules/statutes/rules/compare-versions'
import { articleIds, articleTitles } from '~/modules/statutes/rules/articles'
import { today } from '~/platform/clock.server'
import { publicPage } from '~/platform/http/public-page'
import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { EmptyState } from '~/ui/empty-state'
import { Anchor } from '~/ui/link'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { WithAside, Wrap } from '~/ui/section'
import { SidePanel } from '~/ui/side-panel'

export const headers = publicPage

const versionNumber = (text: string): number | null => (/^[1-9]\d{0,3}$/.test(text) ? Number(text) : null)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asked = params['version']
  const number = asked === undefined ? null : versionNumber(asked)
  if (asked !== undefined && number === null) throw notFound()
  const [current, versions] = await Promise.all([statutesInForce(today()), statutesVersions()])
  const shown = number === null ? current : await statutesByVersion(number)
  if (!shown && number !== null) throw notFound()
  const compare = versionNumber(new URL(request.url).searchParams.get('compare') ?? '')
  const other = shown && compare !== null && compare !== shown.version ? await statutesByVersion(compare) : null
  return {
    shown,
    isFuture: (shown?.effectiveFrom ?? '') > today(),
    current: current?.version ?? null,
    versions,
    changes: shown && other ? { of: other.version, articles: compareVersions(other.statutes, shown.statutes) } : null,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const site = siteOf(matches)
  const messages = publicMessages[site.locale]
  const changes = data?.shown && data.changes
  const title = changes ? messages.changes.title(data.shown?.version ?? 0, changes.of) : messages.title
  return pageMeta({ ...site, title, description: messages.description })
}

export default function StatutesPage() {
  const { shown, isFuture, current, versions, changes } = useLoaderData<typeof loader>()
  const locale = useLocale()
  const messages = useMessages(publicMessages)
  if (!shown)
    return (
      <Wrap>
        <PageTitle title={messages.title} lede={messages.description} />
        <EmptyState title={messages.noneTitle}>
          <p>{messages.none}</p>
        </EmptyState>
      </Wrap>
    )
  const { version, statutes, effectiveFrom, decision, decidedOn, contentHash } = shown
  const from = formatDate(effectiveFrom, locale)
  const isCurrent = version === current
  const back = [{ href: '/statuts', label: messages.title }]
  if (changes)
    return (
      <>
        <Wrap>
          <PageTitle
            title={messages.changes.title(version, changes.of)}
            lede={changes.articles.length > 0 ? messages.changes.lede : messages.changes.none}
            facts={messages.changes.count(changes.articles.reduce((sum, { changes: list }) => sum + list.length, 0))}
            back={back}
          />
          <p>
            <Anchor href={`/statuts/versions/${version}`}>{messages.changes.whole}</Anchor>
          </p>
        </Wrap>
        <VersionChanges articles={changes.articles} />
      </>
    )
  return (
    <>
      <Wrap>
        <PageTitle
          title={messages.title}
          kicker={messages.kicker(version)}
          lede={messages.lede}
          back={isCurrent ? [] : back}
          facts={`${isCurrent ? messages.inForce(from) : isFuture ? messages.future(from) : messages.replaced(from)}. ${messages.adopted(decision, formatDate(decidedOn, locale))}.`}
        />
        {isCurrent ? null : (
          <Notice kind="warning" title={messages.olderTitle}>
            <p>
              <Anchor href="/statuts">{messages.seeCurrent}</Anchor>
            </p>
          </Notice>
        )}
        <WithAside
          aside={
            <SidePanel title={messages.contents}>
              <ol className="link-list">
                {articleIds.map((id, index) => (
                  <li key={id}>
                    <a href={`#article-${index + 1}`}>{messages.article(index + 1, articleTitles[id][locale])}</a>
                  </li>
                ))}
                <li>
                  <a href="#versions">{messages.versionsTitle}</a>
                </li>
              </ol>
            </SidePanel>
          }
        >
          <StatutesFigures statutes={statutes} />
        </WithAside>
      </Wrap>
      <StatutesArticles statutes={statutes} />
      <StatutesVersions versions={versions} current={current} />
      <StatutesData version={version} hash={contentHash} />
    </>
  )
}
