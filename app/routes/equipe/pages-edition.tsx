import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct, requireSignedIn } from '~/composition/visitor.server'
import { publishPage } from '~/modules/editorial/commands/publish-page.server'
import { PageEditor } from '~/modules/editorial/components/page-editor'
import { filledPage } from '~/modules/editorial/filled-page.server'
import { fieldErrors, pageForm } from '~/modules/editorial/forms'
import { editorialMessages } from '~/modules/editorial/messages'
import { refusalText, wordErrors } from '~/modules/editorial/messages/sentences'
import { editorialActs } from '~/modules/editorial/permissions'
import { currentPage, pageVersion } from '~/modules/editorial/queries.server'
import { isPageSlug, pagePath } from '~/modules/editorial/rules/editable-pages'
import { fieldsOf } from '~/platform/http/form.server'
import { isLocale } from '~/platform/i18n/locale'
import { useMessages } from '~/platform/i18n/react'
import { can, type Actor } from '~/platform/permissions'
import { Anchor } from '~/ui/link'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'

/** The page that the address names, for those who may write it. */
function pageOf(actor: Actor, params: Readonly<Record<string, string | undefined>>) {
  const { slug, langue } = params
  if (!can(actor, editorialActs['editorial.publish-page'], null) || !isPageSlug(slug) || !isLocale(langue))
    throw notFound()
  return { slug, language: langue }
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(request, context)
  const { slug, language } = pageOf(actor, params)
  const page = await currentPage(slug, language)
  return json({
    slug,
    language,
    path: `/${language}${pagePath(slug)}`,
    page: { title: page?.title ?? '', body: page?.body ?? '', version: page?.version ?? 0 },
    done: new URL(request.url).searchParams.get('fait'),
  })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const { slug, language } = pageOf(visitor.actor, params)
  const fields = fieldsOf(form)
  const text = (name: string) => (typeof fields[name] === 'string' ? fields[name].replace(/\r\n?/g, '\n') : '')
  const typed = { title: text('title'), body: text('body'), note: text('note') }
  const preview = await filledPage(typed.body, language)
  const opened = Number(text('version')) || 0
  if (text('intent') !== 'publish') return json({ typed, version: opened, preview, errors: [], conflictWith: null })
  const parsed = pageForm.safeParse(fields)
  if (!parsed.success)
    return json(
      {
        typed,
        version: opened,
        preview,
        errors: wordErrors(fieldErrors(parsed.error), visitor.locale),
        conflictWith: null,
      },
      400,
    )
  const outcome = await publishPage(visitor.actor, { slug, locale: language, ...parsed.data })
  if ('ok' in outcome) return redirect(localPath(context, `/equipe/pages/${slug}/${language}?fait=publiee`))
  const { code, field } = outcome.refused
  const errors = [{ field, message: refusalText(outcome.refused, visitor.locale) }]
  if (code !== 'page-changed')
    return json({ typed, version: opened, preview, errors, conflictWith: null }, code === 'not-allowed' ? 403 : 422)
  const [before, latest] = await Promise.all([pageVersion(slug, language, opened), currentPage(slug, language)])
  return json({ typed, version: latest?.version ?? 0, preview, errors, conflictWith: before?.body ?? '' }, 409)
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const site = siteOf(matches)
  const { editor, pages } = editorialMessages[site.locale]
  return pageMeta({ ...site, title: editor.title(data?.page.title ?? ''), description: pages.lede, indexed: false })
}

export default function EditPage() {
  const { slug, language, path, page, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { editor, pages } = useMessages(editorialMessages)
  const message = done === 'publiee' ? editor.published : done === 'remise' ? editor.restored : null
  return (
    <>
      <Wrap>
        <PageTitle
          title={editor.title(page.title || slug)}
          lede={editor.lede(page.version, pages.languages[language])}
          back={[
            { href: '/equipe', label: pages.back },
            { href: '/equipe/pages', label: pages.title },
          ]}
        />
        {message && !answer ? (
          <Notice kind="success" title={message} live>
            <p>
              <Anchor href={path} hrefLang={language}>
                {editor.see}
              </Anchor>
            </p>
          </Notice>
        ) : null}
      </Wrap>
      <PageEditor
        typed={answer?.typed ?? { title: page.title, body: page.body, note: '' }}
        version={answer?.version ?? page.version}
        current={page.body}
        errors={answer?.errors ?? []}
        preview={answer?.preview}
        conflictWith={answer?.conflictWith ?? undefined}
        historyHref={`/equipe/pages/${slug}/${language}/historique`}
      />
    </>
  )
}
