import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { capital } from '~/platform/pure/capital'
import { ActForm } from '~/ui/act-form'
import { Actions, Button, ButtonLink } from '~/ui/button'
import { Confirm } from '~/ui/confirm'
import { DefinitionList } from '~/ui/definition-list'
import type { FormError } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { eventMessages } from '../messages/events'
import { publicEventMessages } from '../messages/public'
import { whenInWords } from '../messages/when'
import { eventPath, registrationPath } from '../rules/event-paths'
import type { EventView } from '../rules/event-view'
import type { RegistrationState } from '../rules/registration'
import { useWhereSaid } from './event-facts'
import { SeatsFields } from './register-form'

export type OpenedView = {
  token: string
  state: RegistrationState
  seats: number
  needs: string
  position: number
  /** Told to whoever has a seat; '' for the others. */
  link: string
  /** False once the event has begun, or is cancelled. */
  mayChange: boolean
}

/** Where one stands, with what one may still do about it. */
export function ManageRegistration({
  opened,
  event,
  errors,
  typed,
}: {
  opened: OpenedView
  event: EventView
  errors: readonly FormError[]
  typed: Readonly<Record<string, string>>
}) {
  const { manage, closed, page } = useMessages(publicEventMessages)
  const words = useMessages(eventMessages)
  const locale = useLocale()
  const where = useWhereSaid()(event)
  const { state, mayChange } = opened
  if (state === 'cancelled')
    return (
      <>
        <Notice kind="info">
          <p>{manage.cancelled}</p>
        </Notice>
        <p>
          <ButtonLink kind="secondary" href={eventPath(event)}>
            {event.closed === null ? manage.again : manage.back}
          </ButtonLink>
        </p>
      </>
    )
  if (state === 'unconfirmed')
    return event.closed === null ? (
      <>
        <p className="prose">{manage.confirmText}</p>
        <ActForm values={{ intent: 'confirm' }}>
          <Actions>
            <Button>{manage.confirm}</Button>
          </Actions>
        </ActForm>
      </>
    ) : (
      <Notice kind="warning">
        <p>{closed[event.closed]}</p>
      </Notice>
    )
  return (
    <>
      <Notice kind={state === 'registered' ? 'success' : 'info'}>
        <p>{state === 'registered' ? manage.registered : manage.waiting(opened.position)}</p>
      </Notice>
      <DefinitionList
        items={[
          { term: words.when, value: capital(whenInWords(event, locale)) },
          ...(where ? [{ term: words.where, value: where }] : []),
          { term: manage.people, value: formatNumber(opened.seats, locale) },
          ...(opened.needs ? [{ term: manage.needs, value: opened.needs }] : []),
          ...(opened.link
            ? [
                {
                  term: manage.link,
                  value: (
                    <>
                      <a href={opened.link} rel="noreferrer">
                        {opened.link}
                      </a>
                      <span className="row-more soft">{manage.linkText}</span>
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
      {state === 'registered' && mayChange ? (
        <p>
          <ButtonLink kind="secondary" href={`${registrationPath(opened.token)}.ics`}>
            {opened.link ? manage.calendar : page.calendar}
          </ButtonLink>
        </p>
      ) : null}
      {mayChange ? (
        <>
          <h2>{manage.changeTitle}</h2>
          <ActForm values={{ intent: 'change' }}>
            <SeatsFields typed={{ seats: String(opened.seats), needs: opened.needs, ...typed }} errors={errors} />
            <Actions>
              <Button kind="secondary">{manage.change}</Button>
            </Actions>
          </ActForm>
          <Confirm
            title={manage.cancelTitle}
            values={{ intent: 'cancel' }}
            confirmLabel={manage.cancel}
            cancelHref={eventPath(event)}
            cancelLabel={manage.keep}
          >
            <p>{manage.cancelText}</p>
          </Confirm>
        </>
      ) : (
        <p className="soft">{manage.over}</p>
      )}
    </>
  )
}
