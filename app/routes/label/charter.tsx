import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { notFound } from '~/composition/visitor.server'
import {
  CharterArticles,
  CharterConditions,
  CharterFilter,
  CharterVersions,
} from '~/modules/label/components/public-charter'
import { OtherCharters } from '~/modules/label/components/scheme-choice'
import { kindFromWord } from '~/modules/label/forms-register'
import { publicMessages } from '~/modules/label/messages/public'
import { charterByVersion, charterInForce, charterVersions } from '~/modules/label/queries-charter.server'
import { charteredSchemes, schemeAsked } from '~/modules/label/queries-schemes.server'
import { applicantKinds } from '~/modules/label/rules/kinds'
import { charterPath, schemeQuery } from '~/modules/label/rules/scheme'
import { DraftsUnderWay, VersionWays } from '~/modules/charters/components/version-ways'
import { openDrafts } from '~/modules/charters/queries-drafts.server'
import { today } from '~/platform/clock.server'
import { publicPage } from '~/platform/http/public-page'
import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { Anchor } from '~/ui/link'
import { NextStep } from '~/ui/next-step'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Prose, WithAside, Wrap } from '~/ui/section'
import { SidePanel } from '~/ui/side-panel'

export const headers = publicPage

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asked = params['version']
  if (asked !== undefined && !/^[1-9]\d{0,3}$/.test(asked)) throw notFound()
  const scheme = await schemeAsked(request)
  if (!scheme) throw notFound()
  const { key } = scheme
  const current = await charterInForce(today(), key)
  const found = asked === undefined ? current : await charterByVersion(Number(asked), key)
  if (!found) throw notFound()
  const search = new URL(request.url).searchParams
  const [rows, drafts, others] = await Promise.all([charterVersions(key), openDrafts(key), charteredSchemes()])
  return {
    charter: found.charter,
    scheme: key,
    others: others
      .filter((other) => other.key !== key)
      .map(({ key: other, name, purpose }) => ({ key: other, name, purpose })),
    drafts,
    before: rows.find(({ version }) => version < found.version)?.version ?? null,
    hash: found.hash,
    path: asked === undefined ? '/label/charte' : `/label/charte/${found.version}`,
    current: current?.version ?? null,
    isFuture: found.charter.inForceFrom > today(),
    choice: {
      applicant: applicantKinds.find((kind) => kind === search.get('candidat')) ?? ('' as const),
      initiative: kindFromWord(search.get('nature')),
    },
    versions: rows.map(({ version, inForceFrom, contentHash }) => ({
      version,
      inForceFrom,
      contentHash,
      isCurrent: version === current?.version,
    })),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const site = siteOf(matches)
  const { charter } = publicMessages[site.locale]
  return pageMeta({
    ...site,
    title: data ? charter.title(data.charter.version) : publicMessages[site.locale].charterName,
    description: charter.description,
  })
}

export default function CharterPage() {
  const { charter, scheme, others, hash, path, current, isFuture, choice, versions, drafts, before } =
    useLoaderData<typeof loader>()
  const locale = useLocale()
  const all = useMessages(publicMessages)
  const messages = all.charter
  const from = formatDate(charter.inForceFrom, locale)
  const isCurrent = charter.version === current
  return (
    <>
      <Wrap>
        <PageTitle
          title={charter.title[locale]}
          kicker={`${messages.version}\u00a0${charter.version}`}
          back={[{ href: '/label', label: all.label }]}
          facts={`${isCurrent ? messages.inForce(from) : isFuture ? messages.notYet(from) : messages.replaced(from)}. ${charter.decision[locale]}`}
        />
        {isCurrent ? null : (
          <Notice kind="warning" title={messages.olderTitle}>
            <p>
              {isFuture ? null : messages.older} <Anchor href={charterPath(scheme)}>{messages.seeCurrent}</Anchor>
            </p>
          </Notice>
        )}
        <DraftsUnderWay drafts={drafts} />
        <OtherCharters schemes={others} />
        <WithAside
          aside={
            <SidePanel title={messages.contents}>
              <ol className="link-list">
                {charter.articles.map(({ id, number, title }) => (
                  <li key={id}>
                    <a href={`#article-${number}`}>{messages.articleTitle(number, title[locale])}</a>
                  </li>
                ))}
                <li>
                  <a href="#delais">{messages.settingsTitle}</a>
                </li>
                <li>
                  <a href="#versions">{messages.versionsTitle}</a>
                </li>
              </ol>
            </SidePanel>
          }
        >
          <Prose>
            {charter.preamble[locale].split('\n\n').map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </Prose>
          <CharterFilter action={path} scheme={scheme} choice={choice} charter={charter} />
          <CharterArticles charter={charter} choice={choice} />
        </WithAside>
      </Wrap>
      <CharterConditions charter={charter} />
      <CharterVersions scheme={scheme} version={charter.version} hash={hash} versions={versions} />
      <Wrap>
        <VersionWays scheme={scheme} version={charter.version} before={before} />
      </Wrap>
      <Wrap>
        <NextStep
          title={messages.checkTitle}
          action={
            <ButtonLink href={`/label/verifier-ma-demarche${schemeQuery(scheme)}`}>{all.selfCheckName}</ButtonLink>
          }
        >
          <p>{messages.check}</p>
        </NextStep>
      </Wrap>
    </>
  )
}
