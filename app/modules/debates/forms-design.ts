import * as z from 'zod/mini'
import { day, line, paragraph, rowId } from '~/modules/governance/form-fields'
import { readEuros } from '~/modules/governance/rules/accounts'
import { mailAddress } from '~/modules/circles/forms-communities'
import { stageKinds, templates } from './rules/debate'
import { authorityKinds } from './rules/garants'

export const debateLimits = { title: 150, question: 300, text: 20_000, why: 1_000 } as const

const text = (most: number) => z._default(paragraph(most), '')
const words = (most: number) => z._default(line(most), '')

export const revision = z.pipe(
  z.string({ error: 'unreadable' }).check(z.regex(/^\d{1,9}$/, 'unreadable')),
  z.transform(Number),
)

/** Only https, without a name or a password in it. */
function isLink(address: string): boolean {
  if (address === '') return true
  try {
    const { protocol, username } = new URL(address)
    return protocol === 'https:' && username === ''
  } catch {
    return false
  }
}
export const link = words(500).check(z.refine(isLink, { error: 'link-form' }))

export const newDebateForm = z.object({
  template: z.enum(templates, { error: 'template-missing' }),
  title: line(debateLimits.title, 'title-missing'),
})

/** Once the debate is announced, why it changes; read with every form of its design. */
const kept = { revision, why: text(debateLimits.why) }

export const questionForm = z.object({
  ...kept,
  title: line(debateLimits.title, 'title-missing'),
  question: words(debateLimits.question),
  summary: text(debateLimits.text),
  scope: text(debateLimits.text),
  publics: text(debateLimits.text),
  authority: words(200),
  territoryCode: line(40, 'territory-unknown'),
})
export const rulesForm = z.object({
  ...kept,
  rules: text(debateLimits.text),
  governance: text(debateLimits.text),
  team: text(debateLimits.text),
  withoutGarant: z.enum(['paused', 'goes-on'], { error: 'choice-missing' }),
})
export const budgetForm = z.pipe(
  z.object({
    ...kept,
    budget: words(20).check(
      z.refine((typed) => typed === '' || (readEuros(typed) ?? -1) >= 0, { error: 'budget-form' }),
    ),
    budgetNote: text(debateLimits.text),
  }),
  z.transform(({ budget, ...rest }) => ({ ...rest, budgetCents: budget === '' ? null : readEuros(budget) })),
)
export const liveForm = z.object({ ...kept, liveLink: link, captionsLink: link }).check(
  z.refine(({ liveLink, captionsLink }) => liveLink === '' || captionsLink !== '', {
    error: 'captions-missing',
    path: ['captionsLink'],
  }),
)
export const datesForm = z.object({
  ...kept,
  opensOn: day('date-missing'),
  closesOn: day('date-missing'),
  /** Of a draft: the stages follow the opening. */
  shift: z._default(z.enum(['yes', 'no'], { error: 'unreadable' }), 'no'),
})

const stageFacts = {
  title: line(debateLimits.title, 'title-missing'),
  text: text(debateLimits.text),
  startsOn: day('date-missing'),
  endsOn: day('date-missing'),
}
export const newStageForm = z.object({
  ...kept,
  kind: z.enum(stageKinds, { error: 'stage-kind-missing' }),
  startsOn: day('date-missing'),
  endsOn: day('date-missing'),
})
export const stageForm = z.object({ ...kept, ...stageFacts })
export const stageMove = z.object({ ...kept, direction: z.enum(['up', 'down'], { error: 'unreadable' }) })
export const stageRemoval = z.object(kept)

export const ids = z.pipe(
  z.optional(z.union([z.string(), z.array(z.string())])),
  z.transform((value) => [...new Set([value ?? []].flat())].filter((id) => /^[\w:-]{1,60}$/.test(id)).slice(0, 30)),
)
export const methodsForm = z.object({ ...kept, methods: ids })

export const publicationForm = z.object({ revision })
export const abandonForm = z.object({ reason: paragraph(2_000, 'reason-missing') })

export const garantForm = z
  .object({
    email: mailAddress,
    shownAs: line(150, 'name-missing'),
    about: text(2_000),
    authorityKind: z.enum(authorityKinds, { error: 'authority-missing' }),
    namedBy: words(200),
    startsOn: day('date-missing'),
  })
  .check(
    z.refine(({ authorityKind, namedBy }) => authorityKind === 'cooperative' || namedBy !== '', {
      error: 'authority-missing',
      path: ['namedBy'],
    }),
  )
export type GarantForm = z.infer<typeof garantForm>
export const garantEnd = z.object({
  id: rowId,
  endsOn: day('date-missing'),
  reason: paragraph(1_000, 'reason-missing'),
})
export const letterForm = z.object({ id: rowId })
