import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils'
import { useEffect, useState } from 'react'
import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Actions, Button } from '~/ui/button'
import { FileField } from '~/ui/file-field'
import { Notice } from '~/ui/notice'
import { TextField } from '~/ui/text-field'
import { archiveFaultSentence } from '../messages/archive'
import { voteMessages } from '../messages/votes'
import type { ArchiveHeader } from '../rules/archive/archive'
import type { ArchiveReport } from '../rules/archive/check-archive'
import { checkArchive } from '../rules/archive/read-archive'
import { readReceipt } from '../rules/receipt'
import { ChoiceWords } from './vote-choice'

const hash = (previous: string, part: Uint8Array): string =>
  bytesToHex(
    sha256
      .create()
      .update(utf8ToBytes(`${previous}\n`))
      .update(part)
      .digest(),
  )

const bytesOf = (base64url: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0))

/** Null where this browser has no Ed25519. */
async function isSigned(text: string, publicKey: string, signature: string): Promise<boolean | null> {
  try {
    const key = await crypto.subtle.importKey('raw', bytesOf(publicKey), 'Ed25519', false, ['verify'])
    return await crypto.subtle.verify('Ed25519', key, bytesOf(signature), Uint8Array.from(utf8ToBytes(text)))
  } catch {
    return null
  }
}

/** A file's bytes as they come; not every browser can loop over a stream. */
async function* bytesIn(file: File): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    yield value
  }
}

const breathe = () => new Promise((resolve) => setTimeout(resolve))

type Checked = { report: ArchiveReport; code: string | null }
type State = { kind: 'waiting' } | { kind: 'working'; lines: number } | ({ kind: 'done' } & Checked)

/**
 * Checks a dropped archive in the browser, with the code of the command, and finds one's own ballot in it by its code: the
 * file and the code go nowhere.
 */
export function VoteVerifier({ publicKey }: { publicKey: string }) {
  const words = useMessages(voteMessages).verifier
  const locale = useLocale()
  const [live, setLive] = useState(false)
  const [state, setState] = useState<State>({ kind: 'waiting' })
  const [problem, setProblem] = useState<string>()
  const [file, setFile] = useState<File>()
  const [typed, setTyped] = useState('')
  useEffect(() => setLive(true), [])
  const check = async (chosen: File | undefined) => {
    const code = readReceipt(typed)
    setProblem(typed.trim() !== '' && code === null ? words.codeUnreadable : undefined)
    if (!chosen) return
    setState({ kind: 'working', lines: 0 })
    const onProgress = async (lines: number) => {
      setState({ kind: 'working', lines })
      await breathe()
    }
    const machine = { hash, isSigned, onProgress }
    setState({ kind: 'done', report: await checkArchive(bytesIn(chosen), machine, publicKey, code), code })
  }
  if (!live) return <p>{words.noScripts}</p>
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void check(file)
      }}
    >
      <TextField
        name="code"
        label={words.code}
        hint={words.codeHint}
        optional
        autoComplete="off"
        spellCheck={false}
        error={problem}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <FileField
        name="archive"
        label={words.file}
        hint={words.fileHint}
        accept=".jsonl,application/x-ndjson"
        onChange={(event) => {
          const chosen = event.currentTarget.files?.[0]
          setFile(chosen)
          void check(chosen)
        }}
      />
      <Actions>
        <Button kind="secondary">{words.check}</Button>
      </Actions>
      {state.kind === 'working' ? <p role="status">{words.working(formatNumber(state.lines, locale))}</p> : null}
      {state.kind === 'done' ? <Report {...state} /> : null}
    </form>
  )
}

function Report({ report, code }: Checked) {
  const { archive } = useMessages(voteMessages)
  const locale = useLocale()
  const { header, faults, faultCount, ballots, lines, recounted } = report
  if (faultCount === 0 && header)
    return (
      <>
        <Notice kind="success" title={archive.right(header.title, ballots)} live>
          <p>{recounted ? archive.recounted : archive.notRecountable}</p>
        </Notice>
        {code === null ? null : <Found report={report} header={header} />}
      </>
    )
  return (
    <Notice kind="error" title={archive.wrong(faultCount, lines)} live>
      <ul>
        {faults.map((fault, index) => (
          <li key={index}>{archiveFaultSentence(fault, locale)}</li>
        ))}
      </ul>
    </Notice>
  )
}

function Found({ report: { found }, header }: { report: ArchiveReport; header: ArchiveHeader }) {
  const words = useMessages(voteMessages).verifier
  if (found === null)
    return (
      <Notice live>
        <p>{header.withheld.length > 0 ? words.notFoundWithheld : words.notFound}</p>
      </Notice>
    )
  return (
    <Notice kind="success" title={words.found} live>
      <ChoiceWords definition={header.definition} choice={found} />
    </Notice>
  )
}
