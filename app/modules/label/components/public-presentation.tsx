import { useMessages } from '~/platform/i18n/react'
import { DefinitionList } from '~/ui/definition-list'
import { NoticeBoard } from '~/ui/notice-board'
import { Prose, Section } from '~/ui/section'
import { decisionMessages } from '../messages/decision'
import { publicMessages } from '../messages/public'
import { initiativeKinds } from '../rules/kinds'

/** What the label is: three ways in, whom it is for, what it brings. */
export function LabelPresentation() {
  const all = useMessages(publicMessages)
  const messages = all.home
  const words = useMessages(decisionMessages)
  return (
    <>
      <Section id="commencer" title={messages.waysTitle} tone="stone">
        <NoticeBoard
          items={[
            { kind: messages.kinds.read, title: messages.read, href: '/label/charte', facts: messages.readText },
            {
              kind: messages.kinds.check,
              title: messages.check,
              href: '/label/verifier-ma-demarche',
              facts: messages.checkText,
            },
            { kind: messages.kinds.apply, title: all.apply, href: '/espace/label/nouvelle', facts: messages.applyText },
          ]}
        />
      </Section>
      <Section id="pour-qui" title={messages.whoTitle}>
        <Prose>
          <p>{messages.who}</p>
        </Prose>
        <DefinitionList
          items={initiativeKinds.map((kind) => ({
            term: words.initiativeKinds[kind],
            value: words.initiativeHints[kind],
          }))}
        />
      </Section>
      <Section id="apports" title={messages.reasonTitle}>
        <Prose>
          <ul>
            <li>{messages.reasons.support}</li>
            <li>{messages.reasons.proof}</li>
            <li>{messages.reasons.answer}</li>
          </ul>
        </Prose>
      </Section>
    </>
  )
}
