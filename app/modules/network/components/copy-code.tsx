import { useEffect, useState } from 'react'
import { useMessages } from '~/platform/i18n/react'
import { Button } from '~/ui/button'
import { practicesMessages } from '../messages/practices'

/** Copies the code where scripts run; it can be selected in any case. */
export function CopyCode({ code }: { code: string }) {
  const words = useMessages(practicesMessages).embed
  const [canCopy, setCanCopy] = useState(false)
  const [state, setState] = useState<'ready' | 'copied' | 'failed'>('ready')
  useEffect(() => setCanCopy('clipboard' in navigator), [])
  const copy = () =>
    navigator.clipboard.writeText(code).then(
      () => setState('copied'),
      () => setState('failed'),
    )
  return (
    <>
      {canCopy ? (
        <Button type="button" kind="secondary" onClick={() => void copy()}>
          {words.copy}
        </Button>
      ) : null}
      <p role="status">{state === 'copied' ? words.copied : state === 'failed' ? words.notCopied : ''}</p>
    </>
  )
}
