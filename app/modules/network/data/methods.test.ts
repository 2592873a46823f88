import { expect, test } from 'vitest'
import { isId } from '~/platform/pure/ids'
import { completenessOf } from '../rules/completeness'
import { contentSchemas, emptyContent } from '../rules/entry-content'
import { portalMethods } from './methods'

test('the seven methods of 2017 are there, once each', () => {
  expect(portalMethods.map(({ title }) => title).sort()).toEqual(
    [
      'Ciné-débat',
      'Débat mouvant',
      'Forum ouvert',
      'Plateforme d’intelligence collective',
      'Table ronde ouverte',
      'Tribunal des générations futures',
      'Vision schématisée',
    ].sort(),
  )
  expect(new Set(portalMethods.map(({ id }) => id)).size).toBe(portalMethods.length)
})

test.each(portalMethods.map((method) => [method.title, method] as const))('%s is a complete method', (_title, method) => {
  const { id, ...rest } = method
  const content = { ...emptyContent.method, ...rest }
  expect(isId(id)).toBe(true)
  expect(contentSchemas.method.safeParse(content).success).toBe(true)
  expect(completenessOf('method', content)).toEqual({ level: 'complete', missing: [] })
  // Typography of every text: no plain space where a no-break one belongs.
  for (const text of Object.values(rest)) if (typeof text === 'string') expect(text).not.toMatch(/ [;:?!»]|« /)
})
