import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { LanguageProvider } from '~/platform/i18n/react'
import { ActForm, CsrfProvider } from './act-form'
import { Checkbox, CheckboxGroup, RadioGroup } from './choices'
import { ErrorSummary } from './error-summary'
import { fieldId } from './field'
import { FileField } from './file-field'
import { Select } from './select'
import { TextArea } from './text-area'
import { NumberField, TextField } from './text-field'

const options = [
  { value: 'yes', label: 'Oui', hint: 'Publiée' },
  { value: 'no', label: 'Non' },
]
const attribute = (html: string, name: string) => html.match(new RegExp(` ${name}="([^"]*)"`))?.[1]
const controlOf = (html: string) => html.match(/<(?:input|textarea|select)[^>]*>/)?.[0] ?? ''

/** Every id that describes a control must be on the page, once. */
function expectWired(html: string) {
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const [, list = ''] of html.matchAll(/ (?:aria-describedby|for)="([^"]*)"/g))
    for (const id of list.split(' ')) expect(ids).toContain(id)
}

const fields: Record<string, (props: { hint?: string; error?: string; optional?: boolean }) => ReactElement> = {
  TextField: (props) => <TextField label="Nom" name="applicant.name" {...props} />,
  'TextField with unit': (props) => <TextField label="Part" name="share" unit="%" {...props} />,
  NumberField: (props) => <NumberField label="Habitants" name="population" {...props} />,
  TextArea: (props) => <TextArea label="Règle" name="rule" maxCharacters={500} defaultValue="abc" {...props} />,
  Select: (props) => <Select label="Nature" name="kind" options={options} {...props} />,
  RadioGroup: (props) => <RadioGroup label="Publiée ?" name="published" options={options} {...props} />,
  CheckboxGroup: (props) => <CheckboxGroup label="Publics" name="publics" options={options} {...props} />,
  Checkbox: (props) => <Checkbox label="J’accepte" name="agreed" {...props} />,
  FileField: (props) => <FileField label="Preuve" name="evidence" kinds="PDF" maxBytes={20_000_000} {...props} />,
}

describe.each(Object.entries(fields))('%s', (name, field) => {
  it('ties label, hint and error to its control', () => {
    const html = renderToStaticMarkup(field({ hint: 'Par exemple', error: 'Indiquez une réponse.' }))
    expectWired(html)
    expect(html).toContain('aria-invalid="true"')
    expect(html).toContain('Erreur')
    expect(attribute(html, 'aria-describedby')?.split(' ').length).toBeGreaterThanOrEqual(2)
  })

  it('says nothing of errors where there are none, and says what is optional', () => {
    const html = renderToStaticMarkup(field({ optional: true }))
    expectWired(html)
    expect(html).not.toContain('aria-invalid')
    expect(html).not.toContain('aria-required')
    // An empty box is an answer.
    if (name === 'Checkbox') expect(html).not.toContain('(facultatif)')
    else expect(html).toContain('(facultatif)')
  })

  it('needs no inline style, which the security policy refuses', () => {
    expect(renderToStaticMarkup(field({}))).not.toContain('style=')
  })
})

describe('fields', () => {
  it('keep what the reader typed, however long', () => {
    const html = renderToStaticMarkup(<TextArea label="Règle" name="rule" maxCharacters={3} defaultValue="abcdef" />)
    expect(html).toContain('abcdef</textarea>')
    expect(html).toContain('3\u00a0caractères de trop')
    expect(controlOf(html)).not.toContain('maxlength')
  })

  it('lead from the summary to the control itself', () => {
    const summary = renderToStaticMarkup(<ErrorSummary errors={[{ field: 'published', message: 'Répondez.' }]} />)
    const group = renderToStaticMarkup(<RadioGroup label="Publiée ?" name="published" options={options} />)
    expect(attribute(summary, 'href')).toBe(`#${attribute(controlOf(group), 'id')}`)
  })

  it('make an id that a selector can name', () => {
    expect(fieldId('contacts[0].email')).toBe('champ-contacts-0-email')
    expect(fieldId('publics[]')).toBe('champ-publics')
  })

  it('check the box of the answer already given', () => {
    expect(renderToStaticMarkup(<RadioGroup label="?" name="a" options={options} defaultValue="no" />)).toMatch(
      /checked="" value="no"/,
    )
    expect(
      renderToStaticMarkup(<CheckboxGroup label="?" name="a" options={options} defaultValues={['yes']} />),
    ).toMatch(/checked="" value="yes"/)
  })
})

describe('ActForm', () => {
  it('puts the token first and keeps the language of the page', () => {
    const html = renderToStaticMarkup(
      <LanguageProvider locale="en" inAddress>
        <CsrfProvider token="t0k3n">
          <ActForm action="/compte" values={{ intent: 'save' }} encType="multipart/form-data">
            <p>…</p>
          </ActForm>
        </CsrfProvider>
      </LanguageProvider>,
    )
    expect(html).toBe(
      '<form method="post" novalidate="" encType="multipart/form-data" action="/en/compte"><input type="hidden" name="_csrf" value="t0k3n"/><input type="hidden" name="intent" value="save"/><p>…</p></form>',
    )
  })

  it('sends no token where there is no session', () => {
    expect(renderToStaticMarkup(<ActForm action="/">x</ActForm>)).not.toContain('_csrf')
  })
})
