import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { Checkbox } from '~/ui/choices'
import { Confirm } from '~/ui/confirm'
import { DocumentField } from '~/platform/files/document-field'
import { Section } from '~/ui/section'
import { TextArea } from '~/ui/text-area'
import { lifeLimits } from '../forms'
import { lifeMessages } from '../messages/index'

type Typed = { id: string; typed: Readonly<Record<string, string>>; errors: Readonly<Record<string, string>> }

/** The holder answers, in writing, with files where there are some. */
export function ObserveForm({ id, hearUntil, typed, errors }: Typed & { hearUntil: string }) {
  const locale = useLocale()
  const messages = useMessages(lifeMessages).holder
  return (
    <Section
      id="repondre"
      title={messages.observe}
      lede={
        <p>
          {messages.until(formatDate(hearUntil, locale))} {messages.askHearing}
        </p>
      }
      tone="stone"
    >
      <ActForm encType="multipart/form-data" values={{ intent: 'observe', id }}>
        <TextArea
          name="text"
          label={messages.text}
          hint={messages.textHint}
          rows={8}
          maxCharacters={lifeLimits.text}
          defaultValue={typed['text']}
          error={errors['text']}
        />
        <DocumentField name="files" label={messages.files} error={errors['files']} multiple optional />
        <Checkbox name="isAll" value="1" label={messages.isAll} defaultChecked={typed['isAll'] === '1'} />
        <Actions>
          <Button>{messages.observeAct}</Button>
        </Actions>
      </ActForm>
    </Section>
  )
}

/** The holder contests a withdrawal. */
export function ContestForm({ id, until, typed, errors }: Typed & { until: string }) {
  const locale = useLocale()
  const messages = useMessages(lifeMessages).holder
  return (
    <Section id="contester" title={messages.contest} lede={<p>{messages.contestLede(formatDate(until, locale))}</p>}>
      <ActForm encType="multipart/form-data" values={{ intent: 'contest', id }}>
        <TextArea
          name="grounds"
          label={messages.grounds}
          rows={6}
          maxCharacters={lifeLimits.reason}
          defaultValue={typed['grounds']}
          error={errors['grounds']}
        />
        <Actions>
          <Button>{messages.contestAct}</Button>
        </Actions>
      </ActForm>
    </Section>
  )
}

/** … or gives the appeal up. */
export function DropContestForm({ id, page }: { id: string; page: string }) {
  const messages = useMessages(lifeMessages).holder
  return (
    <Section id="retirer-le-recours">
      <Confirm
        title={messages.drop}
        confirmLabel={messages.drop}
        cancelHref={page}
        encType="multipart/form-data"
        values={{ intent: 'drop', id }}
      >
        <p>{messages.dropText}</p>
      </Confirm>
    </Section>
  )
}
