import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseForm } from '~/platform/http/parse-form'
import { invitation, newMandate, numberedOrganisation, placedOrganisation } from './forms'

const whole = { kind: 'association', name: 'Les Amis du débat', number: 'W451234567', website: '', declares: 'yes' }
const errorsOf = (result: ReturnType<typeof parseForm>) => ('errors' in result ? result.errors : {})

describe('the form of an organisation', () => {
  it('takes what is right, and completes a site’s address', () => {
    const result = parseForm(numberedOrganisation, {
      ...whole,
      name: '  Les Amis <b>du</b> débat 🎉 ',
      website: 'exemple.fr',
    })
    expect(result).toMatchObject({
      ok: { name: 'Les Amis <b>du</b> débat 🎉', website: 'https://exemple.fr', commune: '' },
    })
  })

  it.each([
    ['name', '', 'name-missing'],
    ['name', '   ', 'name-missing'],
    ['name', '123 !', 'name-missing'],
    ['name', 'x'.repeat(151), 'longer-than-150'],
    ['name', 'x'.repeat(10_000_000), 'longer-than-150'],
    ['name', 'Les\u0000 Amis', 'unseen-characters'],
    ['name', 'Les \u202eAmis', 'unseen-characters'],
    ['number', '', 'number-missing'],
    ['number', '1'.repeat(41), 'longer-than-40'],
    ['kind', 'party', 'kind-missing'],
    ['kind', 'local-authority', 'kind-missing'],
    ['website', 'javascript:alert(1)', 'website-form'],
    ['website', 'ftp://exemple.fr', 'website-form'],
    ['website', 'pas un site', 'website-form'],
    ['website', 'http://localhost', 'website-form'],
    ['website', 'https://moi:secret@exemple.fr', 'website-form'],
    ['declares', 'no', 'declaration-missing'],
    ['commune', 'x'.repeat(101), 'longer-than-100'],
  ])('says what is wrong with %s = %.30j', (field, value, code) => {
    expect(errorsOf(parseForm(numberedOrganisation, { ...whole, [field]: value }))).toEqual({ [field]: code })
  })

  it('says what is missing from an empty form, a field at a time', () => {
    expect(errorsOf(parseForm(numberedOrganisation, {}))).toEqual({
      kind: 'kind-missing',
      name: 'name-missing',
      number: 'number-missing',
      declares: 'declaration-missing',
    })
    expect(errorsOf(parseForm(placedOrganisation, {}))).toEqual({
      place: 'place-missing',
      declares: 'declaration-missing',
    })
  })

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom('kind', 'name', 'number', 'website', 'commune', 'declares'),
          fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.string())),
        ),
        (fields) => {
          parseForm(numberedOrganisation, fields)
        },
      ),
    )
  })
})

describe('the form of an invitation', () => {
  it('lowers the address', () =>
    expect(parseForm(invitation, { email: ' Moi@Exemple.FR ', role: 'contributor' })).toEqual({
      ok: { email: 'moi@exemple.fr', role: 'contributor' },
    }))
  it.each([
    'moi',
    'moi@',
    '@exemple.fr',
    'moi@exemple',
    'moi@@exemple.fr',
    'moi@exemple.fr, toi@exemple.fr',
    'a b@exemple.fr',
    '<moi@exemple.fr>',
  ])('refuses %j', (email) =>
    expect(errorsOf(parseForm(invitation, { email, role: 'contributor' }))).toEqual({ email: 'email-form' }),
  )
  it('refuses a header in an address', () =>
    expect(errorsOf(parseForm(invitation, { email: 'moi@exemple.fr\r\nBcc: toi@exemple.fr', role: 'boss' }))).toEqual({
      email: 'unseen-characters',
      role: 'role-missing',
    }))
})

describe('the form of a mandate', () => {
  const mandate = {
    email: 'a@exemple.fr',
    role: 'team',
    startsOn: '2026-03-01',
    endsOn: '',
    decision: 'Délibération',
    decidedOn: '2026-02-28',
  }
  it('reads no end as none', () => expect(parseForm(newMandate, mandate)).toMatchObject({ ok: { endsOn: null } }))
  it.each([
    ['startsOn', '2026-02-30', 'date-form'],
    ['startsOn', '', 'start-missing'],
    ['endsOn', '01/03/26', 'date-form'],
    ['decidedOn', '', 'decision-date-missing'],
    ['decision', '', 'decision-missing'],
    ['role', 'king', 'role-missing'],
  ])('says what is wrong with %s = %j', (field, value, code) =>
    expect(errorsOf(parseForm(newMandate, { ...mandate, [field]: value }))).toEqual({ [field]: code }),
  )
})
