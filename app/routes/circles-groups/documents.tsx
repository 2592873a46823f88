import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, requireSignedIn } from '~/composition/visitor.server'
import { addGroupDocuments, removeGroupDocument } from '~/modules/circles/commands/group-documents.server'
import { DocumentForm, DocumentList } from '~/modules/circles/components/group-documents'
import { documentForm, oneRow } from '~/modules/circles/forms-groups'
import { groupMessages } from '~/modules/circles/messages/groups'
import { groupPermissions } from '~/modules/circles/permissions'
import { documentsOf } from '~/modules/circles/queries-threads.server'
import { problemErrors } from '~/modules/governance/components/body-problems'
import { fileMessages } from '~/platform/files/messages'
import { receiveUpload } from '~/platform/files/receive.server'
import { parseForm } from '~/platform/http/parse-form'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { isOk } from '~/platform/pure/outcome'
import { counterOf } from '~/platform/rate-limit/figures'
import { takeToken } from '~/platform/rate-limit/limit.server'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'
import { loadGroup } from './load-group.server'

export async function loader(args: LoaderFunctionArgs) {
  const { group, visitor, mayWrite, leads } = await loadGroup(args, groupPermissions['circles.read-group'])
  const papers = await documentsOf(group.id)
  return {
    ...{ slug: group.slug, group: group.title, mayWrite },
    papers: papers.map(({ addedById, ...paper }) => ({ ...paper, mayRemove: leads || addedById === visitor.actor.id })),
    done: new URL(args.request.url).searchParams.get('fait'),
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const visitor = await requireSignedIn(request, context)
  const slug = params['slug'] ?? ''
  const path = `/espace/groupes/${slug}/documents`
  const wait = await takeToken(counterOf('upload:account', visitor.actor.id))
  if ('refused' in wait) return data({ problem: wait, fault: null }, { status: 429 })
  const upload = await receiveUpload(request, visitor.sessionId, { maxFiles: 10 })
  if ('refused' in upload) return data({ problem: undefined, fault: upload.refused }, { status: 422 })
  const { fields, files } = upload.ok
  if (fields['intent'] === 'remove') {
    const row = parseForm(oneRow, fields)
    const outcome = 'ok' in row ? await removeGroupDocument(visitor.actor, row.ok) : null
    if (!outcome || !isOk(outcome)) throw notFound()
    throw redirect(localPath(context, `${path}?fait=retire`))
  }
  const parsed = parseForm(documentForm, fields)
  if (!('ok' in parsed)) return data({ problem: parsed, fault: null }, { status: 400 })
  const outcome = await addGroupDocuments(visitor.actor, { slug, files, ...parsed.ok })
  if (isOk(outcome)) throw redirect(localPath(context, `${path}?fait=partage`))
  if (outcome.refused.code === 'not-found') throw notFound()
  return data({ problem: outcome, fault: null }, { status: 422 })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, lede } = groupMessages[site.locale].documents
  return pageMeta({ ...site, title, description: lede, indexed: false })
}

export default function GroupDocuments() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const locale = useLocale()
  const messages = useMessages(groupMessages)
  const files = useMessages(fileMessages)
  const fault = answer?.fault
  const sentence =
    fault && Object.entries(files.refusals).find(([code]) => code === fault.code)?.[1](fault.detail ?? {})
  const errors = fault
    ? [{ field: 'files', message: sentence ?? messages.refusals.unreadable }]
    : problemErrors(messages, answer?.problem, locale)
  const { documents, done } = messages
  const said = Object.entries(done).find(([key]) => key === page.done)?.[1]
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: `/espace/groupes/${page.slug}`, label: page.group }]}
          title={documents.title}
          lede={documents.lede}
        />
        {said !== undefined && !answer ? (
          <Notice kind="success" live>
            <p>{said}</p>
          </Notice>
        ) : null}
        <ErrorSummary errors={errors} />
        <DocumentList papers={page.papers} />
      </Wrap>
      {page.mayWrite ? (
        <Section id="partager" title={documents.add} tone="stone">
          <DocumentForm errors={errors} />
        </Section>
      ) : null}
    </>
  )
}
