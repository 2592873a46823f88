import { describe, expect, it } from 'vitest'
import { vocabularyMessages } from '../../messages/vocabularies'
import { chosenMatching, headerName, matchingWithin, proposedMatching, readMatch } from './columns'
import { codesOf } from './vocabulary-words'

describe('matching columns', () => {
  it('knows the usual headers, whatever their accents, case or underscores', () => {
    expect(proposedMatching(['ID', 'Intitulé', 'Code_INSEE', 'LAT', 'lng', 'Thématiques', 'Inconnue'])).toEqual({
      key: 'ID',
      title: 'Intitulé',
      insee: 'Code_INSEE',
      latitude: 'LAT',
      longitude: 'lng',
      themes: 'Thématiques',
    })
  })
  it('uses a column once, and a field’s own name before its synonyms', () => {
    expect(proposedMatching(['nom', 'titre'])).toEqual({ title: 'titre' })
    expect(proposedMatching(['source', 'credit'])).toEqual({ credit: 'credit' })
  })
  it.each([
    ['title=Nom de l’action', { field: 'title', column: 'Nom de l’action' }],
    ['title=', null],
    ['inconnu=x', null],
    ['=x', null],
  ])('reads %s', (text, expected) => expect(readMatch(text)).toEqual(expected))
})

describe('choosing columns', () => {
  const names = ['Nom', 'Où', 'Quand', 'Divers']
  it('reads the field of each column, those left out apart', () =>
    expect(chosenMatching(names, ['title', 'commune', 'startsOn', ''])).toEqual({
      matching: { title: 'Nom', commune: 'Où', startsOn: 'Quand' },
      faults: [],
    }))
  it('refuses a field that there is not, or that is filled twice', () =>
    expect(chosenMatching(names, ['title', 'title', 'couleur'])).toEqual({
      matching: { title: 'Nom' },
      faults: [
        { column: 1, code: 'field-twice' },
        { column: 2, code: 'field-unknown' },
      ],
    }))
  it('knows a header whatever its order, and keeps what a file can be read by', () => {
    expect(headerName(['b', 'a'])).toBe(headerName(['a', 'b']))
    expect(headerName(['a'])).not.toBe(headerName(['a', 'b']))
    expect(matchingWithin({ title: 'Nom', who: 'Porteur' }, names)).toEqual({ title: 'Nom' })
  })
})

describe('words of a vocabulary', () => {
  const languages = [vocabularyMessages.fr, vocabularyMessages.en]
  it.each([
    ['mobility', ['mobility'], []],
    ['Mobilités ; Santé et soin', ['mobility', 'health-care'], []],
    ['Health and care|digital', ['health-care', 'digital'], []],
    ['Poterie', [], ['Poterie']],
    ['', [], []],
  ])('%s', (text, codes, unknown) => expect(codesOf('theme', text, languages)).toEqual({ codes, unknown }))
  it('reads a word that has a comma in it', () => {
    expect(codesOf('public', 'Un quartier, un village', languages).codes).toEqual(['neighbourhood'])
  })
})
