import { describe, expect, it } from 'vitest'
import { describe as say } from './describe'
import { scopeOf } from './evaluate'
import { obstaclesOf } from './explain'
import type { Expression } from './expression'

const V = (name: string) => ({ var: name })
const names: Readonly<Record<string, readonly [string, string]>> = {
  answer: ['la réponse', 'the answer'],
  today: ['le jour de l’examen', 'the day of the check'],
  evidence: ['le nombre de pièces', 'the number of documents'],
}
const labels = {
  variable: (name: string, language: 'fr' | 'en') => names[name]?.[language === 'fr' ? 0 : 1] ?? name,
  value: (variable: string | undefined, value: string) =>
    variable === 'answer' && value === 'lot' ? 'tirage au sort' : undefined,
}

describe('describe', () => {
  it.each<[Expression, string, string]>([
    [V('answer'), 'la réponse est «\u202foui\u202f»', 'the answer is “yes”'],
    [{ '!': V('answer') }, 'la réponse est «\u202fnon\u202f»', 'the answer is “no”'],
    [
      { '>=': [{ length: V('answer') }, 1200] },
      'la réponse compte au moins 1\u202f200\u00a0caractères',
      'the answer has at least 1,200\u00a0characters',
    ],
    [
      { '<=': [1, { count: V('answer') }, 5] },
      'la réponse compte au moins 1\u00a0élément et la réponse compte au plus 5\u00a0éléments',
      'the answer has at least 1\u00a0item and the answer has at most 5\u00a0items',
    ],
    [
      { in: [V('answer'), ['lot', 'x']] },
      'la réponse est «\u202ftirage au sort\u202f» ou «\u202fx\u202f»',
      'the answer is “tirage au sort” or “x”',
    ],
    [{ '==': [V('answer'), 'lot'] }, 'la réponse est «\u202ftirage au sort\u202f»', 'the answer is “tirage au sort”'],
    [
      { '<=': [V('answer'), { 'add-months': [V('today'), 12] }] },
      'la réponse ne vient pas après le jour de l’examen plus 12 mois',
      'the answer is not after the day of the check plus 12 months',
    ],
    [
      { '>=': [{ 'days-between': ['2026-03-01', V('today')] }, 15] },
      'du 1er mars 2026 au jour de l’examen, il s’écoule au moins 15\u00a0jours',
      'from 1 March 2026 to the day of the check there are at least 15\u00a0days',
    ],
    [
      { and: [V('answer'), { or: [{ '>': [V('evidence'), 0] }, { '!=': [V('evidence'), 2] }] }] },
      'la réponse est «\u202foui\u202f» et (le nombre de pièces vaut plus de 0 ou le nombre de pièces n’est pas 2)',
      'the answer is “yes” and (the number of documents is more than 0 or the number of documents is not 2)',
    ],
    [
      { all: [V('answer'), { '>=': [{ length: V('item') }, 15] }] },
      'pour chaque élément de la réponse, l’élément compte au moins 15\u00a0caractères',
      'for each item of the answer, the item has at least 15\u00a0characters',
    ],
    [
      { if: [V('answer'), { '>=': [V('evidence'), 1] }, { answered: 'answer' }] },
      'si la réponse est «\u202foui\u202f», alors le nombre de pièces vaut au moins 1\u202f; sinon, la réponse est donnée',
      'if the answer is “yes”, then the number of documents is at least 1; otherwise, the answer is given',
    ],
  ])('%j', (expression, french, english) => {
    expect(say(expression, labels, 'fr')).toBe(french)
    expect(say(expression, labels, 'en')).toBe(english)
  })
})

describe('obstaclesOf', () => {
  const rule = { and: [V('yes'), { or: [{ '>=': [V('n'), 3] }, V('absent')] }, { '!': [V('flag')] }] }
  it('gives the smallest conditions that stand in the way, with what each should be', () => {
    expect(obstaclesOf(rule, scopeOf({ yes: true, n: 1, flag: true }))).toEqual([
      { path: '/and/1/or/0', expression: { '>=': [V('n'), 3] }, wanted: true, status: 'false', missing: [] },
      { path: '/and/1/or/1', expression: V('absent'), wanted: true, status: 'missing', missing: ['absent'] },
      { path: '/and/2/!/0', expression: V('flag'), wanted: false, status: 'false', missing: [] },
    ])
  })
  it('gives nothing when the rule holds', () => {
    expect(obstaclesOf(rule, scopeOf({ yes: true, n: 3, flag: false }))).toEqual([])
  })
  it('follows the branch that counts', () => {
    const choice = { if: [V('c'), V('a'), V('b')] }
    expect(obstaclesOf(choice, scopeOf({ c: true, a: false, b: true })).map(({ path }) => path)).toEqual(['/if/1'])
    expect(obstaclesOf(choice, scopeOf({ a: false, b: true })).map(({ path }) => path)).toEqual(['/if/0'])
  })
})
