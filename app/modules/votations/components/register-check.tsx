import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import type { FormError } from '~/ui/error-summary'
import { Status } from '~/ui/status'
import { TextArea } from '~/ui/text-area'
import { teamVotationMessages } from '../messages/team'
import type { RegisterLine } from '../rules/paper-register'
import { errorOf } from './votation-problems'

function RegisterState({ line }: { line: RegisterLine }) {
  const { box } = useMessages(teamVotationMessages)
  return (
    <Status kind={line.state === 'may-vote' ? 'met' : 'not-met'}>
      {line.state === 'on-paper' ? box.registerBox(line.box) : box.registerStates[line.state]}
    </Status>
  )
}

type Props = { typed: string; errors: readonly FormError[]; lines: readonly RegisterLine[] | null }

/** With a list: whether people have voted, before they sign the register of a box. */
export function RegisterCheck({ typed, errors, lines }: Props) {
  const { box } = useMessages(teamVotationMessages)
  return (
    <>
      <ActForm values={{ intent: 'register' }}>
        <TextArea
          name="identifiers"
          label={box.registerLabel}
          error={errorOf(errors, 'identifiers') ?? errorOf(errors, 'signed')}
          defaultValue={typed}
          rows={3}
        />
        <Actions>
          <Button kind="secondary">{box.registerCheck}</Button>
        </Actions>
      </ActForm>
      {lines && lines.length > 0 ? (
        <div role="status">
          <DataTable
            caption={box.registerTitle}
            captionHidden
            rows={lines}
            rowKey={({ identifier }) => identifier}
            columns={[
              {
                key: 'identifier',
                header: box.registerIdentifier,
                cell: ({ identifier }) => identifier,
                rowHeader: true,
              },
              { key: 'state', header: box.registerState, cell: (line) => <RegisterState line={line} /> },
            ]}
          />
        </div>
      ) : null}
    </>
  )
}
