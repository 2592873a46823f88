import { callAssembly } from '~/modules/governance/commands/call-assembly.server'
import { signInitiative, takeBackSignature } from '~/modules/governance/commands/sign-initiative.server'
import { withdrawInitiative } from '~/modules/governance/commands/withdraw-initiative.server'
import type { Problem } from '~/modules/governance/components/body-problems'
import { calledAssembly } from '~/modules/governance/forms-initiatives'
import { initiativePath, teamMeetingPath } from '~/modules/governance/rules/meeting-paths'
import { parseForm } from '~/platform/http/parse-form'
import type { Person } from '~/platform/permissions'

/** The acts of an initiative's page: `intent` names the act, which is one command. Gives where to go next. */
export async function actOnInitiative(
  actor: Person,
  id: string,
  fields: Readonly<Record<string, string | string[]>>,
): Promise<{ to: string } | { problem: Problem }> {
  const memberId = typeof fields['memberId'] === 'string' ? fields['memberId'] : ''
  const path = initiativePath(id)
  switch (fields['intent']) {
    case 'sign': {
      const outcome = await signInitiative(actor, { id, memberId })
      if ('refused' in outcome) return { problem: outcome }
      return { to: `${path}?fait=${outcome.ok.reached ? 'aboutie' : 'signee'}` }
    }
    case 'take-back': {
      const outcome = await takeBackSignature(actor, { id, memberId })
      return 'refused' in outcome ? { problem: outcome } : { to: `${path}?fait=reprise` }
    }
    case 'withdraw': {
      const outcome = await withdrawInitiative(actor, { id })
      return 'refused' in outcome ? { problem: outcome } : { to: `${path}?fait=retiree` }
    }
    case 'call': {
      const parsed = parseForm(calledAssembly, fields)
      if (!('ok' in parsed)) return { problem: parsed }
      const outcome = await callAssembly(actor, { id, ...parsed.ok })
      if ('refused' in outcome) return { problem: outcome }
      return { to: `${teamMeetingPath({ id: outcome.ok.meetingId, body: null })}?fait=creee` }
    }
    default:
      return { problem: { refused: { code: 'unreadable' } } }
  }
}
