import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { notFound, readAct } from '~/composition/visitor.server'
import { DesignForm, editedSections } from '~/modules/debates/components/design-forms'
import { TeamFrame, useDebateErrors } from '~/modules/debates/components/team-frame'
import { editSection, sectionTyped } from '~/modules/debates/edit-section.server'
import { debateMessages } from '~/modules/debates/messages/debates'
import { teamDebateMessages } from '~/modules/debates/messages/team'
import { teamDebatePath } from '~/modules/debates/rules/debate-paths'
import { territoryOptions } from '~/modules/debates/territory-options.server'
import { headOf } from '~/modules/debates/view.server'
import { doneIn } from '~/platform/http/done-of.server'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { useMessages } from '~/platform/i18n/react'
import { settle, teamDebate } from '../debates/load-debate.server'

const sectionOf = (text: string | undefined) => {
  const section = editedSections.find((one) => one === text)
  if (!section) throw notFound()
  return section
}
const words = { question: 'question', regles: 'rules', budget: 'budget', direct: 'live' } as const

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { debate, visitor } = await teamDebate(request, context, params['id'])
  const section = sectionOf(params['section'])
  return {
    ...{ debate: await headOf(debate), section, done: doneIn(request) },
    typed: sectionTyped(debate),
    territories: section === 'question' ? await territoryOptions(visitor.locale) : [],
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const fields = fieldsOf(form)
  const id = params['id'] ?? ''
  const outcome = await editSection(visitor.actor, { id, section: sectionOf(params['section']) }, fields)
  return settle(context, outcome, typedOf(fields), `${teamDebatePath({ id })}?fait=enregistre`)
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => {
  const site = siteOf(matches)
  const { sections } = debateMessages[site.locale]
  const title = data ? `${sections[words[data.section]]}, ${data.debate.title}` : ''
  return pageMeta({ ...site, title, description: teamDebateMessages[site.locale].page.lede, indexed: false })
}

export default function DesignSectionPage() {
  const { debate, section, typed, territories, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { sections } = useMessages(debateMessages)
  const errors = useDebateErrors(answer?.problem)
  return (
    <TeamFrame debate={debate} title={sections[words[section]]} done={answer ? null : done} errors={errors}>
      <DesignForm
        section={section}
        state={debate.state}
        revision={Number(answer?.typed['revision'] ?? debate.revision)}
        typed={answer?.typed ?? typed}
        errors={errors}
        territories={territories}
      />
    </TeamFrame>
  )
}
