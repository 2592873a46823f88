import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct, requireSignedIn } from '~/composition/visitor.server'
import { ProcedureLine, ProcedureNews } from '~/modules/referrals/components/procedure-line'
import { ReferralAppeals, ReferralDecision, ReferralJoined } from '~/modules/referrals/components/procedure-sections'
import { ReferralHistory } from '~/modules/referrals/components/referral-history'
import {
  type ActProps,
  CompletenessActs,
  FileHolder,
  JoinAct,
  NotesAct,
  PublicPageLink,
} from '~/modules/referrals/components/team-acts'
import { AgendaAct, DebateAct, ProposalAct } from '~/modules/referrals/components/team-proposal'
import { procedureSentence } from '~/modules/referrals/messages/procedure-refusals'
import { procedureTeamMessages } from '~/modules/referrals/messages/procedure-team'
import { procedureOf } from '~/modules/referrals/queries-procedure.server'
import { teamFileOf } from '~/modules/referrals/queries-team.server'
import { teamReferralPath } from '~/modules/referrals/rules/referral'
import { doneOf } from '~/platform/http/done-of.server'
import { fieldsOf } from '~/platform/http/form.server'
import { useMessages } from '~/platform/i18n/react'
import { isId } from '~/platform/pure/ids'
import { ErrorSummary, listed } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { actOnTeamFile } from './act-on-team-file.server'
import { teamFileView } from './team-file.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, locale } = await requireSignedIn(request, context)
  const id = params['id'] ?? ''
  const found = isId(id) ? await teamFileOf(actor, id) : null
  const procedure = found && (await procedureOf(id, locale))
  if (!found || !procedure) throw notFound()
  return {
    file: teamFileView(actor, found, locale),
    procedure,
    done: doneOf(request, procedureTeamMessages[locale].file.done),
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const id = params['id'] ?? ''
  const fields = fieldsOf(form)
  const result = await actOnTeamFile(visitor.actor, isId(id) ? id : '', fields)
  if ('done' in result) throw redirect(localPath(context, `${teamReferralPath(id)}?fait=${result.done}`))
  if ('refused' in result && result.refused.code === 'not-found') throw notFound()
  const codes = 'errors' in result ? result.errors : { [result.refused.field ?? '']: result.refused.code }
  const errors = Object.fromEntries(
    Object.entries(codes).map(([field, code]) => [field, procedureSentence(code, visitor.locale)]),
  )
  return data({ fields, errors }, { status: 'errors' in result ? 422 : 409 })
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: found }) => {
  const site = siteOf(matches)
  const { queue, file } = procedureTeamMessages[site.locale]
  const title = file.title(found?.file.number ?? '')
  return pageMeta({ ...site, title, description: queue.description, indexed: false })
}

export default function ReferralFile() {
  const { file, procedure, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { queue, file: messages } = useMessages(procedureTeamMessages)
  const fields: Readonly<Record<string, string | readonly string[]>> = answer?.fields ?? {}
  const errors: Readonly<Record<string, string>> = answer?.errors ?? {}
  const of = (intent: string, name: string) => (fields['intent'] === intent ? fields[name] : undefined)
  const acts: ActProps = {
    file,
    typed: (intent, name) => {
      const value = of(intent, name)
      return typeof value === 'string' ? value : ''
    },
    chosen: (intent, name) => {
      const value = of(intent, name)
      return typeof value === 'string' ? [value] : (value ?? [])
    },
    errorOf: (intent, field) => (fields['intent'] === intent ? errors[field] : undefined),
  }
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: '/equipe/saisines', label: queue.title }]}
          kicker={messages.title(file.number)}
          title={file.title}
          facts={<span>{file.requester}</span>}
          actions={<PublicPageLink number={file.number} />}
        />
        {done && !answer ? (
          <Notice kind="success" live>
            <p>{done}</p>
          </Notice>
        ) : null}
        <ErrorSummary errors={listed(errors)} />
        <ProcedureLine page={procedure} />
        <ProcedureNews page={procedure} />
        <ReferralJoined joinedTo={procedure.joinedTo} joined={[]} />
      </Wrap>
      <FileHolder file={file} />
      <CompletenessActs {...acts} />
      <ProposalAct {...acts} />
      <AgendaAct {...acts} />
      <ReferralDecision page={procedure} />
      <DebateAct {...acts} />
      <ReferralAppeals appeals={procedure.appeals} />
      <ReferralJoined joinedTo={null} joined={procedure.joined} />
      <JoinAct {...acts} />
      <NotesAct {...acts} />
      <ReferralHistory history={procedure.history} />
    </>
  )
}
