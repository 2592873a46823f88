import fc from 'fast-check'
import { expect, test } from 'vitest'
import { audiences, emptyProfile, isShown, type Profile, profileFor, profileParts } from './practitioner'

const shows = fc.record({
  about: fc.constantFrom(...audiences),
  skills: fc.constantFrom(...audiences),
  area: fc.constantFrom(...audiences),
  contact: fc.constantFrom(...audiences),
})
const profile: Profile = {
  name: 'Praticienne d’essai',
  headline: 'Anime des réunions',
  about: 'SECRET-about',
  territoryCode: 'com:SECRET',
  departement: 'dep:SECRET',
  availability: 'SECRET-availability',
  content: { ...emptyProfile, themes: ['mobility'], skills: ['SECRET-skill'] },
}

test('what is not for a reader is not given at all', () => {
  fc.assert(
    fc.property(shows, fc.constantFrom('visitor' as const, 'account' as const), (chosen, reader) => {
      const given = profileFor({ ...profile, content: { ...profile.content, shows: chosen } }, reader)
      const text = JSON.stringify({ ...given, content: { ...given.content, shows: null } })
      for (const [part, secret] of [
        ['about', 'SECRET-about'],
        ['skills', 'SECRET-skill'],
        ['area', 'com:SECRET'],
        ['area', 'SECRET-availability'],
      ] as const)
        expect(text.includes(secret)).toBe(isShown(chosen, part, reader))
    }),
  )
})

test('with an account one never sees less than without, and owners see all', () => {
  fc.assert(
    fc.property(shows, (chosen) => {
      for (const part of profileParts) {
        if (isShown(chosen, part, 'visitor')) expect(isShown(chosen, part, 'account')).toBe(true)
        expect(isShown(chosen, part, 'owner')).toBe(true)
      }
    }),
  )
})
