import { today } from '../clock.server'
import { transact } from '../db/db.server'
import { env } from '../env.server'
import { formatDate } from '../i18n/format'
import { defaultLocale } from '../i18n/locale'
import { log } from '../log.server'
import { composeMail } from '../mail/layout'
import { enqueueMail } from '../outbox/enqueue.server'
import { headLine } from './head'
import { presentHead } from './read.server'

/** Where a demonstration's witness would be: an address that can never exist, whose mails are kept. */
const demonstrationWitness = 'temoin@demonstration.invalid'

/**
 * Daily job: mails the journal's signed head outside. Whoever holds it can show later that the journal was cut or
 * rewritten, even by those who run the portal.
 */
export async function mailJournalHead(): Promise<void> {
  const { journalWitness, demonstration, smtpUrl } = env()
  const to = journalWitness ?? (demonstration && !smtpUrl ? demonstrationWitness : undefined)
  if (!to) return log().warn('JOURNAL_WITNESS is not set: nobody outside receives the head of the journal')
  const head = await presentHead()
  const mail = composeMail(defaultLocale, {
    subject: `Tête du journal public au ${formatDate(today(), defaultLocale)}, ligne ${head.seq}`,
    reason: 'Vous recevez ce message parce que votre adresse est celle du témoin du journal de ce portail.',
    blocks: [
      'Gardez ce message\u00a0: il permettra de montrer que rien, jusqu’à cette ligne, n’a été changé, enlevé ou déplacé dans le journal du portail.',
      {
        facts: [
          ['Dernière ligne', String(head.seq)],
          ['Écrite le', head.at],
          ['Empreinte', head.hash],
          ['Clé publique', head.publicKey],
        ],
      },
      'La tête signée, telle que la commande de vérification l’attend\u00a0:',
      headLine(head),
      { action: { label: 'Comment vérifier', path: '/journal' } },
    ],
  })
  await transact((tx) => enqueueMail(tx, { to, ...mail }, { key: `journal-head:${today()}` }))
}
