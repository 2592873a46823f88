import { useMessages } from '~/platform/i18n/react'
import { DataTable } from '~/ui/data-table'
import { Prose, Section } from '~/ui/section'
import { registerFiles } from '../linked-data'
import { publicMessages } from '../messages/public'
import { registerColumns, registerLicence } from '../register-export'

/** The files of the register, as it is filtered, and what their columns mean. */
export function RegisterData({ query }: { query: string }) {
  const messages = useMessages(publicMessages).register
  return (
    <Section id="donnees" title={messages.dataTitle}>
      <Prose>
        <p>
          {messages.data}{' '}
          <a href={registerLicence} rel="license external">
            {messages.licence}
          </a>
        </p>
        <ul>
          {registerFiles.map(({ end, type, words }) => (
            <li key={end}>
              <a href={`/label/registre.${end}${query}`} type={type}>
                {messages[words]}
              </a>
            </li>
          ))}
        </ul>
        <p>{messages.csvNote}</p>
      </Prose>
      <DataTable
        caption={messages.columnsTitle}
        rows={registerColumns}
        rowKey={(column) => column}
        columns={[
          { key: 'column', header: messages.column, rowHeader: true, cell: (column) => <code>{column}</code> },
          { key: 'meaning', header: messages.meaning, cell: (column) => messages.columns[column] },
        ]}
      />
    </Section>
  )
}
