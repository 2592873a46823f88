import { describe, expect, it } from 'vitest'
import { exampleNames, exampleOf } from '../examples'
import { adoptionAllowed } from './adoption'
import { citeArticle, statutesArticles } from './articles'
import { compareVersions } from './compare-versions'

describe('the statutes in words', () => {
  it.each(exampleNames)('%s: every clause has a key of its own and both languages', (name) => {
    const clauses = statutesArticles(exampleOf(name)).flatMap((article) => article.clauses)
    expect(new Set(clauses.map(({ key }) => key)).size).toBe(clauses.length)
    for (const { text } of clauses) {
      expect(text.fr).not.toMatch(/undefined|null| [;?!:»]/)
      expect(text.en).not.toMatch(/undefined|null/)
    }
  })

  it('writes shares, majorities and money as people do', () => {
    const text = JSON.stringify(statutesArticles(exampleOf('scic-sas')))
    expect(text).toContain('au moins les deux tiers des voix exprimées')
    expect(text).toContain('plus de la moitié des voix exprimées')
    expect(text).toContain('Une part vaut 20\u00a0€')
  })

  it('is cited by its article', () => expect(citeArticle('quorums').fr).toBe('statuts, art.\u00a04 (quorums)'))
})

describe('two versions', () => {
  it('that are the same differ in nothing', () =>
    expect(compareVersions(exampleOf('scic-sas'), exampleOf('scic-sas'))).toEqual([]))

  it('differ in the clause that changed, with both texts', () => {
    const later = structuredClone(exampleOf('scic-sas'))
    later.notice.ordinaryDays = 30
    const [article, ...others] = compareVersions(exampleOf('scic-sas'), later)
    expect(others).toEqual([])
    expect(article?.id).toBe('notice')
    expect(article?.changes).toEqual([
      expect.objectContaining({
        key: 'notice.ordinary',
        before: expect.objectContaining({ fr: expect.stringContaining('15\u00a0jours') }),
        after: expect.objectContaining({ fr: expect.stringContaining('30\u00a0jours') }),
      }),
    ])
  })

  it('say what was added and what was taken out', () => {
    const changes = compareVersions(exampleOf('association'), exampleOf('scic-sas')).flatMap(
      (article) => article.changes,
    )
    expect(changes.find(({ key }) => key === 'college.residents')).toMatchObject({ before: null })
    expect(changes.find(({ key }) => key === 'category.individuals')).toMatchObject({ after: null })
  })
})

describe('an adoption', () => {
  const sound = { decision: 'Résolution 1', decidedOn: '2026-03-02', effectiveFrom: '2026-04-01' }
  it.each([
    ['as decided', sound, null, null],
    ['on the very day', { ...sound, effectiveFrom: '2026-03-02' }, null, null],
    ['without a decision', { ...sound, decision: ' ' }, null, 'decision-missing'],
    ['decided tomorrow', { ...sound, decidedOn: '2026-03-04', effectiveFrom: '2026-03-05' }, null, 'decided-in-future'],
    ['in force before the decision', { ...sound, effectiveFrom: '2026-03-01' }, null, 'effect-before-decision'],
    ['on the day of the version before', sound, '2026-04-01', 'effect-before-latest'],
    ['on a day that is not', { ...sound, effectiveFrom: '2026-02-30' }, null, 'not-a-date'],
  ])('%s', (_name, adoption, latest, code) => {
    const outcome = adoptionAllowed(adoption, { today: '2026-03-03', latest })
    expect('refused' in outcome ? outcome.refused.code : null).toBe(code)
  })
})
