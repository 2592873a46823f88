import type { Messages } from '~/platform/i18n/messages'

const fr = {
  title: 'Tout le débat en un fichier',
  lede: 'Ce que le débat a produit, à garder et à vérifier\u00a0: contributions, rapport, réponses, documents, sans aucune adresse.',
  description: (debate: string) => `Télécharger et vérifier l’archive du débat «\u202f${debate}\u202f».`,
  states: { closed: 'À la clôture', reported: 'À la publication du rapport', answered: 'À la dernière réponse' },
  when: 'Quand',
  made: 'Faite le',
  size: 'Taille',
  hash: 'Empreinte (SHA-256)',
  download: 'Télécharger',
  downloadOf: (state: string) => `Télécharger l’archive (${state.toLowerCase()})`,
  none: 'Pas encore d’archive',
  noneText: 'La première est faite quand le débat se clôt, puis d’autres à son rapport et à sa dernière réponse.',
  inside: 'Ce qu’elle contient',
  insideText:
    'Des fichiers JSON et CSV, et les documents joints. Ce qui a été retiré par la modération n’y est pas, mais y est compté. Aucune adresse, aucun compte.',
  verify: 'La vérifier',
  verifyText:
    'Son empreinte est inscrite au journal public le jour où elle est faite\u00a0: un fichier changé d’un seul octet n’a plus la même. Qui tient le portail la vérifie par cette commande\u00a0:',
  command: 'npm run crdp -- debates verify FICHIER',
  commandLabel: 'Commande de vérification',
  journal: 'Le journal public',
}

export const archiveMessages: Messages<typeof fr> = {
  fr,
  en: {
    title: 'The whole debate in one file',
    lede: 'What the debate produced, to keep and to check: contributions, report, answers, documents, without any address.',
    description: (debate) => `Download and check the archive of the debate “${debate}”.`,
    states: { closed: 'When it closed', reported: 'When its report was published', answered: 'At the last answer' },
    when: 'When',
    made: 'Made on',
    size: 'Size',
    hash: 'Hash (SHA-256)',
    download: 'Download',
    downloadOf: (state) => `Download the archive (${state.toLowerCase()})`,
    none: 'No archive yet',
    noneText: 'The first is made when the debate closes, then others at its report and at its last answer.',
    inside: 'What it holds',
    insideText:
      'JSON and CSV files, and the documents that were joined. What moderation removed is not in it, but is counted. No address, no account.',
    verify: 'Checking it',
    verifyText:
      'Its hash is written in the public journal on the day that it is made: a file changed by one byte has another. Whoever runs the portal checks it with this command:',
    command: 'npm run crdp -- debates verify FILE',
    commandLabel: 'Verification command',
    journal: 'The public journal',
  },
}
