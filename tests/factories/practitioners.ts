import { saveProfile } from '~/modules/network/commands/save-profile.server'
import type { ProfileForm } from '~/modules/network/forms-profile'
import { emptyProfile } from '~/modules/network/rules/practitioner'
import type { Person } from '~/platform/permissions'
import { given } from './label'

/** A profile as its owner writes it, shown to everyone but for the address, which never is. */
export const profileForm = (more: Partial<ProfileForm> = {}): ProfileForm => ({
  name: 'Praticienne d’essai',
  headline: 'Anime des réunions d’essai',
  about: 'Une présentation.',
  availability: 'En soirée',
  content: { ...emptyProfile, themes: ['citizenship-democracy'], skills: ['animer une réunion publique'] },
  ...more,
})

/** A person's profile, open. */
export const openProfile = async (person: Person, more: Partial<ProfileForm> = {}): Promise<{ slug: string }> =>
  given(await saveProfile(person, { profile: profileForm(more), place: null, isOpen: true }))
