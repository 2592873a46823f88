import * as z from 'zod/mini'
import { day, line, paragraph, rowId } from '~/modules/governance/form-fields'
import { isAddress, normaliseAddress } from '~/platform/pure/mail-address'
import { circles, noticeKinds, sides } from './rules/community'

export const mailAddress = z
  .string({ error: 'email-missing' })
  .check(
    z.overwrite(normaliseAddress),
    z.minLength(1, { error: 'email-missing', abort: true }),
    z.refine(isAddress, { error: 'email-form' }),
  )

const codes = z
  .pipe(
    z.optional(z.union([z.string(), z.array(z.string())])),
    z.transform((value) =>
      [...new Set(value === undefined ? [] : [value].flat())].filter((code) => /^[\w:-]{1,80}$/.test(code)).sort(),
    ),
  )
  .check(z.refine((list) => list.length > 0, { error: 'territory-missing' }))

export const communityForm = z.object({
  name: line(100, 'name-missing'),
  summary: line(300, 'summary-missing'),
  purpose: paragraph(8_000, 'purpose-missing'),
  departements: codes,
})
export type CommunityForm = z.infer<typeof communityForm>

export const gardenerForm = z.object({
  email: mailAddress,
  side: z.enum(sides, { error: 'side-missing' }),
  shownAs: line(100, 'shown-as-missing'),
  startsOn: day('date-missing'),
})
export const gardenerEnd = z.object({ id: rowId, endsOn: day('date-missing') })

export const circleForm = z.object({ circle: z.enum(circles, { error: 'circle-missing' }) })
export const circleAnswer = z.object({ userId: rowId, answer: z.enum(['accept', 'decline'], { error: 'unreadable' }) })
export const ambassadorForm = z.object({
  shown: z.enum(['yes', 'no'], { error: 'unreadable' }),
  ambassadorName: z._default(line(100), ''),
  ambassadorWords: z._default(line(300), ''),
})
export const noticeDigestForm = z.object({ digest: z.enum(['weekly', 'none'], { error: 'unreadable' }) })

export const noticeForm = z.object({
  kind: z.enum(noticeKinds, { error: 'kind-missing' }),
  title: line(120, 'title-missing'),
  body: paragraph(4_000, 'body-missing'),
  place: z._default(line(120), ''),
})
export type NoticeForm = z.infer<typeof noticeForm>
export const noticeAnswer = z.object({ body: paragraph(4_000, 'body-missing'), with: z._default(line(60), '') })
export const noticeRemoval = z.object({ reason: line(300, 'reason-missing') })
