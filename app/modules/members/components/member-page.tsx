import { formatEuros } from '~/platform/i18n/euros'
import { formatDate, formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Button } from '~/ui/button'
import { ErrorSummary, type FormError } from '~/ui/error-summary'
import { LinkList } from '~/ui/link-list'
import { NextStep } from '~/ui/next-step'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'
import { membershipPages } from '../messages/membership-pages'
import type { MembershipView } from '../rules/membership-view'
import { AppealForm, CategoryForm, DepartureFacts, DirectoryForm, LeaveForm, SubscribeForm } from './member-acts'
import { DuesTable, OwedNote, PaymentsTable, SharesTable } from './member-ledger'
import { MembershipFacts } from './membership-facts'

type Props = {
  view: MembershipView
  done: string | null
  errors: readonly FormError[]
  typed: Readonly<Record<string, string>>
  /** The resignation is asked once more. */
  confirming: boolean
}

export function MembershipDone({ code }: { code: string | null }) {
  const { done } = useMessages(membershipPages)
  const found = Object.entries(done).find(([known]) => known === code)
  return found ? (
    <Notice kind="success" live>
      <p>{found[1]}</p>
    </Notice>
  ) : null
}

/** The page of a membership, for its member: where it stands, the account, and what one may do. */
export function MemberPage({ view, done, errors, typed, confirming }: Props) {
  const locale = useLocale()
  const { space } = useMessages(membershipPages)
  const { membership, departure } = view
  const isMember = membership.state === 'admitted'
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: '/espace/adhesion', label: space.title }]}
          kicker={membership.number === null ? undefined : space.number(formatNumber(membership.number, locale))}
          title={membership.name}
        />
        <MembershipDone code={done} />
        <ErrorSummary errors={errors} />
        <MembershipFacts view={view} />
        <NextStep
          action={
            membership.state === 'applied' ? (
              <ActForm values={{ intent: 'withdraw' }}>
                <Button kind="secondary">{space.withdraw}</Button>
              </ActForm>
            ) : undefined
          }
        >
          <p>{space.next[membership.state]}</p>
        </NextStep>
      </Wrap>
      {departure?.kind === 'exclusion' ? (
        <Section id="exclusion" title={space.excluding} tone="stone">
          <DepartureFacts departure={departure} />
          {departure.state === 'decided' ? <AppealForm departure={departure} errors={errors} /> : null}
        </Section>
      ) : null}
      {isMember || membership.state === 'ended' ? <Account view={view} /> : null}
      {isMember ? (
        <>
          {view.shareValueCents === null ? null : (
            <Section id="parts" title={space.subscribe}>
              <SubscribeForm view={view} errors={errors} typed={typed} />
            </Section>
          )}
          <Section id="carte" title={space.card} tone="stone">
            <LinkList
              items={[{ href: `/espace/adhesion/${membership.id}/carte`, title: space.card, text: space.cardText }]}
            />
          </Section>
          <Section id="annuaire" title={space.directory} lede={space.directoryText}>
            <DirectoryForm view={view} errors={errors} />
          </Section>
          {view.categories.length > 1 ? (
            <Section id="categorie" title={space.change} tone="stone" lede={space.changeText}>
              <CategoryForm view={view} errors={errors} typed={typed} />
            </Section>
          ) : null}
          <Section id="quitter" title={space.leave}>
            <LeaveForm view={view} confirming={confirming} />
          </Section>
        </>
      ) : null}
    </>
  )

  function Account({ view: of }: { view: MembershipView }) {
    return (
      <Section id="versements" title={space.account} tone="stone">
        {of.membership.state === 'ended' ? (
          <p>
            {space.toRepay}
            {'\u00a0: '}
            {formatEuros(of.toRepayCents, locale)}
            {of.toRepayCents > 0 && of.repaidBefore
              ? `, ${space.repaidBefore(formatDate(of.repaidBefore, locale))}`
              : null}
          </p>
        ) : (
          <OwedNote view={of} />
        )}
        <DuesTable dues={of.dues} />
        <h3>{space.payments}</h3>
        <PaymentsTable payments={of.payments} />
        <SharesTable view={of} />
      </Section>
    )
  }
}
