import { describe, expect, it } from 'vitest'
import { contributionQuery, readContributionFilter } from './contribution-filter'

describe('the filter in the address', () => {
  it.each([
    '',
    '?mots=march%C3%A9+bio&theme=cantines&departement=45&origine=atelier&tri=soutenues&suite=12.340',
    '?commune=18033&tri=discutees',
  ])('%j is read and written again', (query) => {
    const filter = readContributionFilter(new URLSearchParams(query))
    expect(contributionQuery(filter, { after: filter.after })).toBe(query)
  })
  it('leaves out what it does not understand, and starts again when it changes', () => {
    const filter = readContributionFilter(new URLSearchParams('?tri=x&departement=99&suite=1;DROP&theme=A B&commune=x'))
    expect(contributionQuery(filter)).toBe('')
    const later = readContributionFilter(new URLSearchParams('?suite=12.340'))
    expect(contributionQuery(later, { theme: 'cantines' })).toBe('?theme=cantines')
  })
})
