import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button, ButtonLink } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import type { FormError } from '~/ui/error-summary'
import { Select } from '~/ui/select'
import { TextArea } from '~/ui/text-area'
import { NumberField } from '~/ui/text-field'
import { teamDebateMessages } from '../messages/team'
import { teamLifeMessages } from '../messages/team-life'
import { errorOf } from './debate-problems'

type Props = { typed: Readonly<Record<string, string>>; errors: readonly FormError[]; revision: number }

/** Who was drawn, how, and what the panel recommends. */
export function PanelForm({ typed, errors, revision }: Props) {
  const { panel } = useMessages(teamLifeMessages)
  const { page } = useMessages(teamDebateMessages)
  const given = (name: string) => ({ name, defaultValue: typed[name] ?? '', error: errorOf(errors, name) })
  return (
    <ActForm values={{ intent: 'panel', revision }}>
      <NumberField label={panel.people} optional {...given('people')} />
      <TextArea label={panel.method} rows={6} optional {...given('method')} />
      <TextArea
        label={panel.departements}
        hint={panel.groupLine(panel.groups.departements)}
        rows={6}
        optional
        {...given('departements')}
      />
      <TextArea label={panel.ages} hint={panel.groupLine(panel.groups.ages)} rows={5} optional {...given('ages')} />
      <TextArea
        label={panel.genders}
        hint={panel.groupLine(panel.groups.genders)}
        rows={3}
        optional
        {...given('genders')}
      />
      <TextArea label={panel.opinion} hint={panel.opinionHint} rows={10} optional {...given('opinion')} />
      <Actions>
        <Button>{page.save}</Button>
      </Actions>
    </ActForm>
  )
}

type Session = { id: string; title: string; startsOn: string }

/** The meetings that are the panel's sessions. */
export function SessionForms({
  linked,
  choices,
  error,
}: {
  linked: readonly Session[]
  choices: readonly Session[]
  error: string | undefined
}) {
  const { panel, file } = useMessages(teamLifeMessages)
  const { stages } = useMessages(teamDebateMessages)
  const locale = useLocale()
  return (
    <>
      <DataTable
        caption={panel.sessions}
        captionHidden
        rows={linked}
        rowKey={({ id }) => id}
        empty={<p className="soft">{panel.noSession}</p>}
        columns={[
          { key: 'title', header: panel.session, rowHeader: true, cell: ({ title }) => title },
          { key: 'when', header: stages.when, cell: ({ startsOn }) => formatDate(startsOn, locale) },
          {
            key: 'remove',
            header: file.documentRemove,
            cell: ({ id, title }) => (
              <ActForm values={{ intent: 'unlink', eventId: id }} className="inline-form">
                <Button kind="quiet" aria-label={file.removeOf(title)}>
                  {file.documentRemove}
                </Button>
              </ActForm>
            ),
          },
        ]}
      />
      <ActForm values={{ intent: 'link' }}>
        <Select
          name="eventId"
          label={panel.add}
          hint={panel.addText}
          options={choices.map(({ id, title, startsOn }) => ({
            value: id,
            label: `${title}, ${formatDate(startsOn, locale)}`,
          }))}
          error={error}
        />
        <Actions>
          <Button kind="secondary">{panel.addSubmit}</Button>
          <ButtonLink kind="quiet" href="/equipe/rencontres/nouvelle">
            {panel.events}
          </ButtonLink>
        </Actions>
      </ActForm>
    </>
  )
}
