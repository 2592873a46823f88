import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct, visitorOf } from '~/composition/visitor.server'
import { removeProfile } from '~/modules/network/commands/remove-profile.server'
import { writeToPractitioner } from '~/modules/network/commands/write-to-practitioner.server'
import { ProfilePage } from '~/modules/network/components/profile-page'
import { entrySentence } from '~/modules/network/messages/entry-refusals'
import { entryActs } from '~/modules/network/permissions'
import { nameOfPlace } from '~/modules/network/queries-entries.server'
import { linkedThings, linksOf } from '~/modules/network/queries-links.server'
import { profileBySlug } from '~/modules/network/queries-practitioners.server'
import { readContactMessage } from '~/modules/network/forms-proposal'
import { isShown, profileFor } from '~/modules/network/rules/practitioner'
import { readMarkdown } from '~/modules/editorial/rules/markdown'
import { placePath } from '~/modules/territory/rules/place'
import { fieldsOf } from '~/platform/http/form.server'
import { publicPage } from '~/platform/http/public-page'
import { can } from '~/platform/permissions'
import { isId, newId } from '~/platform/pure/ids'

export const headers = publicPage

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await visitorOf(request, context)
  const profile = await profileBySlug(params['slug'] ?? '')
  const isOwn = actor.kind === 'person' && profile?.userId === actor.id
  const mayRemove = can(actor, entryActs['network.remove-profile'], null)
  if (!profile || (profile.state !== 'open' && !isOwn && !mayRemove)) throw notFound()
  const reader = isOwn ? 'owner' : actor.kind === 'person' ? 'account' : 'visitor'
  const shown = profileFor(profile, reader)
  const { territoryCode, content } = shown
  return {
    id: newId(),
    name: shown.name,
    headline: shown.headline,
    about: readMarkdown(shown.about),
    availability: shown.availability,
    skills: content.skills,
    themes: content.themes,
    place: territoryCode ? { name: await nameOfPlace(territoryCode), path: placePath(territoryCode) } : null,
    ties: await linkedThings(await linksOf('practitioner', profile.userId)),
    contact: isOwn
      ? ('own' as const)
      : !isShown(content.shows, 'contact', 'account')
        ? ('none' as const)
        : actor.kind === 'person'
          ? ('form' as const)
          : ('sign-in' as const),
    signIn: `/connexion?retour=${encodeURIComponent(localPath(context, `/reseau/praticiens/${profile.slug}`))}`,
    state: profile.state,
    mayRemove,
    isDemonstration: profile.isDemonstration,
    isSent: new URL(request.url).searchParams.get('fait') === 'envoye',
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const slug = params['slug'] ?? ''
  const fields = fieldsOf(form)
  const here = localPath(context, `/reseau/praticiens/${slug}`)
  if (fields['intent'] === 'remove' || fields['intent'] === 'give-back') {
    const outcome = await removeProfile(visitor.actor, { slug, isRemoved: fields['intent'] === 'remove' })
    if ('refused' in outcome) throw notFound()
    throw redirect(here)
  }
  const message = readContactMessage(typeof fields['message'] === 'string' ? fields['message'] : '')
  const again = (code: string, detail: Record<string, string | number> = {}, status = 422) =>
    data({ message: message.text, error: entrySentence({ code, detail }, visitor.locale) }, { status })
  if (message.fault) return again(message.fault)
  const id = typeof fields['id'] === 'string' && isId(fields['id']) ? fields['id'] : newId()
  const outcome = await writeToPractitioner(visitor.actor, { id, slug, message: message.text })
  if ('ok' in outcome) throw redirect(`${here}?fait=envoye`)
  if (outcome.refused.code === 'profile-closed') throw notFound()
  return again(outcome.refused.code, outcome.refused.detail, outcome.refused.code === 'too-often' ? 429 : 403)
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: page }) => {
  const site = siteOf(matches)
  return pageMeta({
    ...site,
    title: page?.name ?? '',
    description: page?.headline || (page?.name ?? ''),
    indexed: page?.state === 'open' && !page.isDemonstration,
  })
}

export default function Practitioner() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <ProfilePage {...page} typed={answer?.message ?? ''} error={answer?.error ?? null} />
}
