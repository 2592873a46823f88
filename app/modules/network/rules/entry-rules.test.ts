import { describe, expect, it } from 'vitest'
import { whyNoLicenceChange, whyNoMerge } from './change-authors'
import { completenessOf } from './completeness'
import { emptyContent } from './entry-content'
import { firstDay, entrySlug } from './entry-row'
import { mergedContent } from './merged-content'

const six = {
  ...emptyContent.practice,
  title: 'Café citoyen',
  place: { name: '', territory: 'com:37261', precision: 'commune' as const, latitude: 47.39, longitude: 0.69 },
  who: 'Un collectif',
  startsOn: '2024',
  done: 'On s’est réuni.',
  changed: 'On se parle.',
}
describe('completeness', () => {
  it('begins as a stub, and says what is missing', () => {
    expect(completenessOf('practice', emptyContent.practice).level).toBe('stub')
    expect(completenessOf('practice', six).level).toBe('stub')
    expect(completenessOf('practice', six).missing).toContain('recruitment')
    expect(completenessOf('practice', six).missing).not.toContain('title')
  })
  it('is partial with some of what completes it, complete with all', () => {
    const some = {
      ...six,
      themes: ['mobility' as const],
      purposes: ['give-opinion' as const],
      publics: ['all-residents' as const],
      recruitment: 'open' as const,
      level: 'consult' as const,
    }
    expect(completenessOf('practice', some).level).toBe('partial')
    const all = {
      ...some,
      duration: 'months' as const,
      participants: 12,
      cost: 'none' as const,
      funders: ['own-means' as const],
      outcome: 'adopted' as const,
      again: 'Oui.',
      contact: 'La mairie',
    }
    expect(completenessOf('practice', all)).toEqual({ level: 'complete', missing: [] })
    expect(completenessOf('practice', { ...all, participants: 0 }).level).toBe('complete')
    expect(completenessOf('practice', { ...all, who: ' ' }).level).toBe('stub')
  })
})

describe('addresses and days', () => {
  it('say the title, and end with what makes them unique', () => {
    expect(entrySlug('L’Assemblée des habitants', '0192f0c0-0000-7000-8000-0000abc123ef')).toBe(
      'l-assemblee-des-habitants-c123ef',
    )
    expect(entrySlug('???', '0192f0c0-0000-7000-8000-0000abc123ef')).toBe('c123ef')
  })
  it('sort by the first day that a date may mean', () => {
    expect(['2017', '2017-03', '2017-03-08'].map(firstDay)).toEqual(['2017-01-01', '2017-03-01', '2017-03-08'])
  })
})

describe('merging', () => {
  const entry = { id: 'a', kind: 'practice', licence: 'lo-2.0', state: 'published', sourceId: null }
  it.each([
    [entry, { ...entry }, 'same-entry'],
    [entry, { ...entry, id: 'b', kind: 'method' }, 'kinds-differ'],
    [entry, { ...entry, id: 'b', licence: 'cc-by-sa-4.0' }, 'licences-differ'],
    [entry, { ...entry, id: 'b', state: 'removed' }, 'not-published'],
    [{ ...entry, sourceId: 's' }, { ...entry, id: 'b' }, 'read-only'],
    [entry, { ...entry, id: 'b', state: 'pending' }, undefined],
  ])('%o with %o: %s', (kept, merged, why) => expect(whyNoMerge(kept, merged)).toBe(why))
  it('keeps, fills, joins and takes what is asked', () => {
    const kept = { title: 'A', who: '', themes: ['x'], credit: 'Une', licence: 'lo-2.0', done: 'un' }
    const merged = { title: 'B', who: 'Nous', themes: ['x', 'y'], credit: 'Deux', licence: 'cc', done: 'deux' }
    expect(mergedContent(kept, merged, ['done'])).toEqual({
      title: 'A',
      who: 'Nous',
      themes: ['x', 'y'],
      credit: 'Une, Deux',
      licence: 'lo-2.0',
      done: 'deux',
    })
  })
})

describe('a licence', () => {
  it('changes only where its owner alone has written', () => {
    const alone = { ownerId: 'o', authors: ['o'] }
    expect(whyNoLicenceChange('lo-2.0', 'cc-by-sa-4.0', alone)).toBeUndefined()
    expect(whyNoLicenceChange('lo-2.0', 'cc-by-sa-4.0', { ownerId: 'o', authors: ['o', 'p'] })).toBe(
      'others-contributed',
    )
    expect(whyNoLicenceChange('lo-2.0', 'cc-by-sa-4.0', { ownerId: null, authors: [null] })).toBe('others-contributed')
    expect(whyNoLicenceChange('lo-2.0', 'lo-2.0', { ownerId: null, authors: [null] })).toBeUndefined()
  })
})
