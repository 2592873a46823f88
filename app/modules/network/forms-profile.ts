import { isMisleading, withoutUnseen } from '~/platform/pure/unseen'
import { type Typed, typedList, typedText } from './forms-entry'
import { audiences, type Audience, type ProfileContent, profileLengths, profileParts } from './rules/practitioner'
import { vocabularies } from './rules/vocabularies'

export type ProfileForm = {
  name: string
  headline: string
  about: string
  availability: string
  content: ProfileContent
}
export type ProfileFault = { field: string; code: 'required' | 'too-long' | 'unreadable' | 'too-many' }

const line = (typed: Typed, name: string): string =>
  withoutUnseen(typedText(typed, name).normalize('NFC').replace(/\s+/g, ' '), ' ').trim()

const audienceOf = (text: string): Audience => audiences.find((one) => one === text) ?? 'nobody'

/** Reads a profile's form; skills are one a line. */
export function readProfileForm(typed: Typed): { profile: ProfileForm; faults: ProfileFault[] } {
  const faults: ProfileFault[] = []
  const [name, headline, availability] = [line(typed, 'name'), line(typed, 'headline'), line(typed, 'availability')]
  const about = typedText(typed, 'about').normalize('NFC').replace(/\r\n?/g, '\n').trim()
  const skills = typedText(typed, 'skills')
    .normalize('NFC')
    .split(/\r\n?|\n/)
    .map((skill) => withoutUnseen(skill.replace(/^\s*[-•–]\s*/, ''), ' ').trim())
    .filter((skill) => skill !== '')
  if (name === '') faults.push({ field: 'name', code: 'required' })
  for (const [field, text] of Object.entries({ name, headline, availability }))
    if (text.length > profileLengths[field as 'name' | 'headline' | 'availability'])
      faults.push({ field, code: 'too-long' })
  if (about.length > profileLengths.about) faults.push({ field: 'about', code: 'too-long' })
  if (isMisleading(about)) faults.push({ field: 'about', code: 'unreadable' })
  if (skills.length > profileLengths.skills) faults.push({ field: 'skills', code: 'too-many' })
  else if (skills.some((skill) => skill.length > profileLengths.skill))
    faults.push({ field: 'skills', code: 'too-long' })
  const themes = vocabularies.theme.filter((theme) => typedList(typed, 'themes').includes(theme))
  const shows = Object.fromEntries(
    profileParts.map((part) => [part, audienceOf(typedText(typed, `shows.${part}`))]),
  ) as ProfileContent['shows']
  return { profile: { name, headline, about, availability, content: { themes, skills, shows } }, faults }
}

/** A profile as its form shows it. */
export const profileTyped = ({ name, headline, about, availability, content }: ProfileForm): Typed => ({
  name,
  headline,
  about,
  availability,
  skills: content.skills.join('\n'),
  themes: content.themes,
  ...Object.fromEntries(profileParts.map((part) => [`shows.${part}`, content.shows[part]])),
})
