import { type Profile, profileFor } from './practitioner'

export const foundProfileKind = 'practitioner'
/** Address of a profile, without language. */
export const profilePath = (slug: string): string => `/reseau/praticiens/${slug}`

/** A profile as search finds it: what it shows to everyone. */
export function foundProfile(profile: Profile & { slug: string }) {
  const { name, headline, about, content } = profileFor(profile, 'visitor')
  return { url: profilePath(profile.slug), title: name, body: [headline, about, ...content.skills].join(' ') }
}
