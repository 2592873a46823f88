import { describe, expect, it } from 'vitest'
import { fieldsOf, formLimit, readForm } from '~/platform/http/form.server'
import { csrfToken } from '~/platform/session/session.server'

const post = (body: string, type = 'application/x-www-form-urlencoded') =>
  new Request('http://localhost/x', { method: 'POST', body, headers: { 'Content-Type': type } })
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (response: unknown) => (response instanceof Response ? response.status : response),
  )

describe('a posted form', () => {
  it('is read without the character NUL, in names and in values', async () => {
    expect(fieldsOf(await readForm(post('na%00me=a%00b&list=1&list=2%00'), null))).toEqual({
      name: 'ab',
      list: ['1', '2'],
    })
  })

  it('carries the session’s own token, which is then taken out', async () => {
    const token = csrfToken('mine')
    expect(fieldsOf(await readForm(post(`_csrf=${token}&a=1`), 'mine'))).toEqual({ a: '1' })
    expect(await refusal(readForm(post(`_csrf=${token}&a=1`), 'other'))).toBe(403)
    expect(await refusal(readForm(post('a=1'), 'mine'))).toBe(403)
  })

  it('is not longer than its limit, said or not', async () => {
    expect(await refusal(readForm(post(`a=${'x'.repeat(formLimit)}`), null))).toBe(413)
  })

  it('is a form', async () => {
    expect(await refusal(readForm(post('{"a":1}', 'application/json'), null))).toBe(400)
  })

  it('cannot reach what every object has', async () => {
    const fields = fieldsOf(await readForm(post('__proto__=x&constructor=y'), null))
    expect(Object.getPrototypeOf(fields)).toBeNull()
  })
})
