import type { ReactNode } from 'react'
import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { RadioGroup } from '~/ui/choices'
import { Notice } from '~/ui/notice'
import { SearchForm } from '~/ui/search-field'
import { Anchor } from '~/ui/link'
import { Section, Wrap } from '~/ui/section'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import { transferMessages } from '../messages/transfer'

export type StandingOffer = { to: string | null; email: string | null; dueOn: string }

/** An offer that awaits its answer: to whom, until when. */
export function StandingOfferNotice({ offer, children }: { offer: StandingOffer; children?: ReactNode }) {
  const locale = useLocale()
  const { standing } = useMessages(transferMessages)
  const date = formatDate(offer.dueOn, locale)
  return (
    <Notice title={standing.title}>
      <p>{offer.to === null ? standing.toAddress(offer.email ?? '', date) : standing.toOrganisation(offer.to, date)}</p>
      {children}
    </Notice>
  )
}

/** The same on the page of the transfer, where it is taken back. */
export function StandingOfferSection({ offer }: { offer: StandingOffer }) {
  const { standing } = useMessages(transferMessages)
  return (
    <StandingOfferNotice offer={offer}>
      <p>{standing.meanwhile}</p>
      <ActForm values={{ intent: 'withdraw' }}>
        <Actions>
          <Button kind="secondary">{standing.takeBack}</Button>
        </Actions>
      </ActForm>
    </StandingOfferNotice>
  )
}

/** On the application's own page: the offer that stands, and the way to offer it. */
export function TransferSection({ id, offer, may }: { id: string; offer: StandingOffer | null; may: boolean }) {
  const messages = useMessages(transferMessages)
  if (!offer && !may) return null
  const link = <Anchor href={`/espace/label/${id}/transmettre`}>{offer ? messages.title : messages.link}</Anchor>
  return (
    <Wrap>
      {offer ? <StandingOfferNotice offer={offer}>{may ? <p>{link}</p> : null}</StandingOfferNotice> : <p>{link}</p>}
    </Wrap>
  )
}

export type OfferFormProps = {
  path: string
  words: string
  /** Null before anything was looked for. */
  found: readonly { id: string; name: string; siren: string | null; rna: string | null }[] | null
  typed: Readonly<Record<string, string | readonly string[]>>
  errors: Readonly<Record<string, string>>
}

/** Finds the organisation, or names an address; says why; then offers. Each of the two is a form of its own. */
export function OfferForm({ path, words, found, typed, errors }: OfferFormProps) {
  const messages = useMessages(transferMessages)
  const text = (name: string) => (typeof typed[name] === 'string' ? typed[name] : '')
  return (
    <>
      <Section id="trouver" title={messages.found}>
        <SearchForm action={path} name="q" label={messages.search} hint={messages.searchHint} defaultValue={words} />
        {found?.length === 0 ? <p role="status">{messages.none}</p> : null}
      </Section>
      <Section id="proposer" title={messages.offer} tone="stone">
        <ActForm values={{ intent: 'offer' }}>
          {found && found.length > 0 ? (
            <RadioGroup
              name="toId"
              label={messages.found}
              error={errors['toId']}
              defaultValue={text('toId')}
              options={[
                ...found.map(({ id, name, siren, rna }) => ({
                  value: id,
                  label: name,
                  hint: siren ?? rna ?? undefined,
                })),
                { value: '', label: messages.noneOfThem },
              ]}
            />
          ) : null}
          <TextField
            type="email"
            name="email"
            label={messages.email}
            hint={messages.emailHint}
            error={errors['email']}
            defaultValue={text('email')}
            autoComplete="off"
            optional
          />
          <TextArea
            name="reason"
            label={messages.reason}
            hint={messages.reasonHint}
            rows={4}
            error={errors['reason']}
            defaultValue={text('reason')}
          />
          <h3>{messages.before}</h3>
          <ul>
            <li>{messages.follows.checked}</li>
            <li>{messages.follows.access}</li>
            <li>{messages.follows.history}</li>
          </ul>
          <Actions>
            <Button>{messages.offer}</Button>
          </Actions>
        </ActForm>
      </Section>
    </>
  )
}
