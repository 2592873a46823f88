import { expect, it } from 'vitest'
import { portalMethods } from './data/methods'
import { methodsInEnglish } from './data/methods-en'
import { completenessOf } from './rules/completeness'
import { contentSchemas, emptyContent } from './rules/entry-content'
import { contentIn } from './translated-method'

it.each(portalMethods.map((method) => [method.title, method] as const))(
  '%s is read in English, until somebody changes it',
  (_, { id, ...texts }) => {
    const content = { ...emptyContent.method, ...texts }
    const read = contentIn(id, content, 'en')
    expect(read.isTranslated).toBe(true)
    expect(contentSchemas.method.safeParse(read.content).success).toBe(true)
    expect(completenessOf('method', read.content).level).toBe('complete')
    // As many steps, and as many of each list.
    for (const field of ['whenToUse', 'whenNotToUse', 'material', 'steps', 'variants', 'sources'] as const)
      expect(read.content[field].split('\n').length, field).toBe(content[field].split('\n').length)
    expect(contentIn(id, content, 'fr')).toEqual({ content, isTranslated: false })
    const changed = { ...content, steps: `${content.steps} Plus court.` }
    expect(contentIn(id, changed, 'en')).toEqual({ content: changed, isTranslated: false })
  },
)

it('has nothing in English that the portal does not come with', () =>
  expect(Object.keys(methodsInEnglish).sort()).toEqual(portalMethods.map(({ id }) => id).sort()))
