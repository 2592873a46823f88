import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, requireSignedIn } from '~/composition/visitor.server'
import { openStatement, recordStatement } from '~/modules/members/commands/import-statement.server'
import { CancelImport, CsvForm } from '~/modules/members/components/csv-form'
import { membershipErrors } from '~/modules/members/components/membership-problems'
import { StatementReview } from '~/modules/members/components/statement-review'
import { membershipOffice } from '~/modules/members/messages/membership-office'
import { membershipPermissions } from '~/modules/members/permissions'
import { importDraft } from '~/modules/members/queries-import.server'
import { readAgainstRegister } from '~/modules/members/statement.server'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { isOk, refused } from '~/platform/pure/outcome'
import { ErrorSummary } from '~/ui/error-summary'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { readCsvForm } from './read-file.server'

const path = '/equipe/societaires/releve'

/** GET /equipe/societaires/releve: a statement to send, or (?fichier=) the reading of one that waits. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(request, context)
  if (!can(actor, membershipPermissions['members.import-statement'], null)) throw notFound()
  const id = new URL(request.url).searchParams.get('fichier')
  const draft = id === null ? null : await importDraft(id, 'bank-statement')
  const read = draft && (await readAgainstRegister(draft.content))
  if (!draft || !read || !isOk(read)) return json({ reading: null })
  const lines = read.ok.lines.map(({ hash, on, cents, label, state, doubt, payer }) => ({
    hash,
    on,
    cents,
    label,
    state,
    doubt,
    payer,
  }))
  return json({ reading: { id: draft.id, fileName: draft.fileName, lines, faults: read.ok.faults } })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor, sessionId } = await requireSignedIn(request, context)
  if (!can(actor, membershipPermissions['members.import-statement'], null)) throw notFound()
  const { form, fileName, content } = await readCsvForm(request, sessionId)
  const fields = fieldsOf(form)
  const typed = typedOf(fields)
  if (fields['intent'] === 'drop') return redirect(localPath(context, path))
  if (fields['intent'] === 'record') {
    const references = Object.fromEntries(
      Object.entries(typed).flatMap(([name, value]) =>
        name.startsWith('ligne-') && value.trim() !== ''
          ? [[name.slice('ligne-'.length), value.trim().toUpperCase()]]
          : [],
      ),
    )
    const outcome = await recordStatement(actor, { id: typed['draft'] ?? '', references })
    return isOk(outcome)
      ? redirect(localPath(context, '/equipe/societaires?fait=releve-importe'))
      : json({ problem: outcome, typed }, 422)
  }
  if (content.trim() === '') return json({ problem: refused({ code: 'file-missing', field: 'file' }), typed: {} }, 400)
  const outcome = await openStatement(actor, { fileName, content })
  return isOk(outcome)
    ? redirect(localPath(context, `${path}?fichier=${outcome.ok.id}`))
    : json({ problem: outcome, typed: {} }, 422)
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, description } = membershipOffice[site.locale].statement
  return pageMeta({ ...site, title, description, indexed: false })
}

export default function StatementPage() {
  const { reading } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { statement, list } = useMessages(membershipOffice)
  const errors = membershipErrors(useLocale(), answer?.problem)
  return (
    <Wrap>
      <PageTitle
        back={[{ href: '/equipe/societaires', label: list.title }]}
        title={reading ? statement.reading(reading.fileName) : statement.title}
        lede={statement.lede}
      />
      <ErrorSummary errors={errors} />
      {reading ? (
        <>
          <StatementReview
            draft={reading.id}
            lines={reading.lines}
            faults={reading.faults}
            errors={errors}
            typed={answer?.typed ?? {}}
          />
          <CancelImport draft={reading.id} label={statement.cancel} />
        </>
      ) : (
        <CsvForm said={statement} errors={errors} />
      )}
    </Wrap>
  )
}
