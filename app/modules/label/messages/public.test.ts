import { describe, expect, it } from 'vitest'
import { locales } from '~/platform/i18n/locale'
import { events, states, transitions } from '../rules/states'
import { validities } from '../rules/certificate'
import { decisionMessages } from './decision'
import { publicMessages } from './public'

describe.each(locales)('the procedure in %s', (locale) => {
  const { procedure, verify, register } = publicMessages[locale]
  const words = decisionMessages[locale]

  it('has a name and a sentence for every state, a verb for every event', () => {
    for (const state of states) {
      expect(words.states[state]).not.toBe('')
      expect(procedure.stateNotes[state]).toMatch(/\.$/)
    }
    for (const event of events) expect(procedure.eventVerbs[event]).toMatch(/^\p{Ll}/u)
  })

  it('says every condition, side and validity', () => {
    for (const { guard, side } of transitions) {
      if (guard) expect(procedure.guards[guard]).not.toBe('')
      expect(words.sides[side]).not.toBe('')
    }
    for (const validity of validities) {
      expect(verify.sentences[validity]('X')).toContain('X')
      expect(register.validities[validity]).not.toBe('')
    }
  })
})

/** Every text of a catalogue; those that are made are made of a few usual values. */
function texts(catalogue: unknown): string[] {
  if (typeof catalogue === 'string') return [catalogue]
  if (typeof catalogue === 'function') return [String(catalogue(2, 3, 4))]
  return typeof catalogue === 'object' && catalogue !== null ? Object.values(catalogue).flatMap(texts) : []
}

describe('the French texts', () => {
  it('keep to French typography', () => {
    for (const text of texts(publicMessages.fr)) {
      expect(text).not.toMatch(/ [;?!:»]|« |'/)
      expect(text).not.toMatch(/[^\s\u202f\u00a0]\u0020?[?!](?=\s|$)/)
    }
  })
})
