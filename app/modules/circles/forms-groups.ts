import * as z from 'zod/mini'
import { line, paragraph, rowId } from '~/modules/governance/form-fields'
import { digests, groupStates, joinings, readings } from './rules/group'

/** One box or several, as forms send them. */
const ids = z._default(
  z.pipe(
    z.union([z.string(), z.array(z.string())]),
    z.transform((value) => [...new Set([value].flat().filter((one) => /^[\w:-]{1,60}$/.test(one)))]),
  ),
  [],
)

export const groupForm = z.object({
  title: line(100, 'title-missing'),
  summary: line(300, 'summary-missing'),
  purpose: paragraph(8_000, 'purpose-missing'),
  joining: z.enum(joinings, { error: 'joining-missing' }),
  reading: z.enum(readings, { error: 'reading-missing' }),
})
export type GroupForm = z.infer<typeof groupForm>

export const groupStateForm = z.object({ state: z.enum(groupStates, { error: 'unreadable' }) })
export const joinForm = z.object({ message: z._default(paragraph(500), '') })
export const digestForm = z.object({ digest: z.enum(digests, { error: 'digest-missing' }) })

const body = paragraph(10_000, 'body-missing')
export const threadForm = z.object({ title: line(150, 'title-missing'), body, mentions: ids })
export const postForm = z.object({ body, mentions: ids, quotedId: z._default(line(60), '') })
export const editedPost = z.object({ body })
export const removalForm = z.object({ reason: line(300, 'reason-missing') })

export const requestAnswer = z.object({ userId: rowId, answer: z.enum(['accept', 'decline'], { error: 'unreadable' }) })
export const roleForm = z.object({
  userId: rowId,
  role: z.enum(['member', 'facilitator', 'none'], { error: 'unreadable' }),
})
export const documentForm = z.object({ title: z._default(line(150), '') })
export const meetingForm = z.object({ address: line(300, 'meeting-unknown') })
export const oneRow = z.object({ id: rowId })
export const threadState = z.object({
  isClosed: z.pipe(
    z.enum(['yes', 'no']),
    z.transform((value) => value === 'yes'),
  ),
})
