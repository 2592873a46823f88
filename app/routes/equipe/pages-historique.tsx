import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct, requireSignedIn } from '~/composition/visitor.server'
import { publishPage } from '~/modules/editorial/commands/publish-page.server'
import { TextDifference } from '~/modules/editorial/components/text-difference'
import { editorialMessages } from '~/modules/editorial/messages'
import { refusalText } from '~/modules/editorial/messages/sentences'
import { editorialActs } from '~/modules/editorial/permissions'
import { pageHistory, pageVersion } from '~/modules/editorial/queries.server'
import { isPageSlug } from '~/modules/editorial/rules/editable-pages'
import { isLocale } from '~/platform/i18n/locale'
import { useMessages } from '~/platform/i18n/react'
import { type Actor, can } from '~/platform/permissions'
import { Confirm } from '~/ui/confirm'
import { ErrorSummary } from '~/ui/error-summary'
import { Anchor } from '~/ui/link'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'
import { Timeline } from '~/ui/timeline'

function pageOf(actor: Actor, params: Readonly<Record<string, string | undefined>>) {
  const { slug, langue } = params
  if (!can(actor, editorialActs['editorial.read-pages'], null) || !isPageSlug(slug) || !isLocale(langue))
    throw notFound()
  return { slug, language: langue }
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(request, context)
  const { slug, language } = pageOf(actor, params)
  const asked = Number(new URL(request.url).searchParams.get('version')) || 0
  const history = await pageHistory(slug, language)
  const [latest] = history
  if (!latest) throw notFound()
  const shown =
    Number.isSafeInteger(asked) && asked > 0 ? await pageVersion(slug, language, Math.min(asked, latest.version)) : null
  const before = shown && shown.version > 1 ? await pageVersion(slug, language, shown.version - 1) : null
  return json({
    slug,
    language,
    title: latest.title,
    latest: latest.version,
    history: history.map(({ publishedAt, ...entry }) => ({ ...entry, publishedAt: publishedAt.toISOString() })),
    change: shown && { version: shown.version, before: before?.body ?? '', after: shown.body },
  })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const { slug, language } = pageOf(visitor.actor, params)
  const version = Number(form.get('restore'))
  const old = Number.isSafeInteger(version) && version > 0 ? await pageVersion(slug, language, version) : null
  if (!old) throw notFound()
  const note = editorialMessages[language].history.restoreNote(old.version)
  const latest = Number(form.get('latest')) || 0
  const outcome = await publishPage(visitor.actor, {
    slug,
    locale: language,
    title: old.title,
    body: old.body,
    note,
    version: latest,
  })
  if ('ok' in outcome) return redirect(localPath(context, `/equipe/pages/${slug}/${language}?fait=remise`))
  return json(
    { errors: [{ message: refusalText(outcome.refused, visitor.locale) }] },
    outcome.refused.code === 'not-allowed' ? 403 : 409,
  )
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const site = siteOf(matches)
  const { history } = editorialMessages[site.locale]
  return pageMeta({ ...site, title: history.title(data?.title ?? ''), description: history.lede, indexed: false })
}

export default function PageHistory() {
  const { slug, language, title, latest, history: entries, change } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { history, pages } = useMessages(editorialMessages)
  const path = `/equipe/pages/${slug}/${language}`
  return (
    <>
      <Wrap>
        <PageTitle
          title={history.title(title)}
          lede={history.lede}
          back={[
            { href: '/equipe/pages', label: pages.title },
            { href: path, label: title },
          ]}
        />
        <ErrorSummary errors={answer?.errors ?? []} />
      </Wrap>
      {change ? (
        <Section id="changement" title={history.changeTitle(change.version)} tone="stone">
          {change.version === 1 ? <p className="soft">{history.first}</p> : null}
          <TextDifference before={change.before} after={change.after} />
          {change.version < latest ? (
            <Confirm
              title={history.restore(change.version)}
              confirmLabel={history.restore(change.version)}
              cancelHref={`${path}/historique`}
              irreversible={false}
              values={{ restore: change.version, latest }}
            >
              <p>{history.restoreText}</p>
            </Confirm>
          ) : null}
        </Section>
      ) : null}
      <Section id="versions">
        <Timeline
          entries={entries.map(({ version, note, publishedAt, author }) => ({
            id: String(version),
            at: new Date(publishedAt),
            title:
              version === latest
                ? `${history.version(version, note)} (${history.current})`
                : history.version(version, note),
            by: history.by(author ?? history.portal),
            children: (
              <Anchor href={`${path}/historique?version=${version}#changement`}>{history.seeChange(version)}</Anchor>
            ),
          }))}
        />
      </Section>
    </>
  )
}
