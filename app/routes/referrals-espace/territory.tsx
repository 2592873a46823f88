import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { neighbours } from '~/modules/criteria/rules/neighbours'
import { CheckPanel } from '~/modules/label/components/check-panel'
import { setTerritory } from '~/modules/referrals/commands/set-territory.server'
import { ReferralFrame } from '~/modules/referrals/components/referral-frame'
import { TerritoryFields } from '~/modules/referrals/components/territory-fields'
import { readForm, territoryForm } from '~/modules/referrals/forms-drafting'
import { draftingMessages } from '~/modules/referrals/messages/drafting-form'
import { draftingSentence, draftingSentences } from '~/modules/referrals/messages/drafting-refusals'
import { myReferralPath } from '~/modules/referrals/rules/referral'
import { territoryView } from '~/modules/referrals/territory-view.server'
import { noPlace } from '~/modules/territory/forms-place'
import { placeChoices, placeOf, valuesOfPlace } from '~/modules/territory/queries-place.server'
import { fieldsOf } from '~/platform/http/form.server'
import { useMessages } from '~/platform/i18n/react'
import { ErrorSummary, listed } from '~/ui/error-summary'
import { WithAside } from '~/ui/section'
import { loadForm } from './load-draft.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { draft, page } = await loadForm(request, context, params)
  const place = {
    name: '',
    territory: draft.territoryCode,
    precision: 'commune',
    latitude: null,
    longitude: null,
  } as const
  return {
    ...page,
    revision: draft.revision,
    isFixed: draft.collection !== null,
    chosen: await territoryView(draft.territoryCode),
    values: draft.territoryCode === null ? noPlace : await valuesOfPlace(place),
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form: posted } = await readAct(request, context)
  const { id, page } = await loadForm(request, context, params)
  const { locale } = visitor
  const fields = fieldsOf(posted)
  const read = readForm(territoryForm, fields)
  if ('errors' in read) {
    const errors = Object.entries(read.errors).map(([field, code]) => ({ field, code }))
    return data({ errors: draftingSentences(errors, locale), values: noPlace, choices: [] }, { status: 422 })
  }
  const { revision, ...values } = read.ok
  const place = await placeOf({ ...values, placeName: '', placePrecision: 'commune', placePoint: '' })
  const outcome =
    'refused' in place
      ? place
      : await setTerritory(visitor.actor, { id, revision, territoryCode: place.ok?.territory ?? null })
  if ('refused' in outcome) {
    const { code, field = '' } = outcome.refused
    if (code === 'not-found') throw notFound()
    const choices = code === 'place-choose' ? await placeChoices(values.place) : []
    return data({ errors: { [field]: draftingSentence(outcome.refused, locale) }, values, choices }, { status: 409 })
  }
  const next = neighbours(page.steps, 'territoire').next ?? 'relire'
  throw redirect(localPath(context, `${myReferralPath(id)}/${next}`))
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${draftingMessages[page?.locale ?? 'fr'].territory.title} · Démocratie permanente` },
  { name: 'description', content: page?.referral.title ?? '' },
]

export default function ReferralTerritoryPage() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const messages = useMessages(draftingMessages).territory
  const path = myReferralPath(page.referral.id)
  const errors: Readonly<Record<string, string>> = answer?.errors ?? {}
  return (
    <ReferralFrame {...page} current="territoire" title={messages.title} lede={messages.lede}>
      <WithAside
        aside={<CheckPanel panel={page.panel} lede={page.bookLede} path={path} step="territoire" live={false} />}
      >
        <ErrorSummary errors={listed(errors)} />
        <TerritoryFields
          revision={page.revision}
          isFixed={page.isFixed}
          chosen={page.chosen}
          values={answer?.values ?? page.values}
          choices={answer?.choices ?? []}
          error={errors['place'] ?? null}
          previous={`${path}/objet`}
        />
      </WithAside>
    </ReferralFrame>
  )
}
