import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Button } from '~/ui/button'
import { CodeBlock, CopyValue } from '~/ui/code-block'
import { FileField } from '~/ui/file-field'
import { Anchor } from '~/ui/link'
import { Notice } from '~/ui/notice'
import { Prose } from '~/ui/section'
import { credentialMessages } from '../messages'
import { largestBadge } from '../rules/baked'
import { isGenuine, type Verdict } from '../rules/verdict'

const kindOf = (verdict: Verdict) => (verdict === 'valid' ? 'success' : isGenuine(verdict) ? 'warning' : 'error')

/** What the file that was sent is worth, in a title and a sentence. */
export function BadgeVerdict(props: {
  verdict: Verdict
  issuer: string | null
  number: string | null
  title: string | null
}) {
  const { verdict, issuer, number, title } = props
  const messages = useMessages(credentialMessages)
  const said = messages.verdicts[verdict]
  return (
    <Notice kind={kindOf(verdict)} title={said.title}>
      <p>{said.text}</p>
      {title ? <p>{title}</p> : null}
      {verdict === 'other-issuer' && issuer ? <p>{messages.page.claimedIssuer(issuer)}</p> : null}
      {number ? (
        <p>
          <Anchor href={`/label/verifier/${number}`}>{messages.page.seeLabel(number)}</Anchor>
        </p>
      ) : null}
    </Notice>
  )
}

export function BadgeForm({ error, again }: { error: string | null; again: boolean }) {
  const messages = useMessages(credentialMessages).page
  return (
    <ActForm action="/label/verifier-un-badge" encType="multipart/form-data">
      {again ? <h2>{messages.another}</h2> : null}
      <FileField
        name="badge"
        label={messages.file}
        kinds={messages.kinds}
        hint={messages.hint}
        maxBytes={largestBadge}
        accept=".png,.svg,.json"
        error={error}
        required
      />
      <div className="actions">
        <Button>{messages.submit}</Button>
      </div>
    </ActForm>
  )
}

/** How to do without this page. */
export function OwnCheck() {
  const messages = useMessages(credentialMessages).page
  return (
    <>
      <h2>{messages.commandTitle}</h2>
      <Prose>
        <p>{messages.command}</p>
      </Prose>
      <CodeBlock label={messages.commandLabel}>
        npm run crdp -- label verify BADGE --keys cles.json --revocations revocations.json
      </CodeBlock>
      <ul>
        {(['keys', 'revocations', 'issuer'] as const).map((name) => (
          <li key={name}>
            <a
              href={
                { keys: '/label/cles.json', revocations: '/label/revocations.json', issuer: '/label/emetteur.json' }[
                  name
                ]
              }
            >
              {messages[name]}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

/** On the page of a label: the badges to keep, and the picture that other sites may show. */
export function BadgeLinks({
  id,
  number,
  portal,
  alternative,
}: {
  id: string
  number: string
  portal: string
  alternative: string
}) {
  const messages = useMessages(credentialMessages).holder
  const at = `/label/attestation/${id}`
  return (
    <>
      <p>{messages.text}</p>
      <p>
        <img src={`${at}/etat.svg`} alt={alternative} width={360} height={120} />
      </p>
      <ul>
        <li>
          <a href={`${at}/badge.svg`}>{messages.svg}</a>
        </li>
        <li>
          <a href={`${at}/badge.png`}>{messages.png}</a>
        </li>
        <li>
          <a href={`${at}.json`}>{messages.json}</a>
        </li>
        <li>
          <Anchor href="/label/verifier-un-badge">{messages.verify}</Anchor>
        </li>
      </ul>
      <h3>{messages.embed}</h3>
      <p>{messages.embedText}</p>
      <CopyValue
        label={messages.embedLabel}
        name="badge-integre"
        value={`<a href="${portal}/label/verifier/${number}"><img src="${portal}${at}/etat.svg" alt="${alternative}" width="360" height="120"></a>`}
      />
    </>
  )
}
