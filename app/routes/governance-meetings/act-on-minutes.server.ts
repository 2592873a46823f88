import { publishMinutes } from '~/modules/governance/commands/publish-minutes.server'
import { saveRemarks, signMinutes } from '~/modules/governance/commands/write-minutes.server'
import { remarksForm } from '~/modules/governance/forms-meetings'
import type { Person } from '~/platform/permissions'
import { type MeetingActResult, tried } from './act-on-meeting.server'

/** The minutes' page has three acts: remarks, a signature, the publication. */
export async function actOnMinutes(
  actor: Person,
  id: string,
  fields: Readonly<Record<string, string | string[]>>,
): Promise<MeetingActResult> {
  switch (fields['intent']) {
    case 'remarks':
      return tried(
        remarksForm,
        fields,
        ({ remarks }) => saveRemarks(actor, { id, remarks }),
        () => ({ done: 'remarques' }),
      )
    case 'sign': {
      const outcome = await signMinutes(actor, { id })
      return 'refused' in outcome ? { problem: outcome } : { done: 'signe' }
    }
    case 'publish': {
      const outcome = await publishMinutes(actor, { id })
      return 'refused' in outcome ? { problem: outcome } : { done: 'publie' }
    }
    default:
      return { problem: { refused: { code: 'unreadable' } } }
  }
}
