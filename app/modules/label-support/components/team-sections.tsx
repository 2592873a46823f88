import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Section } from '~/ui/section'
import { supportMessages } from '../messages/index'
import { mayBeNamed, namesAnEntry, supportChoices } from '../rules/support'
import type { YearlyText } from '../rules/yearly'
import { type Posted, postedIn } from './posted'
import {
  CommitmentShownItem,
  type CommitmentShown,
  SupportShownItem,
  type SupportShown,
  type YearlyRead,
  YearlyShown,
} from './shown'
import { type Entries, FinishForm, NameForm, OfferForm, SettleForm, TakeBackForm } from './team-forms'

type YearlyLineRead = Omit<YearlyRead, 'text'> & {
  id: string
  dueOn: string
  isLate: boolean
  /** Null until it is sent: a draft is its holder's. */
  text: YearlyText | null
}
type File = {
  id: string
  accompanies: boolean
  mayOffer: boolean
  supports: readonly SupportShown[]
  commitments: readonly CommitmentShown[]
  yearlies: readonly YearlyLineRead[]
}

function YearlyLine({ yearly }: { yearly: YearlyLineRead }) {
  const locale = useLocale()
  const { team, shared } = useMessages(supportMessages)
  const { year, text, isLate, dueOn } = yearly
  if (text) return <YearlyShown {...yearly} text={text} />
  const date = formatDate(dueOn, locale)
  return (
    <article className="followed">
      <h3>{shared.yearly(year)}</h3>
      <p>{isLate ? team.lateReport(date) : team.notSent(date)}</p>
    </article>
  )
}

/** The team's side: what was offered and what came of it, the plan, the reports; and what may be offered. */
export function TeamSections({ file, entries, posted }: { file: File; entries: Entries; posted: Posted }) {
  const page = `/equipe/label/${file.id}/accompagnement`
  const { team, shared, receiver } = useMessages(supportMessages)
  const { accompanies, mayOffer, supports, commitments, yearlies } = file
  return (
    <>
      <Section id="appuis" title={shared.supports}>
        {supports.length === 0 ? <p className="soft">{team.noSupport}</p> : null}
        {supports.map((support) => {
          const { id, kind, state, entry } = support
          const choices = supportChoices(state, 'team')
          return (
            <SupportShownItem key={id} support={support}>
              {accompanies && namesAnEntry(kind) && entry === null && mayBeNamed(state) ? (
                <NameForm id={id} kind={kind} entries={entries} {...postedIn(posted, id, 'name')} />
              ) : null}
              {accompanies && choices.includes('finish') ? <FinishForm id={id} /> : null}
              {accompanies && choices.includes('take-back') ? <TakeBackForm id={id} page={page} /> : null}
            </SupportShownItem>
          )
        })}
      </Section>
      {mayOffer ? <OfferForm entries={entries} {...postedIn(posted, '', 'offer')} /> : null}
      {commitments.length > 0 ? (
        <Section id="plan" title={shared.plan}>
          {commitments.map((commitment) => (
            <CommitmentShownItem key={commitment.id} shown={commitment}>
              {accompanies && commitment.standing === 'reported' ? (
                <SettleForm id={commitment.id} {...postedIn(posted, commitment.id, 'settle')} />
              ) : null}
            </CommitmentShownItem>
          ))}
        </Section>
      ) : null}
      <Section id="bilans" title={receiver.yearlyTitle}>
        {yearlies.length === 0 ? <p className="soft">{team.noYearly}</p> : null}
        {yearlies.map((yearly) => (
          <YearlyLine key={yearly.id} yearly={yearly} />
        ))}
      </Section>
    </>
  )
}
