import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldsOfUse, fillTemplate, insertedInto, readTemplate, type TemplateValues, templateUses } from './template'

const values: TemplateValues = {
  organisation: 'Association de démonstration',
  dossier: '2026-0012',
  echeance: '3 mars 2026',
}
const missing = (field: string) => `[${field}]`
const fill = (text: string, given = values) => {
  const filled = fillTemplate(text, 'reminder', given, missing)
  return 'ok' in filled
    ? filled.ok
    : `${filled.refused.code} ${filled.refused.detail.name} → ${filled.refused.detail.nearest}`
}

describe('a template', () => {
  it.each([
    ['Bonjour,', 'Bonjour,'],
    ['', ''],
    ['{{organisation}}', 'Association de démonstration'],
    ['À {{ organisation }}, avant le {{Échéance}}.', 'À Association de démonstration, avant le 3 mars 2026.'],
    ['{{DOSSIER}}{{dossier}}', '2026-00122026-0012'],
    ['Le {{date}}', 'Le [date]'],
    ['Un {accolade} et }} seules', 'Un {accolade} et }} seules'],
    ['{{{organisation}}}', 'template-field-unknown {organisation → organisation'],
    ['{{organization}}', 'template-field-unknown organization → organisation'],
    ['{{echance}}', 'template-field-unknown echance → echeance'],
    ['{{}}', 'template-field-unknown  → date'],
    ['{{certificat}}', 'template-field-unknown certificat → demarche'],
    ['Avant {{echeance', 'template-field-unclosed echeance → echeance'],
    ['Avant {{echeance\n}}', 'template-field-unclosed echeance → echeance'],
    ['{{organis {{label}}', 'template-field-unclosed organis → organisation'],
    ['{{#label}}x{{/label}}', 'template-field-unknown #label → label'],
    ['{{&label}}', 'template-field-unknown &label → label'],
  ])('%j gives %j', (text, wanted) => {
    expect(fill(text)).toBe(wanted)
  })

  it('without a field is given back as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(!text.includes('{{'))
        expect(fill(text)).toBe(text)
      }),
    )
  })

  it('says values as they are: what looks like a field or like markup in one is never read', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('{{label}}', '{{', '}}', '<b>x</b>', '{{#a}}', '$&', '$1'),
    )
    fc.assert(
      fc.property(hostile, hostile, (organisation, dossier) => {
        expect(fill('<{{organisation}}|{{dossier}}>', { organisation, dossier })).toBe(`<${organisation}|${dossier}>`)
      }),
    )
  })

  it('is read whole or refused, whatever is typed, and names a field of its use', () => {
    const pieces = fc.constantFrom('{{', '}}', '{', 'label', 'organisation', ' ', '\n', 'é', 'certificat', '.')
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), fc.constantFrom(...templateUses), (typed, use) => {
        const read = readTemplate(typed.join(''), use)
        if ('refused' in read) expect(fieldsOfUse[use]).toContain(read.refused.detail.nearest)
        else for (const part of read.ok) if ('field' in part) expect(fieldsOfUse[use]).toContain(part.field)
      }),
    )
  })

  it('is put after what was typed', () => {
    expect(insertedInto(' \n', 'Texte')).toBe('Texte')
    expect(insertedInto('Bonjour,\n', 'Texte')).toBe('Bonjour,\n\nTexte')
  })
})
