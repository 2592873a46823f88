import { useEffect, useState } from 'react'
import type { CivilDate } from '~/platform/pure/civil-date'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Button } from '~/ui/button'
import { FindingItem, SidePanel } from '~/ui/side-panel'
import type { NamedCriterion } from '../../criteria/rules/book'
import { partFieldsOf } from '../forms'
import { teamMessages } from '../messages/team'
import type { DraftPart } from '../rules/draft/fields'
import type { RuleMeeting } from '../rules/draft/rule-can-be-met'
import { type SaidRule, type SaidRules, sayRules } from '../rules/draft/said-rules'

export type RulePanelProps = {
  part: DraftPart
  index: number
  /** The draft's criteria as they were saved. */
  criteria: readonly NamedCriterion[]
  /** What the server read of the fields that it drew. */
  said: SaidRules
  /** The day that rules on dates are tried around. */
  today: CivilDate
  /** The form whose fields are read as they are typed, and the name of its act that says the rule without scripts. */
  form: string
  sayIntent: string
}

/** So long after the last key the words follow: a voice at each one would cover the writing. */
const pause = 300

/** The rule in words beside the rule in JSON, as it is typed where scripts run; and what a rule may read. */
export function RulePanel(props: RulePanelProps) {
  const { part, form, sayIntent } = props
  const { part: messages } = useMessages(teamMessages)
  const { said, isLive } = useTyped(props)
  return (
    <>
      <SidePanel title={messages.said}>
        <Said rule={said.rule} isLive={isLive} meeting={said.meeting} />
        {isLive ? null : (
          <Button kind="secondary" form={form} name="intent" value={sayIntent}>
            {messages.say}
          </Button>
        )}
      </SidePanel>
      {part === 'criteres' && (said.when.words !== '' || said.when.wrong.length > 0) ? (
        <SidePanel title={messages.saidWhen}>
          <Said rule={said.when} isLive={isLive} />
        </SidePanel>
      ) : null}
      <SidePanel title={messages.names}>
        <p>{part === 'criteres' ? messages.namesText : messages.namesTotals}</p>
      </SidePanel>
    </>
  )
}

/** Whether it can be met: as a whole, once it is saved. */
const meetingStatus = {
  possible: 'met',
  never: 'not-met',
  'never-for-some': 'missing',
  'not-proven': 'needs-judgement',
} as const

type SaidProps = { rule: SaidRule; isLive: boolean; meeting?: RuleMeeting | null }

function Said({ rule: { words, wrong }, isLive, meeting = null }: SaidProps) {
  const { part: messages } = useMessages(teamMessages)
  return (
    <div role={isLive ? 'status' : undefined}>
      <p>{words !== '' ? words : wrong.length > 0 ? messages.unreadable : messages.noRule}</p>
      {wrong.length > 0 ? (
        <ul className="findings">
          {wrong.map((sentence) => (
            <FindingItem key={sentence} status="not-met" statusLabel={messages.wrong} title={sentence} />
          ))}
        </ul>
      ) : null}
      {meeting ? (
        <ul className="findings">
          <FindingItem
            status={meetingStatus[meeting]}
            statusLabel={messages.meetings}
            title={messages.meeting[meeting]}
          />
        </ul>
      ) : null}
    </div>
  )
}

/** What the form says, read again a moment after each key. */
function useTyped({ part, index, criteria, said, today, form: formId }: RulePanelProps): {
  said: SaidRules
  isLive: boolean
} {
  const locale = useLocale()
  const [live, setLive] = useState<SaidRules | null>(null)
  useEffect(() => {
    const form = document.getElementById(formId)
    if (!(form instanceof HTMLFormElement)) return undefined
    const read = () => {
      const posted: Record<string, string[]> = {}
      for (const [name, value] of new FormData(form)) if (typeof value === 'string') (posted[name] ??= []).push(value)
      setLive(sayRules(criteria, { part, index, fields: partFieldsOf(posted) }, locale, today))
    }
    let waiting: ReturnType<typeof setTimeout> | undefined
    const soon = () => {
      clearTimeout(waiting)
      waiting = setTimeout(read, pause)
    }
    // What the browser gave back on a reload counts as typed.
    read()
    form.addEventListener('input', soon)
    return () => {
      clearTimeout(waiting)
      form.removeEventListener('input', soon)
    }
  }, [part, index, criteria, formId, locale, today])
  return { said: live ?? said, isLive: live !== null }
}
