import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button, ButtonLink } from '~/ui/button'
import { Checkbox } from '~/ui/choices'
import { Anchor } from '~/ui/link'
import { TextField } from '~/ui/text-field'
import { assignmentMessages } from '../messages/assignment'
import { templateMessages } from '../messages/template'
import { toolMessages } from '../messages/tools'

export type QueueView = { id: string; name: string; query: string; isShared: boolean; isOwn: boolean }
type Props = {
  views: readonly QueueView[]
  /** What the address says of the queue now. */
  search: string
  typed: Readonly<Record<string, string>>
  errors: Readonly<Record<string, string>>
}

const withSearch = (path: string, search: string): string => (search === '' ? path : `${path}?${search}`)

/** The searches kept, each a link; one's own can be forgotten. */
export function QueueViews({ views }: Pick<Props, 'views'>) {
  const messages = useMessages(toolMessages).views
  if (views.length === 0) return null
  return (
    <section aria-labelledby="recherches">
      <h2 id="recherches">{messages.title}</h2>
      <ul>
        {views.map(({ id, name, query, isShared, isOwn }) => (
          <li key={id}>
            <Anchor href={withSearch('/equipe/label', query)}>{name}</Anchor>
            {isShared ? <span className="soft"> ({messages.shared})</span> : null}
            {isOwn ? (
              <ActForm values={{ intent: 'forget-view', id }}>
                <Button kind="quiet" aria-label={messages.forgetNamed(name)}>
                  {messages.forget}
                </Button>
              </ActForm>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What one may do with the list as it is filtered: keep the search, take the rows away. */
export function QueueKeep({ search, typed, errors, mayInstruct }: Omit<Props, 'views'> & { mayInstruct: boolean }) {
  const assignment = useMessages(assignmentMessages)
  const templates = useMessages(templateMessages)
  const { views, export: files, delays } = useMessages(toolMessages)
  return (
    <>
      <h2>{files.title}</h2>
      <Actions>
        <ButtonLink kind="secondary" href={withSearch('/equipe/label.csv', search)}>
          {files.csv}
        </ButtonLink>
        <ButtonLink kind="secondary" href={withSearch('/equipe/label.ods', search)}>
          {files.ods}
        </ButtonLink>
        <ButtonLink kind="secondary" href={withSearch('/equipe/label.zip', search)}>
          {files.zip}
        </ButtonLink>
        <ButtonLink kind="quiet" href="/equipe/label/delais">
          {delays.link}
        </ButtonLink>
      </Actions>
      <p className="soft">{files.zipHint}</p>
      {mayInstruct ? (
        <Actions>
          <ButtonLink kind="quiet" href="/equipe/label/regles">
            {assignment.rules.title}
          </ButtonLink>
          <ButtonLink kind="quiet" href="/equipe/label/modeles">
            {templates.title}
          </ButtonLink>
          <ButtonLink kind="quiet" href="/equipe/label/absences">
            {assignment.leave.title}
          </ButtonLink>
        </Actions>
      ) : null}
      <details open={Object.keys(errors).length > 0}>
        <summary>{views.keep}</summary>
        <ActForm values={{ intent: 'keep-view', search }}>
          <TextField name="name" label={views.name} defaultValue={typed['name']} error={errors['name']} />
          <Checkbox name="shared" value="1" label={views.share} optional defaultChecked={typed['shared'] === '1'} />
          <Button kind="secondary">{views.keepAct}</Button>
        </ActForm>
      </details>
    </>
  )
}
