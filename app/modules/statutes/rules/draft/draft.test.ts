import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exampleNames, exampleOf } from '../../examples'
import {
  changeList,
  countOf,
  draftLists,
  draftSections,
  fieldsIn,
  readListChange,
  sectionOfField,
  withSection,
} from './fields'
import { readFields } from './read-fields'
import { idFrom, readAmount, readPercentage, readShare, readWhole, writeHundredths } from './values'
import { fieldsOf } from './write-fields'

const scic = () => fieldsOf(exampleOf('scic-sas'))

describe('a draft', () => {
  it.each(exampleNames)('of %s reads back as the very statutes', (name) =>
    expect(readFields(fieldsOf(exampleOf(name)))).toEqual({ statutes: exampleOf(name), problems: [] }),
  )

  it('keeps every field in one page of the editor', () => {
    for (const name of Object.keys(scic()))
      expect(draftSections.filter((section) => name in fieldsIn(scic(), section))).toEqual([sectionOfField(name)])
  })

  it('forgets a box that was unticked, and nothing of the other pages', () => {
    const posted = { ...fieldsIn(scic(), 'assemblees') } as Record<string, string>
    delete posted['proxies.sameCollege']
    const { statutes } = readFields(withSection(scic(), 'assemblees', posted))
    expect(statutes?.proxies.sameCollege).toBe(false)
    expect(statutes?.categories).toEqual(exampleOf('scic-sas').categories)
  })

  it('takes no field of another page from a post', () =>
    expect(withSection(scic(), 'depart', { legalForm: 'gip', 'leaving.noticeDays': '3' })['legalForm']).toBe(
      'scic-sas',
    ))

  it.each([
    ['voting.colleges.0.weight', '2O', 'voting.colleges.0.weight', 'not-a-percentage'],
    ['voting.colleges.0.weight', '19', 'voting.colleges.0.weight', 'weights-do-not-add-up'],
    ['categories.1.dues', 'dix', 'categories.1.dues', 'not-an-amount'],
    ['categories.1.name.fr', ' ', 'categories.1.name.fr', 'empty'],
    ['quorums.0.share', '7/5', 'quorums.0.share', 'not-a-share'],
    ['quorums.1.share', '1/2', 'quorums.1.share', 'second-call-above-first'],
    ['bodies.0.seats.least', '20', 'bodies.0.seats.least', 'seats-upside-down'],
    ['bodies.0.termMonths', '999', 'bodies.0.termMonths', 'too_big'],
    ['resolutionKinds.1.majority.rule', '', 'resolutionKinds.1.majority.rule', 'empty'],
    ['categories.0.tie', 'cousin', 'categories.0.tie', 'invalid_value'],
    ['voting.smallCollege.into', 'nowhere', 'voting.smallCollege.into', 'merged-into-nothing'],
    ['capital.shareValue', '', 'capital.shareValue', 'scic-capital'],
  ])('%s = “%s” is said beside %s: %s', (name, typed, field, code) => {
    const { problems } = readFields({ ...scic(), [name]: typed })
    expect(problems).toContainEqual(expect.objectContaining({ path: field, code }))
  })

  it('names a new item from its French name, and copies the French where there is no English', () => {
    const fields = changeList(scic(), { list: 'voting.colleges', remove: null })
    const { problems } = readFields({
      ...fields,
      'voting.colleges.5.name.fr': 'Garantes et garants',
      'voting.colleges.5.weight': '0',
    })
    expect(problems.map(({ code }) => code).sort()).toEqual([
      'college-too-light',
      'college-weightless',
      'college-without-category',
    ])
  })

  it('never throws, whatever is typed', () =>
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(scic())), fc.string()), (typed) => {
        const { statutes, problems } = readFields({ ...scic(), ...typed })
        expect(statutes !== null || problems.length > 0).toBe(true)
      }),
    ))
})

describe('a list of a draft', () => {
  it('grows by an empty item, and closes the gap of one taken away', () => {
    for (const list of draftLists) {
      const count = countOf(scic(), list)
      expect(countOf(changeList(scic(), { list, remove: null }), list)).toBe(count + 1)
      const shorter = changeList(scic(), { list, remove: 0 })
      expect(countOf(shorter, list)).toBe(count - 1)
      expect(shorter[`${list}.0.id`]).toBe(scic()[`${list}.1.id`])
    }
  })

  it.each([
    ['add:categories', { list: 'categories', remove: null }],
    ['remove:voting.colleges.2', { list: 'voting.colleges', remove: 2 }],
    ['remove:quorums.0', null],
    ['remove:categories.x', null],
    ['', null],
  ])('the button “%s” asks %o', (text, change) => expect(readListChange(text)).toEqual(change))
})

describe('what is typed', () => {
  it.each([
    ['1/4', { value: { numerator: 1, denominator: 4 } }],
    ['25 %', { value: { numerator: 1, denominator: 4 } }],
    ['2 / 3', { value: { numerator: 2, denominator: 3 } }],
    ['5/4', { code: 'not-a-share' }],
    ['1/0', { code: 'not-a-share' }],
    ['la moitié', { code: 'not-a-share' }],
  ])('share %s', (text, read) => expect(readShare(text)).toEqual(read))

  it.each([
    ['20', { value: 2000 }],
    ['20,5', { value: 2050 }],
    ['1 250,00 €', { value: 125_000 }],
    ['-3', { code: 'not-an-amount' }],
    ['3,141', { code: 'not-an-amount' }],
  ])('amount %s', (text, read) => expect(readAmount(text)).toEqual(read))

  it('hundredths are written as they are read', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (value) => {
        expect(readPercentage(writeHundredths(value))).toEqual({ value })
      }),
    ))

  it('a whole number has no sign and no decimals', () =>
    expect([readWhole('12'), readWhole('1 200'), readWhole('-1'), readWhole('1,5')]).toEqual([
      { value: 12 },
      { value: 1200 },
      { code: 'not-a-number' },
      { code: 'not-a-number' },
    ]))

  it.each([
    ['Habitantes et habitants', 'habitantes-et-habitants'],
    ['3 garants', 'garants'],
    ['Élues !', 'elues'],
  ])('the id of %s is %s', (name, id) => expect(idFrom(name)).toBe(id))
})
