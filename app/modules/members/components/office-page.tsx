import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { DefinitionList } from '~/ui/definition-list'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'
import { membershipOffice } from '../messages/membership-office'
import { membershipPages } from '../messages/membership-pages'
import { memberMessages } from '../messages'
import { DuesTable, OwedNote, PaymentsTable, SharesTable } from './member-ledger'
import { MembershipFacts } from './membership-facts'
import { EndingForm, ExclusionForms, RepayForm, StrikeOffForm } from './office-departure'
import { AnswerCategoryForm, CancelForm, DecideForm, MoneyForm, type OfficeFormProps, WaiveForm } from './office-forms'

export type OfficeMay = { decide: boolean; recordMoney: boolean; recordEnding: boolean }

export function OfficeDone({ code }: { code: string | null }) {
  const { done } = useMessages(membershipOffice)
  const found = Object.entries(done).find(([known]) => known === code)
  return found ? (
    <Notice kind="success" live>
      <p>{found[1]}</p>
    </Notice>
  ) : null
}

/** A membership, for the board and the team: each part is there for who may act on it. */
export function OfficePage({ may, done, ...props }: OfficeFormProps & { may: OfficeMay; done: string | null }) {
  const locale = useLocale()
  const { list, file } = useMessages(membershipOffice)
  const { space } = useMessages(membershipPages)
  const { desk } = useMessages(memberMessages)
  const { view, errors } = props
  const { membership, departure } = view
  const isMember = membership.state === 'admitted'
  const hasAccount = isMember || membership.state === 'ended'
  return (
    <>
      <Wrap>
        <PageTitle
          back={[
            { href: '/equipe', label: desk.team.title },
            { href: '/equipe/societaires', label: list.title },
          ]}
          kicker={membership.number === null ? undefined : space.number(formatNumber(membership.number, locale))}
          title={membership.name}
        />
        <OfficeDone code={done} />
        <ErrorSummary errors={errors} />
        <MembershipFacts view={view} />
        <DefinitionList
          items={[
            ...(membership.email ? [{ term: file.email, value: membership.email }] : []),
            ...(membership.state === 'applied'
              ? [{ term: file.sharesAsked, value: formatNumber(membership.sharesAsked, locale) }]
              : []),
          ]}
        />
      </Wrap>
      {membership.state === 'applied' && may.decide ? (
        <Section id="decider" title={file.toDecide} tone="stone">
          <DecideForm {...props} />
        </Section>
      ) : null}
      {view.change && may.decide && isMember ? (
        <Section id="changement" title={file.change} tone="stone">
          <AnswerCategoryForm {...props} />
        </Section>
      ) : null}
      {hasAccount ? (
        <Section id="versements" title={space.payments}>
          {isMember ? <OwedNote view={view} /> : null}
          <DuesTable dues={view.dues} />
          <PaymentsTable payments={view.payments} />
          <SharesTable view={view} />
        </Section>
      ) : null}
      {hasAccount && may.recordMoney ? (
        <Section id="inscrire" title={file.payment} tone="stone" lede={file.paymentHint}>
          <MoneyForm {...props} intent="pay" />
          <CancelForm {...props} />
        </Section>
      ) : null}
      {view.toRepayCents > 0 && may.recordMoney ? (
        <Section id="rembourser" title={file.repay}>
          <RepayForm {...props} />
        </Section>
      ) : null}
      {isMember && may.decide && view.dues.some(({ state }) => state === 'due' || state === 'late') ? (
        <Section id="dispense" title={file.waive}>
          <WaiveForm {...props} />
          {view.leaving?.mayStrikeOff && view.dues.some(({ state }) => state === 'late') ? (
            <>
              <h3>{file.strikeOff}</h3>
              <StrikeOffForm {...props} />
            </>
          ) : null}
        </Section>
      ) : null}
      {isMember && may.decide && (departure === null || departure.kind === 'exclusion') ? (
        <Section id="exclusion" title={departure ? space.excluding : file.call} tone="stone">
          <ExclusionForms {...props} />
        </Section>
      ) : null}
      {isMember && may.recordEnding ? (
        <Section id="fin" title={file.ending}>
          <EndingForm {...props} />
        </Section>
      ) : null}
    </>
  )
}
