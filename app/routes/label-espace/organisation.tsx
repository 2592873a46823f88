import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ApplicationFrame } from '~/modules/label/components/application-frame'
import { CheckPanel } from '~/modules/label/components/check-panel'
import { decisionMessages } from '~/modules/label/messages/decision'
import { formMessages } from '~/modules/label/messages/form'
import { labelMessages } from '~/modules/label/messages/index'
import { transferMessages } from '~/modules/label/messages/transfer'
import { permissions } from '~/modules/label/permissions'
import { representativeNames } from '~/modules/label/queries-applicant.server'
import { transferProblem } from '~/modules/label/rules/transfer'
import { now } from '~/platform/clock.server'
import { formatList } from '~/platform/i18n/format'
import { can } from '~/platform/permissions'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Actions, ButtonLink } from '~/ui/button'
import { DefinitionList } from '~/ui/definition-list'
import { Anchor } from '~/ui/link'
import { WithAside } from '~/ui/section'
import { loadForm } from './load-form.server'

/** How a draft may have just been opened. */
const openings = ['ouvert', 'repris', 'reponses', 'reponses-en-partie'] as const

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { page, form, visitor } = await loadForm(request, context, params)
  const { organisation, applicantKind } = form.application
  const done = new URL(request.url).searchParams.get('fait')
  const messages = labelMessages[page.locale].form.done
  const known = openings.find((one) => one === done)
  return {
    ...page,
    done: known ? messages[known] : null,
    organisation: { id: organisation.id, name: organisation.name, kind: applicantKind },
    representatives: await representativeNames(organisation.id, now()),
    mayTransfer:
      transferProblem(form.application) === null &&
      can(visitor.actor, permissions['label.offer-transfer'], form.application),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  const name = page ? formMessages[page.locale].steps.organisation : ''
  return [
    { title: `${name} · Démocratie permanente` },
    { name: 'description', content: page ? formMessages[page.locale].pageTitle(name, page.application.title) : '' },
  ]
}

export default function ApplicantPage() {
  const page = useLoaderData<typeof loader>()
  const locale = useLocale()
  const messages = useMessages(labelMessages).organisation
  const form = useMessages(formMessages)
  const words = useMessages(decisionMessages)
  const transfer = useMessages(transferMessages)
  return (
    <ApplicationFrame {...page} current="organisation" title={form.steps.organisation} lede={messages.lede}>
      <WithAside
        aside={
          <CheckPanel
            panel={page.panel}
            lede={page.bookLede}
            path={`/espace/label/${page.application.id}`}
            step="organisation"
            live={false}
          />
        }
      >
        <DefinitionList
          items={[
            { term: messages.name, value: page.organisation.name },
            { term: messages.kind, value: words.applicantKinds[page.organisation.kind] },
            { term: messages.initiative, value: words.initiativeKinds[page.application.initiativeKind] },
            { term: messages.representatives, value: formatList(page.representatives, locale) },
          ]}
        />
        <p>
          <Anchor href={`/espace/organisations/${page.organisation.id}`}>{messages.people}</Anchor>
        </p>
        {page.mayTransfer ? (
          <p>
            <Anchor href={`/espace/label/${page.application.id}/transmettre`}>{transfer.link}</Anchor>
          </p>
        ) : null}
        <Actions>
          <ButtonLink href={`/espace/label/${page.application.id}/demarche`}>{form.continue}</ButtonLink>
        </Actions>
      </WithAside>
    </ApplicationFrame>
  )
}
