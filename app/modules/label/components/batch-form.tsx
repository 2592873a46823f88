import type { ReactNode } from 'react'
import { useHref, useMessages } from '~/platform/i18n/react'
import { Actions, Button } from '~/ui/button'
import { RadioGroup } from '~/ui/choices'
import { Anchor } from '~/ui/link'
import { pageHref } from '~/ui/pagination'
import { Select } from '~/ui/select'
import { batchMessages } from '../messages/batch'
import { batchActs } from '../rules/batch'

type Props = {
  instructors: readonly { id: string; name: string }[]
  /** What the address says of the queue now, its page too. */
  search: string
  ticks: 'all' | 'none'
  /** The table, whose boxes are this form's. */
  children: ReactNode
}

/** Chooses files of the page and one act for them: leads to its preview, which does nothing yet. */
export function BatchForm({ instructors, search, ticks, children }: Props) {
  const messages = useMessages(batchMessages)
  const href = useHref()
  const params = new URLSearchParams(search)
  const page = Number(params.get('page') ?? '1')
  if (ticks === 'none') params.set('cocher', 'tout')
  return (
    <form method="get" action={href('/equipe/label/lot')} noValidate>
      <input type="hidden" name="retour" value={search} />
      <p>
        <Anchor href={pageHref('/equipe/label', params, page)}>
          {ticks === 'all' ? messages.tickNone : messages.tickAll}
        </Anchor>
      </p>
      {children}
      <h2>{messages.title}</h2>
      <p>{messages.lede}</p>
      <RadioGroup
        name="acte"
        label={messages.act}
        options={batchActs.map((act) => ({ value: act, label: messages.acts[act], hint: messages.hints[act] }))}
      />
      <Select
        name="personne"
        label={messages.instructor}
        options={instructors.map(({ id, name }) => ({ value: id, label: name }))}
        optional
      />
      <Actions>
        <Button kind="secondary">{messages.see}</Button>
      </Actions>
    </form>
  )
}
