import type { Messages } from '~/platform/i18n/messages'

const fr = {
  verifier: {
    title: 'Vérifier un vote',
    lede: 'Déposez l’archive d’un vote clos : votre navigateur vérifie chaque empreinte et la signature, puis recompte. Le fichier ne quitte pas votre appareil.',
    description: 'Recompter un vote depuis son archive, dans le navigateur ou par une commande.',
    file: 'Archive du vote',
    fileHint: 'Le fichier .jsonl téléchargé depuis la page du vote.',
    code: 'Code de votre bulletin',
    codeHint: 'D’un vote secret, pour retrouver le vôtre dans l’archive. Il ne quitte pas votre appareil non plus.',
    codeUnreadable: 'Ce code n’a pas la forme d’un code de bulletin\u00a0: 26\u00a0signes, comme vous les avez notés.',
    check: 'Vérifier',
    found: 'Votre bulletin est dans l’archive',
    notFound: 'Aucun bulletin de cette archive n’a ce code.',
    notFoundWithheld:
      'Aucun bulletin publié n’a ce code. Les bulletins d’un collège où trop peu ont voté ne sont pas dans l’archive.',
    noScripts: 'Sans scripts, employez la commande ci-dessous : elle fait la même vérification.',
    working: (lines: string) => `Vérification en cours : ${lines} lignes lues…`,
    commandTitle: 'Par une commande',
    commandLede:
      'Sur n’importe quelle machine où le code du portail est installé, sans base de données ni réseau. La commande écrit ce qui ne va pas, ligne par ligne. Elle finit par 0 si tout est exact, 1 sinon, 2 si le fichier ne se lit pas.',
    command: 'Commande',
    limitsTitle: 'Ce que cette vérification prouve',
    limits:
      'Que le fichier est celui que le portail a signé à la clôture, sans un octet de changé ; que chaque droit de vote utilisé a un bulletin et un seul ; que le résultat est celui des bulletins selon la règle gelée. Chaque personne peut y retrouver le sien par son code. Elle ne prouve pas qui a voté : la liste des droits n’est connue que par son empreinte.',
    keyLink: 'La clé publique',
  },
  key: {
    title: 'La clé des archives de vote',
    lede: 'Le portail signe l’archive de chaque vote clos avec une clé qui ne sert qu’à cela. Voici sa moitié publique : gardez-la, elle est aussi dans le journal, à la ligne de chaque compte.',
    description: 'La clé publique Ed25519 qui signe les archives des votes.',
    label: 'Clé publique Ed25519, 32 octets en base64url',
    verify: 'Vérifier un vote',
  },
  archive: {
    right: (title: string, ballots: number) =>
      `L’archive du vote « ${title} » est intacte\u00a0: ${ballots} bulletin${ballots > 1 ? 's' : ''} publié${ballots > 1 ? 's' : ''}, chaque empreinte et la signature sont justes.`.replace(
        /« | »/g,
        (mark) => (mark === '« ' ? '«\u202f' : '\u202f»'),
      ),
    recounted: 'Le résultat a été recompté depuis les bulletins\u00a0: c’est celui qui est écrit.',
    notRecountable:
      'Un collège a trop peu de votantes et de votants pour que ses bulletins soient publiés\u00a0: un recompte public est impossible. Les bulletins publiés et les totaux des autres collèges s’accordent.',
    wrong: (faults: number, lines: number) =>
      `L’archive n’est PAS exacte\u00a0: ${faults} anomalie${faults > 1 ? 's' : ''}, ${lines} lignes lues.`,
    withoutKey: (key: string) =>
      `Sans --key, la signature a été vérifiée avec la clé que l’archive nomme (${key})\u00a0: comparez-la à celle de la page /votes/cle et du journal.`,
  },
}
const en: typeof fr = {
  verifier: {
    title: 'Check a vote',
    lede: 'Drop the archive of a closed vote: your browser checks each hash and the signature, then counts again. The file does not leave your device.',
    description: 'Count a vote again from its archive, in the browser or by a command.',
    file: 'Archive of the vote',
    fileHint: 'The .jsonl file downloaded from the vote’s page.',
    code: 'Code of your ballot',
    codeHint: 'Of a secret vote, to find yours in the archive. It does not leave your device either.',
    codeUnreadable: 'This is not a ballot’s code: 26 signs, as you noted them.',
    check: 'Check',
    found: 'Your ballot is in the archive',
    notFound: 'No ballot of this archive has this code.',
    notFoundWithheld:
      'No published ballot has this code. The ballots of a college where too few voted are not in the archive.',
    noScripts: 'Without scripts, use the command below: it does the same check.',
    working: (lines) => `Checking: ${lines} lines read…`,
    commandTitle: 'By a command',
    commandLede:
      'On any machine where the portal’s code is installed, without a database or a network. The command writes what is wrong, line by line. It ends with 0 if all is right, 1 if not, 2 if the file cannot be read.',
    command: 'Command',
    limitsTitle: 'What this check proves',
    limits:
      'That the file is the one that the portal signed at the close, without a byte changed; that each right that was used has one ballot and one only; that the result is that of the ballots by the frozen rule. Each person finds their own by its code. It does not prove who voted: the list of rights is known by its hash alone.',
    keyLink: 'The public key',
  },
  key: {
    title: 'The key of the archives of votes',
    lede: 'The portal signs the archive of each closed vote with a key that serves nothing else. Here is its public half: keep it, it is also in the journal, at the line of each count.',
    description: 'The public Ed25519 key that signs the archives of votes.',
    label: 'Ed25519 public key, 32 bytes in base64url',
    verify: 'Check a vote',
  },
  archive: {
    right: (title, ballots) =>
      `The archive of the vote “${title}” is whole: ${ballots} ballot${ballots === 1 ? '' : 's'} published, each hash and the signature are right.`,
    recounted: 'The result was counted again from the ballots: it is the one written.',
    notRecountable:
      'A college has too few voters for its ballots to be published: a public recount is impossible. The ballots published and the totals of the other colleges agree.',
    wrong: (faults, lines) =>
      `The archive is NOT right: ${faults} fault${faults === 1 ? '' : 's'}, ${lines} lines read.`,
    withoutKey: (key) =>
      `Without --key, the signature was checked with the key that the archive names (${key}): compare it with the page /votes/cle and the journal.`,
  },
}

/** What the pages of votes and the verifier say. */
export const voteMessages: Messages<typeof fr> = { fr, en }
