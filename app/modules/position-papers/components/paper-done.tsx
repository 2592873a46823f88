import { useMessages } from '~/platform/i18n/react'
import { Notice } from '~/ui/notice'
import { paperMessages } from '../messages/papers'

/** What was just done, from the address; nothing for a code that is not ours. */
export function PaperDone({ code }: { code: string | null }) {
  const done: Readonly<Record<string, string>> = useMessages(paperMessages).edit.done
  const said = code !== null && Object.hasOwn(done, code) ? done[code] : undefined
  return said ? (
    <Notice kind="success" live>
      <p>{said}</p>
    </Notice>
  ) : null
}
