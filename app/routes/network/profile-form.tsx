import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, readAct, requireSignedIn } from '~/composition/visitor.server'
import { saveProfile } from '~/modules/network/commands/save-profile.server'
import { ProfileForm } from '~/modules/network/components/profile-form'
import { placeTyped } from '~/modules/network/forms-entry'
import { profileTyped, readProfileForm } from '~/modules/network/forms-profile'
import { entrySentence } from '~/modules/network/messages/entry-refusals'
import { profileMessages } from '~/modules/network/messages/profiles'
import { ownProfile } from '~/modules/network/queries-practitioners.server'
import { profilePath } from '~/modules/network/rules/found-profile'
import { emptyProfile } from '~/modules/network/rules/practitioner'
import { placeFieldMessages } from '~/modules/territory/messages/place-field'
import { placeChoices, placeOf, valuesOfPlace } from '~/modules/territory/queries-place.server'
import { fieldsOf } from '~/platform/http/form.server'
import { useMessages } from '~/platform/i18n/react'
import { ErrorSummary } from '~/ui/error-summary'
import { Anchor } from '~/ui/link'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { account } = await requireSignedIn(request, context)
  const profile = await ownProfile(account.id)
  const shown = profile ?? { name: account.name, headline: '', about: '', availability: '', content: emptyProfile }
  const territory = profile?.territoryCode ?? null
  return {
    typed: profileTyped(shown),
    place: await valuesOfPlace(
      territory ? { name: '', territory, precision: 'commune', latitude: null, longitude: null } : null,
    ),
    state: profile?.state ?? null,
    path: profile ? profilePath(profile.slug) : null,
    done: new URL(request.url).searchParams.get('fait'),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const { locale } = visitor
  const typed = fieldsOf(form)
  const values = placeTyped({ ...typed, placePrecision: 'commune' })
  const place = await placeOf(values)
  const { profile, faults } = readProfileForm(typed)
  const { faults: said } = profileMessages[locale]
  const ofPlace: Readonly<Record<string, string>> = placeFieldMessages[locale].refusals
  const errors = faults.map(({ field, code }) => ({ field, message: said[code] }))
  if ('refused' in place) errors.push({ field: 'place', message: ofPlace[place.refused.code] ?? '' })
  const again = async (status: number) =>
    data(
      { typed, place: values, errors, placeChoices: 'refused' in place ? await placeChoices(values.place) : [] },
      status,
    )
  if ('refused' in place || errors.length > 0) return again(422)
  const isOpen = typed['intent'] !== 'close'
  const outcome = await saveProfile(visitor.actor, { profile, place: place.ok, isOpen })
  if ('ok' in outcome) throw redirect(localPath(context, `/espace/reseau/profil?fait=${isOpen ? 'ouvert' : 'ferme'}`))
  errors.push({ field: '', message: entrySentence(outcome.refused, locale) })
  return again(409)
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, lede } = profileMessages[site.locale].form
  return pageMeta({ ...site, title, description: lede, indexed: false })
}

export default function ProfilePage() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { form, removed } = useMessages(profileMessages)
  return (
    <Wrap>
      <PageTitle
        title={form.title}
        lede={form.lede}
        back={[
          { href: '/espace', label: form.space },
          { href: '/espace/reseau', label: form.mine },
        ]}
      />
      {page.done === 'ouvert' && !answer ? (
        <Notice kind="success" title={form.savedTitle} live>
          <p>
            {form.saved} {page.path ? <Anchor href={page.path}>{form.see}</Anchor> : null}
          </p>
        </Notice>
      ) : null}
      {page.done === 'ferme' && !answer ? (
        <Notice kind="success" title={form.closedTitle} live>
          <p>{form.closedText}</p>
        </Notice>
      ) : null}
      {page.state === 'removed' ? (
        <Notice kind="warning">
          <p>{removed}</p>
        </Notice>
      ) : null}
      <ErrorSummary
        errors={(answer?.errors ?? []).map(({ field, message }) => (field ? { field, message } : { message }))}
      />
      <ProfileForm
        typed={answer?.typed ?? page.typed}
        place={answer?.place ?? page.place}
        placeChoices={answer?.placeChoices ?? []}
        errors={answer?.errors ?? []}
        isOpen={page.state === 'open'}
      />
    </Wrap>
  )
}
