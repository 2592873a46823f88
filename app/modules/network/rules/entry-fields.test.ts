import { expect, test } from 'vitest'
import { completenessOf, firstFields } from './completeness'
import { contentSchemas, emptyContent, entryKinds } from './entry-content'
import { fieldsOfKind, proposalFields, sectionsOfKind } from './entry-fields'
import { licences, vocabularies } from './vocabularies'

test.each(entryKinds)('every field of a %s is asked once, and nothing else is', (kind) => {
  const asked = fieldsOfKind(kind).map(({ field }) => field)
  expect([...asked].sort()).toEqual(Object.keys(contentSchemas[kind].shape).sort())
  expect(new Set(asked).size).toBe(asked.length)
})

test.each(entryKinds)('the proposal of a %s asks what its completeness asks first, the essentials first', (kind) => {
  const asked = proposalFields(kind).map(({ field }) => field)
  for (const field of firstFields(kind)) expect(asked).toContain(field)
  expect(sectionsOfKind(kind)[0]).toBe('essentials')
})

test.each(entryKinds)('what completes a %s can be given in its form', (kind) => {
  const asked = fieldsOfKind(kind).map(({ field }) => field)
  for (const field of completenessOf(kind, emptyContent[kind]).missing) expect(asked).toContain(field)
})

test.each(entryKinds)('the words of a %s are those that its content takes', (kind) => {
  for (const { field, ask } of fieldsOfKind(kind)) {
    if (ask.as !== 'one' && ask.as !== 'several' && ask.as !== 'licence') continue
    const words = ask.as === 'licence' ? licences : vocabularies[ask.of]
    for (const word of words) {
      const content = { ...emptyContent[kind], title: 'Essai', [field]: ask.as === 'several' ? [word] : word }
      expect(contentSchemas[kind].safeParse(content).success, `${field}: ${word}`).toBe(true)
    }
  }
})
