import type { ReactNode } from 'react'
import { formatEuros } from '~/platform/i18n/euros'
import { formatDate, formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { DataTable } from '~/ui/data-table'
import { Anchor } from '~/ui/link'
import { Status, type StatusKind } from '~/ui/status'
import { membershipPages } from '../messages/membership-pages'
import { membershipWords } from '../messages/membership-words'
import type { DuesState } from '../rules/member-account'
import type { MembershipView, PaymentView } from '../rules/membership-view'

const marks: Record<DuesState, StatusKind> = {
  none: 'not-applicable',
  paid: 'met',
  due: 'waiting',
  late: 'late',
  waived: 'not-applicable',
}

/** What is owed, and how to pay it. */
export function OwedNote({ view }: { view: MembershipView }) {
  const locale = useLocale()
  const { space } = useMessages(membershipPages)
  if (view.owedCents === 0) return <p>{space.owedNone}</p>
  return (
    <>
      <p>
        {space.owed}
        {'\u00a0: '}
        <strong>{formatEuros(view.owedCents, locale)}</strong>
      </p>
      <p>{space.howToPay(view.membership.reference)}</p>
    </>
  )
}

/** The dues of each year, with where they stand. */
export function DuesTable({
  dues,
  act,
}: {
  dues: MembershipView['dues']
  act?: (year: number, state: DuesState) => ReactNode
}) {
  const locale = useLocale()
  const { space } = useMessages(membershipPages)
  const words = useMessages(membershipWords)
  if (dues.length === 0) return null
  return (
    <DataTable
      caption={space.dues}
      rows={dues}
      rowKey={({ year }) => String(year)}
      columns={[
        { key: 'year', header: space.year, rowHeader: true, cell: ({ year }) => year },
        { key: 'amount', header: space.amount, numeric: true, cell: ({ cents }) => formatEuros(cents, locale) },
        { key: 'due', header: space.dueOn, cell: ({ dueOn }) => formatDate(dueOn, locale) },
        {
          key: 'state',
          header: space.state,
          cell: ({ state }) => <Status kind={marks[state]}>{words.dues[state]}</Status>,
        },
        ...(act
          ? [{ key: 'act', header: '', cell: ({ year, state }: MembershipView['dues'][number]) => act(year, state) }]
          : []),
      ]}
    />
  )
}

/** Payments, what each was for, and its receipt. */
export function PaymentsTable({
  payments,
  act,
}: {
  payments: readonly PaymentView[]
  act?: (payment: PaymentView) => ReactNode
}) {
  const locale = useLocale()
  const { space } = useMessages(membershipPages)
  const words = useMessages(membershipWords)
  const partsOf = ({ parts }: PaymentView) =>
    parts
      .map(
        ({ kind, year, cents }) =>
          `${words.parts[kind]}${year === null ? '' : ` ${year}`} (${formatEuros(cents, locale)})`,
      )
      .join(', ')
  return (
    <DataTable
      caption={space.payments}
      captionHidden
      rows={payments}
      rowKey={({ id }) => id}
      empty={<p className="soft">{space.noPayment}</p>}
      columns={[
        { key: 'on', header: space.date, rowHeader: true, cell: ({ on }) => formatDate(on, locale) },
        {
          key: 'amount',
          header: space.amount,
          numeric: true,
          cell: ({ cents, direction }) => `${direction === 'repaid' ? '−' : ''}${formatEuros(cents, locale)}`,
        },
        { key: 'method', header: space.method, cell: ({ method }) => words.methods[method] },
        {
          key: 'parts',
          header: space.parts,
          cell: (payment) => (
            <>
              {payment.direction === 'repaid' ? space.repaid : partsOf(payment)}
              {payment.cancelledOn === null ? null : <> · {space.cancelled}</>}
            </>
          ),
        },
        {
          key: 'receipt',
          header: space.receipt,
          cell: ({ id, number }) => (
            <Anchor href={`/espace/adhesion/recu/${id}.pdf`}>{space.receiptOf(formatNumber(number, locale))}</Anchor>
          ),
        },
        ...(act ? [{ key: 'act', header: '', cell: act }] : []),
      ]}
    />
  )
}

/** Shares subscribed and cancelled, with what is held. */
export function SharesTable({ view }: { view: MembershipView }) {
  const locale = useLocale()
  const { space } = useMessages(membershipPages)
  const words = useMessages(membershipWords)
  if (view.movements.length === 0) return null
  return (
    <DataTable
      caption={space.sharesTitle}
      captionHidden
      rows={view.movements}
      rowKey={({ id }) => id}
      footer={`${space.sharesHeld}\u00a0: ${formatNumber(view.shares, locale)}`}
      columns={[
        { key: 'on', header: space.date, rowHeader: true, cell: ({ on }) => formatDate(on, locale) },
        {
          key: 'kind',
          header: space.movement,
          cell: ({ kind }) => (kind === 'cancellation' ? words.movements.cancellation : words.movements.subscription),
        },
        {
          key: 'shares',
          header: space.facts.shares,
          numeric: true,
          cell: ({ shares }) => formatNumber(shares, locale),
        },
        {
          key: 'amount',
          header: space.amount,
          numeric: true,
          cell: ({ shares, valueCents }) => formatEuros(shares * valueCents, locale),
        },
      ]}
    />
  )
}
