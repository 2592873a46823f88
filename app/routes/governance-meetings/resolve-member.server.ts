import { type MeetingMember, searchMembers } from '~/modules/governance/queries-meeting-members.server'
import type { LoadedMeeting } from '~/modules/governance/queries-meetings.server'
import { fold } from '~/platform/pure/fold'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'

/** The member that words name: by number, by whole name, or the only one who answers. Refused beside `field`. */
export async function resolveMember(
  meeting: LoadedMeeting,
  words: string,
  field: string,
): Promise<Outcome<MeetingMember>> {
  const found = await searchMembers(meeting, words, 20)
  const named = found.filter(({ name }) => fold(name) === fold(words))
  const only = found.length === 1 ? found[0] : named.length === 1 ? named[0] : undefined
  if (only) return ok(only)
  return refused({ code: found.length === 0 ? 'proxy-holder-unknown' : 'proxy-holder-several', field })
}
