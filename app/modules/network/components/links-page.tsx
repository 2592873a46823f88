import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { CheckboxGroup } from '~/ui/choices'
import { ErrorSummary } from '~/ui/error-summary'
import { Anchor } from '~/ui/link'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { TextField } from '~/ui/text-field'
import { spaceMessages } from '../messages/space'
import type { LinkKind } from '../rules/links'

export type LinksPageProps = {
  id: string
  title: string
  linked: readonly { kind: LinkKind; id: string; title: string; path: string }[]
  /** All of them, for a practice to tick; none for what uses no method. */
  methods: readonly { id: string; title: string }[]
  /** Of the organisations that its author acts for; none for what holds no label. */
  labels: readonly { id: string; number: string; title: string; organisation: { name: string } }[]
  done: 'lie' | 'delie' | null
  address: string
  error: string | null
}

/** What an entry is tied to: methods are ticked, anything else is named by the address of its page. */
export function LinksPage({ id, title, linked, methods, labels, done, address, error }: LinksPageProps) {
  const space = useMessages(spaceMessages)
  const { ties: messages } = space
  const own = linked.filter(({ kind }) => kind === 'method').map((method) => method.id)
  return (
    <Wrap>
      <PageTitle
        title={messages.title}
        kicker={title}
        lede={messages.lede}
        back={[
          { href: '/espace/reseau', label: space.title },
          { href: `/espace/reseau/entrees/${id}`, label: space.files.back },
        ]}
      />
      {done && error === null ? (
        <Notice kind="success" live>
          <p>{done === 'lie' ? messages.added : messages.removed}</p>
        </Notice>
      ) : null}
      <ErrorSummary errors={error ? [{ field: 'address', message: error }] : []} />
      {methods.length > 0 ? (
        <ActForm className="stack" values={{ intent: 'methods' }}>
          <CheckboxGroup
            name="methods"
            label={messages.methods}
            options={methods.map((method) => ({ value: method.id, label: method.title }))}
            defaultValues={own}
            optional
          />
          <Actions>
            <Button kind="secondary">{messages.methodsSave}</Button>
          </Actions>
        </ActForm>
      ) : null}
      {labels.length > 0 ? (
        <ActForm className="stack" values={{ intent: 'labels' }}>
          <CheckboxGroup
            name="labels"
            label={messages.labels}
            hint={messages.labelsHint}
            options={labels.map(({ id: value, number, title: label, organisation }) => ({
              value,
              label,
              hint: `${organisation.name}, ${number}`,
            }))}
            defaultValues={linked.flatMap((end) => (end.kind === 'certificate' ? [end.id] : []))}
            optional
          />
          <Actions>
            <Button kind="secondary">{messages.labelsSave}</Button>
          </Actions>
        </ActForm>
      ) : null}
      <ActForm className="stack" values={{ intent: 'add' }}>
        <TextField
          name="address"
          label={messages.address}
          hint={messages.addressHint}
          defaultValue={address}
          error={error}
          autoComplete="off"
        />
        <Actions>
          <Button kind="secondary">{messages.add}</Button>
        </Actions>
      </ActForm>
      {linked.length === 0 ? (
        <p className="soft">{messages.none}</p>
      ) : (
        <ul className="attached">
          {linked.map((thing) => (
            <li key={`${thing.kind}${thing.id}`}>
              <span className="soft">{messages.kinds[thing.kind]}</span>{' '}
              <Anchor href={thing.path}>{thing.title}</Anchor>
              <ActForm values={{ intent: 'remove', remove: `${thing.kind} ${thing.id}` }}>
                <Button kind="quiet">{messages.remove(thing.title)}</Button>
              </ActForm>
            </li>
          ))}
        </ul>
      )}
    </Wrap>
  )
}
