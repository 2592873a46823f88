import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { AppealAnswers, AppealForm } from '~/modules/label/components/appeal-section'
import { CopyForm, RenewForm } from '~/modules/label/components/renewal-section'
import { LettersSection } from '~/modules/label/components/letters-section'
import { TransferSection } from '~/modules/label/components/transfer-offer'
import { ShownOpinions } from '~/modules/label/components/shown-opinions'
import { FollowUp } from '~/modules/label/components/follow-up'
import { appealMessages } from '~/modules/label/messages/appeal'
import { labelMessages } from '~/modules/label/messages/index'
import { transferMessages } from '~/modules/label/messages/transfer'
import { permissions } from '~/modules/label/permissions'
import { appealsOf } from '~/modules/label/queries-committee.server'
import { followUpOf } from '~/modules/label/queries-applicant.server'
import { lettersOf } from '~/modules/label/queries-template.server'
import { hearingOf } from '~/modules/label/store-hearing.server'
import { transferPage } from '~/modules/label/queries-transfer.server'
import { opinionsShown } from '~/modules/label/queries-opinion.server'
import { appealRules, appealUntil } from '~/modules/label/rules/appeal'
import { againOf } from '~/modules/label/rules/renewal'
import { eventsFor } from '~/modules/label/rules/states'
import { transferProblem } from '~/modules/label/rules/transfer'
import { wasQuestioned } from '~/modules/label-life/queries.server'
import { FollowUpLinks } from '~/modules/label-support/components/follow-up-links'
import { isFollowed } from '~/modules/label-support/queries.server'
import { fieldsOf } from '~/platform/http/form.server'
import { useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { followUpPage } from '~/modules/label/components/follow-up-page'
import { today } from '~/platform/clock.server'
import { actOnOwn } from './act-on-own.server'
import { loadOwn } from './load-form.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { visitor, id } = await loadOwn(request, context, params)
  const found = await followUpOf(visitor.actor, id)
  if (!found) throw notFound()
  const { application } = found
  const done = new URL(request.url).searchParams.get('fait')
  const { filed, withdrawn } = appealMessages[visitor.locale].own.done
  const words = {
    ...transferMessages[visitor.locale].done,
    ...labelMessages[visitor.locale].followUp.done,
    ...{ recours: filed, 'recours-retire': withdrawn },
  }
  const appeals = await appealsOf(id)
  const { decision, version } = found
  const wasAnswered = appeals.some(({ answer }) => answer !== null)
  return {
    locale: visitor.locale,
    done: new Map(Object.entries(words)).get(done ?? '') ?? null,
    appeals,
    opinions: await opinionsShown(id),
    letters: await lettersOf(id),
    appealUntil:
      application.state === 'refused' && decision
        ? appealUntil(decision.decidedOn, appealRules(version.charter.settings), wasAnswered)
        : null,
    wasQuestioned: found.certificate !== null && (await wasQuestioned(id)),
    isFollowed: await isFollowed(id),
    isHeard: (await hearingOf(id)) !== null,
    ...againOf(found.application.state, found.certificate, today()),
    transfer: (await transferPage(application)).offer,
    mayTransfer:
      transferProblem(application) === null && can(visitor.actor, permissions['label.offer-transfer'], application),
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
  const result = await actOnOwn(visitor.actor, id, fieldsOf(form), visitor.locale)
  if ('path' in result) throw redirect(localPath(context, result.path))
  if ('gone' in result) throw notFound()
  return data(result.said, { status: result.status })
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
          <FollowUpLinks {...found} id={page.id} />
          {found.mayRenew && page.certificate ? <RenewForm validUntil={page.certificate.validUntil} /> : null}
          {found.mayCopy ? <CopyForm /> : null}
          <TransferSection id={page.id} offer={found.transfer} may={found.mayTransfer} />
          <LettersSection letters={found.letters} path={`/espace/label/${page.id}`} />
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
