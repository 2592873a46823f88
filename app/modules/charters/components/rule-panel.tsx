import { useMessages } from '~/platform/i18n/react'
import { SidePanel } from '~/ui/side-panel'
import { teamMessages } from '../messages/team'
import type { DraftPart } from '../rules/draft/fields'
import type { SaidRules } from '../said-rules'

/** The rule in words beside the rule in JSON, as it was last saved; and what a rule may read. */
export function RulePanel({ part, said }: { part: DraftPart; said: SaidRules }) {
  const { part: messages } = useMessages(teamMessages)
  if (part !== 'criteres' && part !== 'conditions') return null
  const sentence = (text: string | null) => (text === null ? messages.unreadable : text === '' ? messages.noRule : text)
  return (
    <>
      <SidePanel title={messages.said}>
        <p>{sentence(said.rule)}</p>
      </SidePanel>
      {part === 'criteres' && said.when !== '' ? (
        <SidePanel title={messages.saidWhen}>
          <p>{sentence(said.when)}</p>
        </SidePanel>
      ) : null}
      <SidePanel title={messages.names}>
        <p>{part === 'criteres' ? messages.namesText : messages.namesTotals}</p>
      </SidePanel>
    </>
  )
}
