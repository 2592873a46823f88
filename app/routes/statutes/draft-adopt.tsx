import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { adoptStatutes } from '~/modules/members/commands/adopt-statutes.server'
import { TransformationNotices } from '~/modules/members/components/transformation-table'
import { registeredMembers } from '~/modules/members/queries-transformation.server'
import { planTransformation } from '~/modules/members/rules/transformation'
import { adoptionForm, revisionForm } from '~/modules/statutes/forms'
import { actMessages } from '~/modules/statutes/messages/acts'
import { editorMessages } from '~/modules/statutes/messages/editor'
import { refusalSentence } from '~/modules/statutes/messages/sentences'
import { statutesVersions } from '~/modules/statutes/queries.server'
import { today } from '~/platform/clock.server'
import { fieldsOf } from '~/platform/http/form.server'
import { useMessages } from '~/platform/i18n/react'
import { Confirm } from '~/ui/confirm'
import { ErrorSummary } from '~/ui/error-summary'
import { Anchor } from '~/ui/link'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { DateField, TextField } from '~/ui/text-field'
import { loadDraft } from './drafts.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { draft, read } = await loadDraft(request, context, params)
  // The review says what is wrong: nothing is adopted before.
  if (!read.statutes || read.problems.length > 0)
    throw redirect(localPath(context, `/equipe/statuts/${draft.id}/relire`))
  const [last] = await statutesVersions()
  return {
    draft: { id: draft.id, title: draft.title, revision: draft.revision },
    version: (last?.version ?? 0) + 1,
    statutes: read.statutes,
    plan: planTransformation(read.statutes, draft.mapping, await registeredMembers(today())),
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const { draft } = await loadDraft(request, context, params)
  const fields = fieldsOf(form)
  const text = (name: string) => (typeof fields[name] === 'string' ? fields[name] : '')
  const typed = {
    decision: text('decision'),
    decidedOn: text('decidedOn'),
    effectiveFrom: text('effectiveFrom'),
  }
  const parsed = adoptionForm.safeParse(fields)
  if (!parsed.success) {
    const errors = parsed.error.issues.map(({ path, message: code }) => ({
      field: String(path[0]),
      message: refusalSentence({ code }, visitor.locale),
    }))
    return data({ typed, errors }, { status: 422 })
  }
  const revision = revisionForm.safeParse(form.get('revision'))
  const outcome = await adoptStatutes(visitor.actor, {
    id: draft.id,
    revision: revision.success ? revision.data : 0,
    ...parsed.data,
  })
  if ('ok' in outcome) throw redirect(localPath(context, '/equipe/statuts?fait=adoptes'))
  if (outcome.refused.code === 'not-found') throw notFound()
  const message = refusalSentence(outcome.refused, visitor.locale)
  return data({ typed, errors: [{ field: outcome.refused.field, message }] }, { status: 422 })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { adopt } = actMessages[site.locale]
  return pageMeta({ ...site, title: adopt.title, description: adopt.frozen, indexed: false })
}

export default function DraftAdoptPage() {
  const { draft, version, statutes, plan } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { adopt, review, members } = useMessages(actMessages)
  const { team } = useMessages(editorMessages)
  const errors: readonly { field?: string; message: string }[] = answer?.errors ?? []
  const errorOf = (name: string) => errors.find(({ field }) => field === name)?.message
  const typed = answer?.typed ?? { decision: '', decidedOn: '', effectiveFrom: '' }
  const back = `/equipe/statuts/${draft.id}/relire`
  return (
    <Wrap>
      <PageTitle
        title={adopt.title}
        lede={adopt.lede(version)}
        kicker={draft.title}
        back={[
          { href: '/equipe/statuts', label: team.title },
          { href: back, label: review.title(draft.title) },
        ]}
      />
      <ErrorSummary errors={errors} />
      <TransformationNotices statutes={statutes} plan={plan} />
      <p>
        <Anchor href={`/equipe/statuts/${draft.id}/societaires`}>{members.title}</Anchor>
      </p>
      <Confirm
        title={adopt.confirmTitle}
        confirmLabel={adopt.confirm}
        cancelHref={back}
        values={{ revision: draft.revision }}
        fields={
          <>
            <TextField
              name="decision"
              label={adopt.decision}
              hint={adopt.decisionHint}
              error={errorOf('decision')}
              defaultValue={typed.decision}
            />
            <DateField
              name="decidedOn"
              label={adopt.decidedOn}
              error={errorOf('decidedOn')}
              defaultValue={typed.decidedOn}
            />
            <DateField
              name="effectiveFrom"
              label={adopt.effectiveFrom}
              hint={adopt.effectiveHint}
              error={errorOf('effectiveFrom')}
              defaultValue={typed.effectiveFrom}
            />
          </>
        }
      >
        <p>{adopt.moved(plan.members.filter(({ changes }) => changes).length)}</p>
        <p>{adopt.frozen}</p>
      </Confirm>
    </Wrap>
  )
}
