import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, requireSignedIn } from '~/composition/visitor.server'
import { importMembers, openMemberList } from '~/modules/members/commands/import-members.server'
import { CancelImport, CsvForm } from '~/modules/members/components/csv-form'
import { ListReview } from '~/modules/members/components/list-review'
import { membershipErrors } from '~/modules/members/components/membership-problems'
import { readListAgainstRegister } from '~/modules/members/list-import.server'
import { membershipOffice } from '~/modules/members/messages/membership-office'
import { membershipPermissions } from '~/modules/members/permissions'
import { importDraft } from '~/modules/members/queries-import.server'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { isOk, refused } from '~/platform/pure/outcome'
import { ErrorSummary } from '~/ui/error-summary'
import { PageTitle } from '~/ui/page-title'
import { Prose, Wrap } from '~/ui/section'
import { readCsvForm } from './read-file.server'

const path = '/equipe/societaires/import'
const shown = 200

/** GET /equipe/societaires/import: a list to send, or (?fichier=) its dry run. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(request, context)
  if (!can(actor, membershipPermissions['members.import-list'], null)) throw notFound()
  const id = new URL(request.url).searchParams.get('fichier')
  const draft = id === null ? null : await importDraft(id, 'member-list')
  const read = draft && (await readListAgainstRegister(draft.content))
  if (!draft || !read || !isOk(read)) return json({ reading: null })
  const { members, duplicates, faults } = read.ok
  return json({
    reading: {
      id: draft.id,
      fileName: draft.fileName,
      total: members.length,
      members: members
        .slice(0, shown)
        .map(({ line, name, category, admittedOn, shares }) => ({ line, name, category, admittedOn, shares })),
      duplicates,
      faults,
    },
  })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor, sessionId } = await requireSignedIn(request, context)
  if (!can(actor, membershipPermissions['members.import-list'], null)) throw notFound()
  const { form, fileName, content } = await readCsvForm(request, sessionId)
  const [intent, draft] = [form.get('intent'), form.get('draft')]
  if (intent === 'drop') return redirect(localPath(context, path))
  if (intent === 'record') {
    const outcome = await importMembers(actor, { draft: typeof draft === 'string' ? draft : '' })
    return isOk(outcome)
      ? redirect(localPath(context, '/equipe/societaires?fait=liste-importee'))
      : json({ problem: outcome }, 422)
  }
  if (content.trim() === '') return json({ problem: refused({ code: 'file-missing', field: 'file' }) }, 400)
  const outcome = await openMemberList(actor, { fileName, content })
  return isOk(outcome)
    ? redirect(localPath(context, `${path}?fichier=${outcome.ok.id}`))
    : json({ problem: outcome }, 422)
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, description } = membershipOffice[site.locale].memberList
  return pageMeta({ ...site, title, description, indexed: false })
}

export default function MemberListPage() {
  const { reading } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { memberList, list, statement } = useMessages(membershipOffice)
  const errors = membershipErrors(useLocale(), answer?.problem)
  return (
    <Wrap>
      <PageTitle
        back={[{ href: '/equipe/societaires', label: list.title }]}
        title={reading ? statement.reading(reading.fileName) : memberList.title}
        lede={memberList.lede}
      />
      <ErrorSummary errors={errors} />
      {reading ? (
        <>
          <ListReview
            draft={reading.id}
            total={reading.total}
            members={reading.members}
            duplicates={reading.duplicates}
            faults={reading.faults}
          />
          <CancelImport draft={reading.id} label={memberList.cancel} />
        </>
      ) : (
        <>
          <Prose>
            <h2>{memberList.columns}</h2>
            <p>{memberList.columnsText}</p>
          </Prose>
          <CsvForm said={memberList} errors={errors} />
        </>
      )}
    </Wrap>
  )
}
