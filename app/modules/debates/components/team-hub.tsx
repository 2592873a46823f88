import { useMessages } from '~/platform/i18n/react'
import { DefinitionList } from '~/ui/definition-list'
import { Anchor } from '~/ui/link'
import { LinkList } from '~/ui/link-list'
import { Findings, SidePanel } from '~/ui/side-panel'
import { Status } from '~/ui/status'
import { debateMessages } from '../messages/debates'
import { teamDebateMessages } from '../messages/team'
import { teamLifeMessages } from '../messages/team-life'
import type { DebateState, StageKind } from '../rules/debate'
import { teamDebatePath } from '../rules/debate-paths'
import { type Missing, missingSections } from '../rules/publication'
import { mayChange } from '../rules/states'

/** Where each section of the design is written. */
const designPages = {
  question: 'concevoir/question',
  rules: 'concevoir/regles',
  calendar: 'calendrier',
  budget: 'concevoir/budget',
  garants: 'garants',
  live: 'concevoir/direct',
} as const
export type DesignPage = keyof typeof designPages
export const designPath = (debate: { id: string }, page: DesignPage): string =>
  `${teamDebatePath(debate)}/${designPages[page]}`

/** What is missing before the debate may be announced, a sentence each, with the way to put it right. */
export function MissingPanel({ id, missing }: { id: string; missing: readonly Missing[] }) {
  const { page, missing: sentences } = useMessages(teamDebateMessages)
  const { sections } = useMessages(debateMessages)
  return (
    <SidePanel id="manque" title={page.missing(missing.length)} lede={page.missingText}>
      <Findings
        findings={missing.map((code) => ({
          id: code,
          status: 'missing' as const,
          title: sentences[code],
          children: (
            <Anchor
              href={designPath({ id }, missingSections[code])}
              aria-label={`${sections[missingSections[code]]}: ${sentences[code]}`}
            >
              {sections[missingSections[code]]}
            </Anchor>
          ),
        }))}
      />
    </SidePanel>
  )
}

/** The sections of the design, each complete or not. */
export function DesignList({
  debate,
  missing,
}: {
  debate: { id: string; state: DebateState }
  missing: readonly Missing[]
}) {
  const { page } = useMessages(teamDebateMessages)
  const { sections } = useMessages(debateMessages)
  const lacks = new Set<string>(missing.map((code) => missingSections[code]))
  const pages = ['question', 'rules', 'calendar', 'budget', 'garants', 'live'] as const
  const edit = (href: string, name: string) => <Anchor href={href}>{name}</Anchor>
  return (
    <>
      {mayChange(debate.state) ? null : <p className="soft">{page.closedDesign}</p>}
      <DefinitionList
        items={[
          ...pages.map((one) => ({
            term: edit(designPath(debate, one), sections[one]),
            value:
              one === 'live' && !lacks.has(one) ? (
                page.optional
              ) : (
                <Status kind={lacks.has(one) ? 'missing' : 'met'}>{lacks.has(one) ? page.toDo : page.settled}</Status>
              ),
          })),
          { term: edit(`${teamDebatePath(debate)}/methodes`, sections.methods), value: page.optional },
        ]}
      />
    </>
  )
}

type Tool = { href: string; title: string; text: string }

/** What the team does once the debate is designed: its file, its panel, questions, news, and what other modules add. */
export function LifeList({
  debate,
  kinds,
  tools,
}: {
  debate: { id: string }
  kinds: readonly StageKind[]
  tools: readonly Tool[]
}) {
  const { file, panel, questions, news } = useMessages(teamLifeMessages)
  const path = teamDebatePath(debate)
  const has = (kind: StageKind) => kinds.includes(kind)
  return (
    <LinkList
      items={[
        ...(has('information') ? [{ href: `${path}/dossier`, title: file.title, text: file.lede }] : []),
        ...(has('information') ? [{ href: `${path}/questions`, title: questions.title, text: questions.lede }] : []),
        ...(has('panel') ? [{ href: `${path}/panel`, title: panel.title, text: panel.lede }] : []),
        { href: `${path}/actualites`, title: news.title },
        ...tools,
      ]}
    />
  )
}
