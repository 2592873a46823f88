import { describe, expect, it } from 'vitest'
import { tokens } from '~/platform/search/tokens'
import { likeness, worthShowing } from './likeness'

const of = (title: string, text: string) => ({ title: tokens(title, 'fr'), text: tokens(text, 'fr') })

describe('likeness', () => {
  const market = of(
    'Un marché de producteurs à la gare',
    'Vendre les légumes des fermes voisines à la sortie du train.',
  )
  it.each([
    [of('Des marchés de producteurs dans les gares', 'Aucun rapport.'), true],
    [of('Idée', 'Vendre à la sortie du train les légumes de fermes voisines.'), true],
    [of('Des cantines en circuit court', 'Acheter les légumes des fermes voisines pour les écoles.'), false],
    [of('', ''), false],
  ])('%#', (other, close) => {
    expect(likeness(market, other) >= worthShowing).toBe(close)
    expect(likeness(market, other)).toBe(likeness(other, market))
  })
  it('is whole between the same', () => expect(likeness(market, market)).toBe(1))
})
