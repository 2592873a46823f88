import { publishProgramme, saveProgramme } from '~/modules/events/commands/keep-programme.server'
import { moveProgrammeItem } from '~/modules/events/commands/keep-programme-item.server'
import { moveItemForm, programmeForm } from '~/modules/events/forms'
import type { Person } from '~/platform/permissions'
import { type EventActResult, tried } from './act-on-event.server'

type Fields = Readonly<Record<string, string | string[]>>

/** The page of a programme has several forms: `intent` names the act, which is one command. */
export async function actOnProgramme(actor: Person, year: number, fields: Fields): Promise<EventActResult> {
  switch (fields['intent']) {
    case 'save':
      return tried(programmeForm, fields, (input) => saveProgramme(actor, { year, ...input }), () => ({ done: 'enregistre' })) // prettier-ignore
    case 'publish': {
      const outcome = await publishProgramme(actor, { year })
      return 'refused' in outcome ? { problem: outcome } : { done: 'publie' }
    }
    case 'move':
      return tried(
        moveItemForm,
        fields,
        (input) => moveProgrammeItem(actor, input),
        () => ({ done: 'ordre' }),
      )
    default:
      return { problem: { refused: { code: 'unreadable' } } }
  }
}
