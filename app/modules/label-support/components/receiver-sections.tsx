import { useMessages } from '~/platform/i18n/react'
import { Section } from '~/ui/section'
import { supportMessages } from '../messages/index'
import { supportChoices } from '../rules/support'
import type { YearlyText } from '../rules/yearly'
import { type Posted, postedIn } from './posted'
import { AnswerForms, JudgeForm, ReportForm } from './receiver-forms'
import { CorrectYearlyForm, YearlyForm } from './yearly-forms'
import { CommitmentShownItem, type CommitmentShown, SupportShownItem, type SupportShown, YearlyShown } from './shown'

type YearlyOwn = {
  id: string
  year: number
  dueOn: string
  state: 'asked' | 'sent'
  savedAt: string | null
  sentAt: string | null
  correctedAt: string | null
  text: YearlyText
  former: readonly { id: string; writtenAt: string; text: YearlyText }[]
}
type Own = {
  represents: boolean
  supports: readonly SupportShown[]
  commitments: readonly CommitmentShown[]
  yearlies: readonly YearlyOwn[]
}

/** The receiver's side: what is offered, what was promised, what is told each year. */
export function ReceiverSections({ own, posted }: { own: Own; posted: Posted }) {
  const { receiver, shared } = useMessages(supportMessages)
  const { represents, supports, commitments, yearlies } = own
  return (
    <>
      {supports.length > 0 ? (
        <Section id="appuis" title={shared.supports} lede={<p>{receiver.supportsLede}</p>}>
          {supports.map((support) => {
            const choices = represents ? supportChoices(support.state, 'receiver') : []
            return (
              <SupportShownItem key={support.id} support={support}>
                {choices.includes('accept') || choices.includes('decline') ? (
                  <AnswerForms id={support.id} state={support.state} {...postedIn(posted, support.id, 'answer')} />
                ) : null}
                {choices.includes('judge') ? (
                  <JudgeForm id={support.id} {...postedIn(posted, support.id, 'judge')} />
                ) : null}
              </SupportShownItem>
            )
          })}
        </Section>
      ) : null}
      {commitments.length > 0 ? (
        <Section id="plan" title={shared.plan} lede={<p>{receiver.planLede}</p>}>
          {commitments.map((commitment) => (
            <CommitmentShownItem key={commitment.id} shown={commitment}>
              {represents && (commitment.standing === 'open' || commitment.standing === 'late') ? (
                <ReportForm id={commitment.id} {...postedIn(posted, commitment.id, 'report')} />
              ) : null}
            </CommitmentShownItem>
          ))}
        </Section>
      ) : null}
      {yearlies.length > 0 ? (
        <Section id="bilan" title={receiver.yearlyTitle} lede={<p>{receiver.yearlyLede}</p>}>
          {yearlies.map((yearly) =>
            yearly.state === 'sent' ? (
              <YearlyShown key={yearly.id} {...yearly}>
                {represents ? <CorrectYearlyForm yearly={yearly} {...postedIn(posted, yearly.id, 'correct')} /> : null}
              </YearlyShown>
            ) : (
              <YearlyForm
                key={yearly.id}
                yearly={yearly}
                maySend={represents}
                {...postedIn(posted, yearly.id, 'save', 'send')}
              />
            ),
          )}
        </Section>
      ) : null}
    </>
  )
}
