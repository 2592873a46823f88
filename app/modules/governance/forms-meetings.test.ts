import { describe, expect, it } from 'vitest'
import { parseForm } from '~/platform/http/parse-form'
import { votePreparationForm } from './forms-meetings'

const form = { itemId: 'point', title: 'Approuver les comptes', method: 'yes-no', secrecy: 'named' }

describe('a vote prepared from the page of the sitting', () => {
  it('for or against has no candidates, as the form sends it', () =>
    expect(parseForm(votePreparationForm, form)).toEqual({
      ok: { ...form, candidates: [], byAge: '', seats: 1 },
    }))
  it('takes one candidate a line', () =>
    expect(
      parseForm(votePreparationForm, { ...form, method: 'approval', candidates: 'Avenir\r\n\r\n Cher ' }),
    ).toMatchObject({ ok: { candidates: ['Avenir', 'Cher'] } }))
})
