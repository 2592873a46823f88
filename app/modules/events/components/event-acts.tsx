import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { RadioGroup } from '~/ui/choices'
import { Confirm } from '~/ui/confirm'
import { TextArea } from '~/ui/text-area'
import { DateField } from '~/ui/text-field'
import { Notice } from '~/ui/notice'
import { teamEventMessages } from '../messages/team'
import { teamEventPath } from '../rules/event-paths'
import type { EventView } from '../rules/event-view'

type Of = { event: EventView; inSeries: boolean }

/** What the act just done has brought about, from the address; nothing for a code that is not ours. */
export function EventDone({ code }: { code: string | null }) {
  const done: Readonly<Record<string, string>> = useMessages(teamEventMessages).done
  const said = code !== null && Object.hasOwn(done, code) ? done[code] : undefined
  return said ? (
    <Notice kind="success" live>
      <p>{said}</p>
    </Notice>
  ) : null
}

/** Announcing: the event alone, or with the next ones of its series. */
export function PublishForm({ inSeries }: { inSeries: boolean }) {
  const { page } = useMessages(teamEventMessages)
  return (
    <section className="next-step">
      <h2>{page.publish}</h2>
      <p className="prose">{page.publishText}</p>
      <ActForm values={{ intent: 'publish' }}>
        <Actions>
          <Button name="scope" value={inSeries ? 'series' : 'one'}>
            {inSeries ? page.publishSeries : page.publish}
          </Button>
          {inSeries ? (
            <Button kind="secondary" name="scope" value="one">
              {page.publishOne}
            </Button>
          ) : null}
        </Actions>
      </ActForm>
    </section>
  )
}

export function CancelForm({ event, inSeries, error, typed }: Of & { error: string | undefined; typed: string }) {
  const { page } = useMessages(teamEventMessages)
  const locale = useLocale()
  const isDraft = event.state === 'draft'
  const people = event.taken + event.waiting
  return (
    <Confirm
      title={isDraft ? page.cancelDraft : page.cancel}
      values={{ intent: 'cancel', ...(inSeries ? {} : { scope: 'one' }) }}
      confirmLabel={isDraft ? page.cancelDraft : page.cancel}
      cancelHref={teamEventPath(event)}
      cancelLabel={page.keep}
      fields={
        <>
          {inSeries ? (
            <RadioGroup
              name="scope"
              label={page.scope}
              defaultValue="one"
              options={[
                { value: 'one', label: page.scopeOne },
                { value: 'series', label: page.scopeSeries },
              ]}
            />
          ) : null}
          {isDraft && !inSeries ? null : (
            <TextArea
              name="reason"
              label={page.reason}
              hint={page.reasonHint}
              error={error ?? null}
              defaultValue={typed}
              rows={3}
            />
          )}
        </>
      }
    >
      <p>{isDraft ? page.cancelDraftText : page.cancelText(people, formatNumber(people, locale))}</p>
    </Confirm>
  )
}

export function DuplicateForm({ error, typed }: { error: string | undefined; typed: string }) {
  const { page } = useMessages(teamEventMessages)
  return (
    <>
      <p className="prose">{page.duplicateText}</p>
      <ActForm values={{ intent: 'duplicate' }}>
        <DateField name="date" label={page.duplicateDate} error={error ?? null} defaultValue={typed} />
        <Actions>
          <Button kind="secondary">{page.duplicateSubmit}</Button>
        </Actions>
      </ActForm>
    </>
  )
}
