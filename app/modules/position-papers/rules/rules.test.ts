import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesOf } from './lines'
import { faultsOf } from './respect'
import { correctionDays, isOpenFor, paperTransition } from './states'
import { type PaperTemplate, paperTemplateSchema, templateOf, usualTemplate } from './template'

describe('lines', () => {
  it.each([
    ['', 10, 0],
    ['   \n ', 10, 0],
    ['un deux', 10, 1],
    ['un deux trois', 10, 2],
    ['abcdefghij', 10, 1],
    ['abcdefghijk', 10, 2],
    ['abcdefghijk lm', 10, 2],
    ['abcdefghijklmnopqrst uv', 10, 3],
    ['un\n\ndeux', 10, 3],
    ['\n\nun\n', 10, 1],
    ['👩‍👩‍👧 é', 10, 1],
  ])('%j at %i characters a line: %i', (text, perLine, lines) => {
    expect(linesOf(text, perLine)).toBe(lines)
  })
  it('are never fewer where the text grows, nor than its characters need', () => {
    const words = fc.array(fc.stringMatching(/^[a-zé]{1,30}$/), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(words, fc.integer({ min: 5, max: 60 }), (list, perLine) => {
        const [shorter, longer] = [list.slice(0, -1).join(' '), list.join(' ')]
        expect(linesOf(longer, perLine)).toBeGreaterThanOrEqual(linesOf(shorter, perLine))
        const characters = list.reduce((sum, word) => sum + [...word].length, 0)
        expect(linesOf(longer, perLine)).toBeGreaterThanOrEqual(Math.ceil(characters / perLine))
      }),
    )
  })
})

const template: PaperTemplate = {
  charactersPerLine: 40,
  titleCharacters: 20,
  sections: [
    { id: 'position', title: 'Position', help: '', lines: 2, isRequired: true },
    { id: 'autre', title: 'Autre', help: '', lines: 1, isRequired: false },
  ],
}

describe('a paper', () => {
  it('that respects its template has no fault', () => {
    expect(faultsOf(template, { title: 'Titre', sections: { position: 'Pour.' } })).toEqual([])
  })
  it('is told all that is wrong, in order', () => {
    expect(faultsOf(template, { title: '', sections: { autre: 'x'.repeat(41) } })).toEqual([
      { at: 'title', code: 'title-missing' },
      { at: 'position', code: 'section-missing' },
      { at: 'autre', code: 'section-long', most: 1, used: 2 },
    ])
    expect(faultsOf(template, { title: 'x'.repeat(21), sections: { position: 'Pour.' } })).toEqual([
      { at: 'title', code: 'title-long', most: 20, used: 21 },
    ])
  })
  it.each([
    ['draft', 'save', { isOpen: true }, 'draft'],
    ['draft', 'save', { isOpen: false }, 'stage-over'],
    ['draft', 'submit', { isOpen: true, faults: 0 }, 'submitted'],
    ['draft', 'submit', { isOpen: true, faults: 1 }, 'template-not-respected'],
    ['draft', 'submit', { isOpen: false, faults: 0 }, 'stage-over'],
    ['draft', 'publish', { faults: 0 }, 'state-forbids'],
    ['submitted', 'save', { isOpen: true }, 'state-forbids'],
    ['submitted', 'take-back', { isOpen: true }, 'draft'],
    ['submitted', 'return', { reason: '' }, 'reason-missing'],
    ['submitted', 'return', { reason: 'Un nom.' }, 'draft'],
    ['submitted', 'publish', { faults: 0 }, 'published'],
    ['published', 'withdraw', { reason: 'Erreur.' }, 'withdrawn'],
    ['published', 'save', { isOpen: true }, 'state-forbids'],
    ['withdrawn', 'publish', { faults: 0 }, 'state-forbids'],
  ] as const)('%s, %s %j → %s', (state, act, context, wanted) => {
    const moved = paperTransition(state, act, context)
    expect('ok' in moved ? moved.ok.to : moved.refused.code).toBe(wanted)
  })
  it.each([
    ['2026-10-31', null, false],
    ['2026-11-01', null, true],
    ['2026-12-31', null, true],
    ['2027-01-01', null, false],
    ['2027-01-01', '2027-01-10', true],
    ['2027-01-11', '2027-01-10', false],
  ])('on %s, to be corrected until %s, may be sent: %s', (today, correctUntil, wanted) => {
    expect(isOpenFor({ startsOn: '2026-11-01', endsOn: '2026-12-31' }, today, correctUntil)).toBe(wanted)
  })
  it('is open nowhere without its stage; a correction lasts ten days', () => {
    expect(isOpenFor(null, '2026-12-01', null)).toBe(false)
    expect(correctionDays).toBe(10)
  })
})

describe('the template of a stage', () => {
  it('is the usual one where its settings hold none that can be read', () => {
    expect(paperTemplateSchema.safeParse(usualTemplate).success).toBe(true)
    for (const settings of ['{}', 'no', '{"paperTemplate":{"sections":[]}}', '[]'])
      expect(templateOf(settings)).toEqual(usualTemplate)
    expect(templateOf(JSON.stringify({ paperTemplate: template, themes: [] }))).toEqual(template)
  })
  it('names each section once', () => {
    const [first] = template.sections
    expect(paperTemplateSchema.safeParse({ ...template, sections: [first, first] }).success).toBe(false)
  })
})
