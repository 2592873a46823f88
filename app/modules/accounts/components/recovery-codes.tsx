import { useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { accountsMessages } from '../messages'

/** The recovery codes, this once; the page prints as it is. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const { secondFactor: words } = useMessages(accountsMessages)
  return (
    <Wrap>
      <PageTitle title={words.codesTitle} />
      <Notice kind="warning">
        <p>{words.codesText}</p>
      </Notice>
      <ol>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className="actions no-print">
        <ButtonLink href="/espace/compte/second-facteur">{words.codesKept}</ButtonLink>
      </div>
    </Wrap>
  )
}
