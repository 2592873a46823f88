import * as z from 'zod'
import { debateStates } from '~/modules/debates/rules/debate'
import { preparedRead } from '~/platform/db/prepared.server'
import type { Actor } from '~/platform/permissions'

// Asked at each support, of which there may be thousands in a minute: prepared reads.

const byAccount = preparedRead('SELECT "id" FROM "DebateParticipant" WHERE "userId" = $1', z.object({ id: z.string() }))
const byId = preparedRead(
  'SELECT "id" FROM "DebateParticipant" WHERE "id" = $1 AND "confirmedAt" IS NOT NULL AND "email" IS NOT NULL',
  z.object({ id: z.string() }),
)

/** The participant of this account, or of the browser's cookie; null for who takes part the first time. */
export async function readKnownVoice(actor: Actor, participantId: string | null): Promise<string | null> {
  if (actor.kind === 'person') return (await byAccount(actor.id))[0]?.id ?? null
  return participantId === null ? null : ((await byId(participantId))[0]?.id ?? null)
}

/** A contribution, with what says whether it can be supported now. */
export const readSupportable = preparedRead(
  `SELECT c."state", c."debateId", d."state" AS "debateState", d."pausedOn", s."startsOn", s."endsOn"
   FROM "Contribution" c JOIN "Debate" d ON d."id" = c."debateId"
   LEFT JOIN "DebateStage" s ON s."debateId" = d."id" AND s."kind" = 'contributions'
   WHERE c."id" = $1 LIMIT 1`,
  z
    .object({
      state: z.string(),
      debateId: z.string(),
      debateState: z.enum(debateStates),
      pausedOn: z.nullable(z.string()),
      startsOn: z.nullable(z.string()),
      endsOn: z.nullable(z.string()),
    })
    .transform(({ startsOn, endsOn, ...row }) => ({
      ...row,
      stage: startsOn === null || endsOn === null ? null : { startsOn, endsOn },
    })),
)
