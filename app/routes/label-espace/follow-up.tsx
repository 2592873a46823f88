import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { fileAppeal, withdrawAppeal } from '~/modules/label/commands/file-appeal.server'
import { renewLabel } from '~/modules/label/commands/renew-label.server'
import { withdrawApplication } from '~/modules/label/commands/withdraw-application.server'
import { AppealAnswers, AppealForm } from '~/modules/label/components/appeal-section'
import { RenewForm } from '~/modules/label/components/renewal-section'
import { ShownOpinions } from '~/modules/label/components/shown-opinions'
import { FollowUp } from '~/modules/label/components/follow-up'
import { groundsForm, withdrawForm } from '~/modules/label/forms'
import { problemsOf } from '~/modules/label/forms-step'
import { appealMessages } from '~/modules/label/messages/appeal'
import { labelMessages } from '~/modules/label/messages/index'
import { sentenceOf, sentencesOf } from '~/modules/label/messages/refusals'
import { permissions } from '~/modules/label/permissions'
import { appealsOf } from '~/modules/label/queries-committee.server'
import { followUpOf } from '~/modules/label/queries-applicant.server'
import { opinionsShown } from '~/modules/label/queries-opinion.server'
import { appealRules, appealUntil } from '~/modules/label/rules/appeal'
import { mayRenew } from '~/modules/label/rules/renewal'
import { eventsFor } from '~/modules/label/rules/states'
import { wasQuestioned } from '~/modules/label-life/queries.server'
import { FollowUpLinks } from '~/modules/label-support/components/follow-up-links'
import { isFollowed } from '~/modules/label-support/queries.server'
import { fieldsOf } from '~/platform/http/form.server'
import { useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { followUpPage } from '~/modules/label/components/follow-up-page'
import { today } from '~/platform/clock.server'
import { loadOwn } from './load-form.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { visitor, id } = await loadOwn(request, context, params)
  const found = await followUpOf(visitor.actor, id)
  if (!found) throw notFound()
  const { application } = found
  const done = new URL(request.url).searchParams.get('fait')
  const { filed, withdrawn } = appealMessages[visitor.locale].own.done
  const words = { ...labelMessages[visitor.locale].followUp.done, recours: filed, 'recours-retire': withdrawn }
  const appeals = await appealsOf(id)
  const { decision, version } = found
  const wasAnswered = appeals.some(({ answer }) => answer !== null)
  return {
    locale: visitor.locale,
    done: new Map(Object.entries(words)).get(done ?? '') ?? null,
    appeals,
    opinions: await opinionsShown(id),
    appealUntil:
      application.state === 'refused' && decision
        ? appealUntil(decision.decidedOn, appealRules(version.charter.settings), wasAnswered)
        : null,
    wasQuestioned: found.certificate !== null && (await wasQuestioned(id)),
    isFollowed: await isFollowed(id),
    mayRenew: found.certificate !== null && mayRenew(found.certificate, today()),
    mayAppeal: can(visitor.actor, permissions['label.file-appeal'], application),
    mayWithdraw:
      eventsFor(application.state, 'applicant').includes('withdraw') &&
      can(visitor.actor, permissions['label.withdraw-application'], application),
    page: followUpPage(found, visitor.locale, today()),
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const { id } = await loadOwn(request, context, params)
  const fields = fieldsOf(form)
  const intent = fields['intent']
  if (intent === 'renew') {
    const certificate = (await followUpOf(visitor.actor, id))?.certificate
    const renewed = certificate ? await renewLabel(visitor.actor, { certificateId: certificate.id }) : null
    if (!renewed || ('refused' in renewed && renewed.refused.code === 'not-found')) throw notFound()
    if ('ok' in renewed) throw redirect(localPath(context, `/espace/label/${renewed.ok.id}`))
    const said: Record<string, string> = { '': sentenceOf(renewed.refused, visitor.locale) }
    return data({ errors: said, typed: '', grounds: '' }, { status: 409 })
  }
  if (intent === 'appeal' || intent === 'withdraw-appeal') {
    const grounds = typeof fields['grounds'] === 'string' ? fields['grounds'] : ''
    const read = groundsForm.safeParse({ grounds })
    if (intent === 'appeal' && !read.success)
      return data({ errors: sentencesOf(problemsOf(read.error), visitor.locale), typed: '', grounds }, { status: 422 })
    const outcome =
      intent === 'appeal'
        ? await fileAppeal(visitor.actor, { id, grounds: read.data?.grounds ?? '' })
        : await withdrawAppeal(visitor.actor, { id })
    if ('ok' in outcome)
      throw redirect(
        localPath(context, `/espace/label/${id}/suivi?fait=recours${intent === 'appeal' ? '' : '-retire'}`),
      )
    if (outcome.refused.code === 'not-found') throw notFound()
    const errors: Record<string, string> = {
      [outcome.refused.field ?? '']: sentenceOf(outcome.refused, visitor.locale),
    }
    return data({ errors, typed: '', grounds }, { status: 409 })
  }
  const typed = typeof fields['reason'] === 'string' ? fields['reason'] : ''
  const read = withdrawForm.safeParse({ reason: typed })
  if (!read.success)
    return data({ errors: sentencesOf(problemsOf(read.error), visitor.locale), typed, grounds: '' }, { status: 422 })
  const outcome = await withdrawApplication(visitor.actor, { id, reason: read.data.reason })
  if ('ok' in outcome) throw redirect(localPath(context, `/espace/label/${id}/suivi?fait=retiree`))
  if (outcome.refused.code === 'not-found') throw notFound()
  const errors: Record<string, string> = { '': sentenceOf(outcome.refused, visitor.locale) }
  return data({ errors, typed, grounds: '' }, { status: 409 })
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const messages = labelMessages[found?.locale ?? 'fr'].followUp
  const number = found?.page.number
  return [
    { title: `${number ? messages.title(number) : messages.untitled} · Démocratie permanente` },
    { name: 'description', content: found?.page.title ?? '' },
  ]
}

export default function FollowUpPage() {
  const found = useLoaderData<typeof loader>()
  const { page, appeals } = found
  const answer = useActionData<typeof action>()
  const messages = useMessages(labelMessages).followUp
  return (
    <FollowUp
      page={page}
      mayWithdraw={found.mayWithdraw}
      done={found.done}
      errors={answer?.errors ?? {}}
      typed={answer?.typed ?? ''}
      title={page.number ? messages.title(page.number) : messages.untitled}
      appeal={
        <>
          <FollowUpLinks id={page.id} wasQuestioned={found.wasQuestioned} isFollowed={found.isFollowed} />
          {found.mayRenew && page.certificate ? <RenewForm validUntil={page.certificate.validUntil} /> : null}
          <ShownOpinions opinions={found.opinions} />
          <AppealAnswers appeals={appeals} />
          <AppealForm
            state={page.state}
            until={found.appealUntil}
            today={page.today}
            may={found.mayAppeal}
            appeals={appeals}
            typed={answer?.grounds ?? ''}
            error={answer?.errors['grounds'] ?? null}
          />
        </>
      }
    />
  )
}
