import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { localPath, notFound, readAct, requireSignedIn } from '~/composition/visitor.server'
import { TemplateFields } from '~/modules/label/components/template-fields'
import { TemplateForm } from '~/modules/label/components/template-form'
import { TemplateHistory } from '~/modules/label/components/template-history'
import { templateMessages } from '~/modules/label/messages/template'
import { permissions } from '~/modules/label/permissions'
import { queueOf } from '~/modules/label/queries-officer.server'
import { templateOf } from '~/modules/label/queries-template.server'
import { readQueueFilter } from '~/modules/label/rules/queue-filter'
import { isTemplateUse } from '~/modules/label/rules/template'
import { fieldsOf } from '~/platform/http/form.server'
import { useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { isId } from '~/platform/pure/ids'
import { ErrorSummary, listed } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { WithAside, Wrap } from '~/ui/section'
import { actOnTemplate } from './act-on-template.server'

type Asked = Pick<LoaderFunctionArgs, 'request' | 'context' | 'params'>

/** The template of the address, null for a new one; for whoever may not write them, the page does not exist. */
async function loadTemplate({ request, context, params }: Asked) {
  const visitor = await requireSignedIn(request, context)
  const id = params['id'] ?? ''
  const isNew = id === 'nouveau'
  const found = isNew || !isId(id) ? null : await templateOf(visitor.actor, id)
  if ((!isNew && !found) || !can(visitor.actor, permissions['label.write-templates'], null)) throw notFound()
  return { visitor, found }
}

export async function loader(asked: LoaderFunctionArgs) {
  const { visitor, found } = await loadTemplate(asked)
  const { locale } = visitor
  const { searchParams } = new URL(asked.request.url)
  const wanted = searchParams.get('usage')
  const use = found?.use ?? (isTemplateUse(wanted) ? wanted : 'completion')
  const queue = await queueOf(visitor.actor, readQueueFilter(new URLSearchParams('etat=all&tri=number')))
  return {
    locale,
    use,
    isNew: found === null,
    isArchived: found?.isArchived ?? false,
    versions: found?.versions ?? [],
    text: {
      name: found?.name ?? '',
      fr: found?.fr ?? templateMessages.fr.starts[use],
      en: found?.en ?? '',
      version: String(found?.version ?? 0),
    },
    files: (queue?.rows ?? []).map(({ id, number, title }) => ({ id, label: `${number ?? ''} · ${title}` })),
    done: new Map(Object.entries(templateMessages[locale].done)).get(searchParams.get('fait') ?? '') ?? null,
  }
}

export async function action(asked: ActionFunctionArgs) {
  const { visitor, form } = await readAct(asked.request, asked.context)
  const { found } = await loadTemplate(asked)
  const result = await actOnTemplate(visitor.actor, found?.id ?? null, fieldsOf(form), visitor.locale)
  if ('done' in result)
    throw redirect(localPath(asked.context, `/equipe/label/modeles/${result.id}?fait=${result.done}`))
  if (result.status === 404) throw notFound()
  const { status, ...shown } = result
  return data(shown, { status })
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const messages = templateMessages[found?.locale ?? 'fr']
  return [
    { title: `${found?.text.name || messages.write} · Démocratie permanente` },
    { name: 'description', content: messages.metaDescription },
  ]
}

export default function TemplatePage() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const messages = useMessages(templateMessages)
  const errors: Readonly<Record<string, string>> = answer?.errors ?? {}
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: '/equipe/label/modeles', label: messages.title }]}
          title={page.isNew ? messages.write : page.text.name}
        />
        {page.done ? (
          <Notice kind="success" live>
            <p>{page.done}</p>
          </Notice>
        ) : null}
        {page.isArchived ? <Notice title={messages.archivedOne} /> : null}
        <ErrorSummary errors={listed(errors)} />
        {answer && answer.preview.length > 0 ? (
          <Notice title={messages.previewTitle} live>
            {answer.preview.map(({ lang, text }) => (
              <p key={lang} className="pre-line" lang={lang}>
                {text}
              </p>
            ))}
          </Notice>
        ) : null}
        <WithAside aside={<TemplateFields use={page.use} />}>
          <TemplateForm use={page.use} typed={answer?.typed ?? page.text} errors={errors} files={page.files} />
        </WithAside>
      </Wrap>
      {page.isNew ? null : <TemplateHistory versions={page.versions} isArchived={page.isArchived} />}
    </>
  )
}
