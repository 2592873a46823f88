import * as z from 'zod/mini'
import { vocabularies } from './vocabularies'

/** To whom a part of a profile is shown. */
export const audiences = ['everyone', 'accounts', 'nobody'] as const
export type Audience = (typeof audiences)[number]

/** What its owner shows or hides, part by part. The name and the line under it are shown wherever the profile is. */
export const profileParts = ['about', 'skills', 'area', 'contact'] as const
export type ProfilePart = (typeof profileParts)[number]

export const profileLengths = {
  name: 80,
  headline: 140,
  about: 4_000,
  skill: 80,
  skills: 12,
  availability: 200,
} as const

const audience = z.enum(audiences)
export const profileContentSchema = z.object({
  themes: z.array(z.enum(vocabularies.theme)).check(z.maxLength(vocabularies.theme.length)),
  /** In their own words: 'animer une réunion publique'. */
  skills: z.array(z.string().check(z.maxLength(profileLengths.skill))).check(z.maxLength(profileLengths.skills)),
  shows: z.object({ about: audience, skills: audience, area: audience, contact: audience }),
})
export type ProfileContent = z.infer<typeof profileContentSchema>

/** Open to be found, reached by whoever has an account: what most want of a profile that they open. */
export const emptyProfile: ProfileContent = {
  themes: [],
  skills: [],
  shows: { about: 'everyone', skills: 'everyone', area: 'everyone', contact: 'accounts' },
}

/** Who reads: somebody without an account, with one, or the owner. */
export type ProfileReader = 'visitor' | 'account' | 'owner'

/** May this reader see this part? Owners see all that they wrote. */
export const isShown = (shows: ProfileContent['shows'], part: ProfilePart, reader: ProfileReader): boolean =>
  reader === 'owner' || shows[part] === 'everyone' || (shows[part] === 'accounts' && reader === 'account')

export type Profile = Readonly<{
  name: string
  headline: string
  about: string
  territoryCode: string | null
  departement: string | null
  availability: string
  content: ProfileContent
}>

/** The profile with what is not for this reader left out: what a page is given cannot show more. */
export function profileFor(profile: Profile, reader: ProfileReader): Profile {
  const { shows } = profile.content
  const area = isShown(shows, 'area', reader)
  const skills = isShown(shows, 'skills', reader)
  return {
    ...profile,
    about: isShown(shows, 'about', reader) ? profile.about : '',
    territoryCode: area ? profile.territoryCode : null,
    departement: area ? profile.departement : null,
    availability: area ? profile.availability : '',
    content: {
      ...profile.content,
      themes: skills ? profile.content.themes : [],
      skills: skills ? profile.content.skills : [],
    },
  }
}
