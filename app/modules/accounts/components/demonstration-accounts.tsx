import { useMessages } from '~/platform/i18n/react'
import { DataTable } from '~/ui/data-table'
import { Notice } from '~/ui/notice'
import { accountsMessages } from '../messages'

export type DemonstrationAccountsProps = { password: string; accounts: readonly { name: string; address: string }[] }

/** On a demonstration's sign-in page: who one may be, and the password of all. */
export function DemonstrationAccounts({ password, accounts }: DemonstrationAccountsProps) {
  const { signIn } = useMessages(accountsMessages)
  return (
    <Notice title={signIn.demonstrationTitle}>
      <p>
        {signIn.demonstrationText} <code>{password}</code>
      </p>
      <details>
        <summary>{signIn.demonstrationList}</summary>
        <DataTable
          caption={signIn.demonstrationTitle}
          captionHidden
          rows={accounts}
          rowKey={({ address }) => address}
          columns={[
            { key: 'name', header: signIn.demonstrationAccount, cell: ({ name }) => name, rowHeader: true },
            { key: 'address', header: signIn.demonstrationAddress, cell: ({ address }) => <code>{address}</code> },
          ]}
        />
      </details>
    </Notice>
  )
}
