import { formatEuros } from '~/platform/i18n/euros'
import { formatDate, formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button, ButtonLink } from '~/ui/button'
import { Confirm } from '~/ui/confirm'
import { Checkbox } from '~/ui/choices'
import { DefinitionList } from '~/ui/definition-list'
import type { FormError } from '~/ui/error-summary'
import { Select } from '~/ui/select'
import { TextArea } from '~/ui/text-area'
import { NumberField, TextField } from '~/ui/text-field'
import { membershipPages } from '../messages/membership-pages'
import { membershipWords } from '../messages/membership-words'
import type { DepartureView, MembershipView } from '../rules/membership-view'
import { errorOf } from './problems'

type Props = { view: MembershipView; errors: readonly FormError[]; typed: Readonly<Record<string, string>> }

export function SubscribeForm({ view, errors, typed }: Props) {
  const locale = useLocale()
  const { space, apply } = useMessages(membershipPages)
  return (
    <ActForm values={{ intent: 'subscribe' }}>
      <NumberField
        name="shares"
        label={apply.shares}
        hint={view.shareValueCents === null ? undefined : apply.sharesHint(formatEuros(view.shareValueCents, locale))}
        error={errorOf(errors, 'shares')}
        defaultValue={typed['shares']}
      />
      <Actions>
        <Button kind="secondary">{space.subscribeButton}</Button>
      </Actions>
    </ActForm>
  )
}

/** What the public directory shows of the member; nothing unless the first box is ticked. */
export function DirectoryForm({ view, errors }: Omit<Props, 'typed'>) {
  const { space } = useMessages(membershipPages)
  const { directory, membership } = view
  return (
    <ActForm values={{ intent: 'directory' }}>
      <Checkbox
        name="listed"
        value="yes"
        label={membership.kind === 'person' ? space.listed : space.listedOrganisation}
        defaultChecked={directory.listed}
        optional
      />
      <Checkbox
        name="category"
        id="champ-annuaire-categorie"
        value="yes"
        label={space.showCategory}
        defaultChecked={directory.category}
        optional
      />
      <Checkbox name="since" value="yes" label={space.showSince} defaultChecked={directory.since} optional />
      <TextArea
        name="presentation"
        label={space.presentation}
        rows={3}
        maxCharacters={400}
        defaultValue={directory.presentation}
        error={errorOf(errors, 'presentation')}
        optional
      />
      <TextField
        name="website"
        type="url"
        label={space.website}
        defaultValue={directory.website}
        error={errorOf(errors, 'website')}
        optional
      />
      <Actions>
        <Button kind="secondary">{space.save}</Button>
      </Actions>
    </ActForm>
  )
}

/** Asking for another category, or taking the request back. */
export function CategoryForm({ view, errors, typed }: Props) {
  const locale = useLocale()
  const { space } = useMessages(membershipPages)
  const { change, categories, membership } = view
  if (change)
    return (
      <ActForm values={{ intent: 'withdraw-category', change: change.id }}>
        <p>{space.changeAsked(change.category?.[locale] ?? '')}</p>
        <Actions>
          <Button kind="secondary">{space.changeBack}</Button>
        </Actions>
      </ActForm>
    )
  return (
    <ActForm values={{ intent: 'ask-category' }}>
      <Select
        name="category"
        label={space.changeTo}
        error={errorOf(errors, 'category')}
        defaultValue={typed['category'] ?? ''}
        options={categories
          .filter(({ id }) => id !== membership.category)
          .map(({ id, name }) => ({ value: id, label: name[locale] }))}
      />
      <TextArea
        name="reason"
        label={space.reason}
        rows={3}
        maxCharacters={1000}
        error={errorOf(errors, 'reason')}
        defaultValue={typed['reason']}
      />
      <Actions>
        <Button kind="secondary">{space.ask}</Button>
      </Actions>
    </ActForm>
  )
}

/** Announcing a resignation: what follows, then the act itself, asked once more; or taking it back. */
export function LeaveForm({ view, confirming }: { view: MembershipView; confirming: boolean }) {
  const locale = useLocale()
  const { space } = useMessages(membershipPages)
  const { departure, leaving } = view
  if (departure?.kind === 'resignation')
    return (
      <ActForm values={{ intent: 'take-back', departure: departure.id }}>
        <p>{space.leaving(departure.endsOn ? formatDate(departure.endsOn, locale) : '')}</p>
        <Actions>
          <Button kind="secondary">{space.takeBack}</Button>
        </Actions>
      </ActForm>
    )
  if (departure || !leaving) return null
  const here = `/espace/adhesion/${view.membership.id}`
  const follows = (
    <p>{space.leaveText(formatDate(leaving.lastDay, locale), formatNumber(leaving.repaymentMonths, locale))}</p>
  )
  if (!confirming)
    return (
      <>
        {follows}
        <Actions>
          <ButtonLink kind="secondary" href={`${here}?retrait=confirmer#quitter`}>
            {space.leaveButton}
          </ButtonLink>
        </Actions>
      </>
    )
  return (
    <Confirm
      title={space.leaveConfirmTitle}
      level={3}
      irreversible={false}
      confirmLabel={space.leaveConfirm}
      cancelHref={`${here}#quitter`}
      cancelLabel={space.takeBack}
      values={{ intent: 'resign' }}
      fields={<TextArea name="grounds" label={space.leaveWhy} rows={3} maxCharacters={1000} optional />}
    >
      {follows}
      <p>{space.leaveCanChange}</p>
    </Confirm>
  )
}

/** Where a departure stands, for the member and for the office. */
export function DepartureFacts({ departure }: { departure: DepartureView }) {
  const locale = useLocale()
  const { space } = useMessages(membershipPages)
  const words = useMessages(membershipWords)
  const day = (date: string | null) => (date === null ? null : formatDate(date, locale))
  const row = (term: string, value: string | null) => (value ? [{ term, value }] : [])
  return (
    <DefinitionList
      items={[
        { term: words.departures[departure.kind], value: words.departureStates[departure.state] },
        ...row(space.facts.until, departure.kind === 'exclusion' ? null : day(departure.endsOn)),
        ...row(space.grounds, departure.grounds),
        ...row(space.hearingOn, departure.kind === 'exclusion' ? day(departure.hearingOn) : null),
        ...row(space.heard, departure.hearing),
        ...row(space.boardDecision, departure.decision),
        ...row(space.appealBefore, day(departure.appealBefore)),
        ...row(space.appeal, departure.appeal),
      ]}
    />
  )
}

export function AppealForm({ departure, errors }: { departure: DepartureView; errors: readonly FormError[] }) {
  const { space } = useMessages(membershipPages)
  return (
    <ActForm values={{ intent: 'appeal', departure: departure.id }}>
      <TextArea name="appeal" label={space.appeal} maxCharacters={4000} error={errorOf(errors, 'appeal')} />
      <Actions>
        <Button>{space.appealButton}</Button>
      </Actions>
    </ActForm>
  )
}
