import { copyApplication } from '~/modules/label/commands/copy-application.server'
import { fileAppeal, withdrawAppeal } from '~/modules/label/commands/file-appeal.server'
import { renewLabel } from '~/modules/label/commands/renew-label.server'
import { withdrawApplication } from '~/modules/label/commands/withdraw-application.server'
import { groundsForm, withdrawForm } from '~/modules/label/forms'
import { problemsOf } from '~/modules/label/forms-step'
import { sentenceOf, sentencesOf } from '~/modules/label/messages/refusals'
import { followUpOf } from '~/modules/label/queries-applicant.server'
import type { Locale } from '~/platform/i18n/locale'
import type { Person } from '~/platform/permissions'
import type { Outcome } from '~/platform/pure/outcome'

type Fields = Readonly<Record<string, string | string[]>>
type Said = { errors: Record<string, string>; typed: string; grounds: string }
type Result = { path: string } | { gone: true } | { said: Said; status: 409 | 422 }

/** What an act on one's own application leads to: `path` once it is done, or what the page says of it. */
export async function actOnOwn(actor: Person, id: string, fields: Fields, locale: Locale): Promise<Result> {
  const text = (name: string) => (typeof fields[name] === 'string' ? fields[name] : '')
  const typed = { typed: text('reason'), grounds: text('grounds') }
  const after = <T>(outcome: Outcome<T>, path: (done: T) => string): Result => {
    if ('ok' in outcome) return { path: path(outcome.ok) }
    if (outcome.refused.code === 'not-found') return { gone: true }
    const errors = { [outcome.refused.field ?? '']: sentenceOf(outcome.refused, locale) }
    return { said: { errors, ...typed }, status: 409 }
  }
  const toDraft = (draft: { id: string }) => `/espace/label/${draft.id}`
  const followUp = (done: string) => () => `/espace/label/${id}/suivi?fait=${done}`
  switch (fields['intent']) {
    case 'renew': {
      const certificate = (await followUpOf(actor, id))?.certificate
      return certificate ? after(await renewLabel(actor, { certificateId: certificate.id }), toDraft) : { gone: true }
    }
    case 'copy':
      return after(await copyApplication(actor, { id }), toDraft)
    case 'appeal': {
      const read = groundsForm.safeParse({ grounds: typed.grounds })
      return read.success
        ? after(await fileAppeal(actor, { id, grounds: read.data.grounds }), followUp('recours'))
        : { said: { errors: sentencesOf(problemsOf(read.error), locale), ...typed }, status: 422 }
    }
    case 'withdraw-appeal':
      return after(await withdrawAppeal(actor, { id }), followUp('recours-retire'))
    default: {
      const read = withdrawForm.safeParse({ reason: typed.typed })
      return read.success
        ? after(await withdrawApplication(actor, { id, reason: read.data.reason }), followUp('retiree'))
        : { said: { errors: sentencesOf(problemsOf(read.error), locale), ...typed }, status: 422 }
    }
  }
}
