import * as z from 'zod/mini'
import { itemKinds } from './agenda'
import { amendmentStates } from './amendment'
import { decisionOutcomes } from './decision'
import { meetingKinds } from './meeting'
import { attendanceWays } from './meeting-presence'

const words = z.object({ fr: z.string(), en: z.string() })
const count = z.int().check(z.minimum(0))

/** Everything that the minutes say, as it was recorded: frozen and hashed at the first signature. Instants are ISO 8601. */
export const minutesSchema = z.object({
  meeting: z.object({
    title: z.string(),
    kind: z.enum(meetingKinds),
    bodyName: words,
    assemblyKind: z.nullable(z.string()),
    call: count,
    day: z.string(),
    place: z.string(),
    openedAt: z.nullable(z.string()),
    closedAt: z.nullable(z.string()),
    chair: z.nullable(z.string()),
    secretary: z.nullable(z.string()),
    statutesVersion: count,
    /** 'no-quorum' where it ended without. */
    reason: z.nullable(z.string()),
  }),
  attendance: z.object({
    entitled: count,
    /** Each member once, by how they took part first. */
    counts: z.object({ room: count, remote: count, post: count, represented: count }),
    colleges: z.array(z.object({ name: words, entitled: count, counted: count })),
    /** Who came, in and out; who was represented, by whom. Kept out of the public minutes. */
    lines: z.array(
      z.object({
        name: z.string(),
        number: z.nullable(count),
        college: z.nullable(z.string()),
        way: z.enum([...attendanceWays, 'represented']),
        cameAt: z.nullable(z.string()),
        leftAt: z.nullable(z.string()),
        holder: z.nullable(z.string()),
      }),
    ),
  }),
  items: z.array(
    z.object({
      title: z.string(),
      kind: z.enum(itemKinds),
      text: z.string(),
      /** Members who had signed for it to be on the agenda; 0 where it did not come by their initiative. */
      signatures: z._default(count, 0),
      /** What was proposed to change of its text, in the order of the votes: the text before, the text after, what became of it. */
      amendments: z._default(
        z.array(
          z.object({
            number: count,
            author: z.string(),
            before: z.string(),
            after: z.string(),
            reason: z.string(),
            state: z.enum(amendmentStates),
          }),
        ),
        [],
      ),
      /** Those kept out of its vote and quorum by a conflict of interest, by name. */
      conflicts: z.array(z.string()),
      /** Who was heard on it by the body before its vote, by their role, one sentence each. */
      heard: z._default(z.array(words), []),
      votes: z.array(
        z.object({
          title: z.string(),
          isAmendment: z.boolean(),
          secrecy: z.string(),
          method: z.string(),
          outcome: z.string(),
          winners: z.array(z.string()),
          /** The arithmetic, step by step, with the rule of each number. */
          steps: z.array(words),
          archiveHash: z.nullable(z.string()),
        }),
      ),
      /** What was entered in the register on this item during the sitting, with the hands counted in words and the reason. */
      decision: z._default(
        z.nullable(
          z.object({ number: z.string(), outcome: z.enum(decisionOutcomes), vote: z.string(), reason: z.string() }),
        ),
        null,
      ),
    }),
  ),
  remarks: z.string(),
})
export type MinutesContent = z.infer<typeof minutesSchema>

export const remarksLimit = 20_000

type Vote = MinutesContent['items'][number]['votes'][number]

/** What was decided on an item: its last vote that is not an amendment's; null where there was none. */
export function decisiveVote(votes: readonly Vote[]): Vote | null {
  return votes.filter(({ isAmendment }) => !isAmendment).at(-1) ?? null
}

/** Whether what was put to the vote stands: adopted, or somebody elected. Without a quorum, or elected nobody, it does not. */
export const isCarried = ({ outcome }: Pick<Vote, 'outcome'>): boolean => outcome === 'adopted' || outcome === 'elected'
