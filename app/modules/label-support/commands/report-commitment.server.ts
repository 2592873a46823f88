import { notify } from '~/modules/label/commands/notify.server'
import { now, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import type { ReceivedFile } from '~/platform/files/receive.server'
import { registerFile } from '~/platform/files/stored-file.server'
import { writeJournal } from '~/platform/journal/write.server'
import type { Actor } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { reportedMail } from '../mails/commitment'
import { supportPermissions } from '../permissions'
import { commitmentState, commitmentStep } from '../rules/commitment'
import { commitmentById, companionsOf } from '../store.server'
import { asReceiver } from './find-followed.server'

type Reported = { id: string; text: string; link: string; file: Omit<ReceivedFile, 'field'> | null }

/** The holder says that a commitment is kept, with a word, and a link or a file that shows it where there is one. */
export const reportCommitment = (actor: Actor, { id, text, link, file }: Reported): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const row = await commitmentById(tx, id)
    const found = asReceiver(actor, row, supportPermissions['label-support.report-commitment'])
    if (!isOk(found)) return found
    if (actor.kind !== 'person') return refused({ code: 'not-found' })
    const { application, commitment } = found.ok
    const moved = commitmentStep(commitmentState(found.ok.state), 'report', { text, today: today() })
    if (!isOk(moved)) return moved
    const [stepId, at] = [newId(), now()]
    const fileId = file ? await registerFile(tx, file, actor.id) : null
    const said = { event: 'report', authorId: actor.id, text: text.trim(), link, fileId }
    await tx.labelCommitmentStep.create({ data: { id: stepId, commitmentId: id, at, ...said } })
    await tx.labelCommitment.update({ where: { id }, data: { state: moved.ok.to } })
    const subject = { kind: 'label-commitment', id }
    await writeJournal(tx, { actor, act: 'label-support.report-commitment', subject })
    const team = await companionsOf(tx, application)
    await notify(tx, team, `label-commitment:${stepId}`, (locale) => reportedMail(locale, application, { commitment }))
    return ok({ id })
  })
