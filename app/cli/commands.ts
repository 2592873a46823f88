import type { Io } from './io'

export type Command = {
  usage: string
  help: string
  /** False for what works on files alone. */
  usesDatabase: boolean
  run: (args: string[], io: Io) => Promise<number>
}

/** Every sub-command, in the order of the help; each is loaded when it is asked for. */
export const commands: Readonly<Record<string, Command>> = {
  label: {
    usage: 'label check | charter | verify | rotate-key',
    help: 'vérifie une demande contre une charte, une charte, un badge contre les clés publiées ; renouvelle la clé qui signe',
    usesDatabase: false,
    run: async ([verb, ...args], io) =>
      verb === 'check'
        ? (await import('./label-check')).labelCheck(args, io)
        : verb === 'charter'
          ? (await import('./label-charter')).labelCharter(args, io)
          : (await import('./label-badge')).labelBadge(verb, args, io),
  },
  referral: {
    usage: 'referral check RULES.json REFERRAL.json [--json]',
    help: 'vérifie une saisine contre les règles de saisine (sortie 0 recevable, 1 non, 2 entrée illisible)',
    usesDatabase: false,
    run: async ([verb, ...args], io) => {
      const { referralCheck, referralCheckUsage } = await import('./referral-check')
      if (verb === 'check') return referralCheck(args, io)
      io.stderr(`Usage : npm run ${referralCheckUsage.replace('crdp', 'crdp --')}\n`)
      return 2
    },
  },
  statutes: {
    usage: 'statutes check FILE.json [--json]',
    help: 'vérifie des statuts\u00a0: leur cohérence et ce que la loi en interdit (sortie 0, 1 ou 2)',
    usesDatabase: false,
    run: async ([verb, ...args], io) => {
      const { statutesCheck, statutesCheckUsage } = await import('./statutes-check')
      if (verb === 'check') return statutesCheck(args, io)
      io.stderr(`Usage : npm run ${statutesCheckUsage}\n`)
      return 2
    },
  },
  tally: {
    usage: 'tally --method METHOD FILE [--seats N] [--seed S] [--json]',
    help: 'compte un fichier de bulletins (BLT, JSON, CSV), tour par tour',
    usesDatabase: false,
    run: async (args, io) => (await import('./tally')).tally(args, io),
  },
  election: {
    usage: 'election verify ARCHIVE [--key CLÉ] [--json]',
    help: 'recompte un vote depuis son archive (sortie 0 exacte, 1 non, 2 entrée illisible)',
    usesDatabase: false,
    run: async (args, io) => (await import('./election')).electionCommand(args, io),
  },
  debates: {
    usage: 'debates verify ARCHIVE',
    help: 'dit si l’archive d’un débat est celle du journal (sortie 0 exacte, 1 non, 2 entrée illisible)',
    usesDatabase: true,
    run: async (args, io) => (await import('./debates')).debatesCommand(args, io),
  },
  votations: {
    usage: 'votations verify ARCHIVE [--key CLÉ] [--json]',
    help: 'recompte une question d’une votation depuis son archive (sortie 0 exacte, 1 non, 2 entrée illisible)',
    usesDatabase: false,
    run: async (args, io) => (await import('./votations')).votationsCommand(args, io),
  },
  territory: {
    usage: 'territory import FILE | update | list',
    help: 'contours (GeoJSON, TopoJSON) et PETR (CSV) du territoire',
    usesDatabase: true,
    run: async (args, io) => (await import('./territory')).territoryCommand(args, io),
  },
  practices: {
    usage: 'practices import FILE --source NOM [--dry-run] [--json]',
    help: 'importe des pratiques (CSV, GeoJSON) dans le réseau, sans jamais les doubler',
    usesDatabase: true,
    run: async (args, io) => (await import('./practices')).practicesCommand(args, io),
  },
  members: {
    usage: 'members import FILE [--dry-run]',
    help: 'reprend une liste de sociétaires (CSV), tout ou rien',
    usesDatabase: true,
    run: async (args, io) => (await import('./members')).membersCommand(args, io),
  },
  admin: {
    usage: 'admin create ADDRESS | list | end ADDRESS',
    help: 'administratrices et administrateurs du portail',
    usesDatabase: true,
    run: async (args, io) => (await import('./admin')).adminCommand(args, io),
  },
  journal: {
    usage: 'journal verify [--head FILE] | head | key',
    help: 'vérifie le journal, donne sa tête signée',
    usesDatabase: true,
    run: async (args, io) => (await import('./journal')).journalCommand(args, io),
  },
  backup: {
    usage: 'backup FILE',
    help: 'copie cohérente de la base et des fichiers, portail en marche',
    usesDatabase: true,
    run: async (args, io) => (await import('./backup')).backupCommand(args, io),
  },
  restore: {
    usage: 'restore FILE [--replace]',
    help: 'remet une copie en place et vérifie le journal',
    usesDatabase: true,
    run: async (args, io) => (await import('./restore')).restoreCommand(args, io),
  },
  outbox: {
    usage: 'outbox list | retry ID',
    help: 'mails et tâches qui n’ont pas abouti',
    usesDatabase: true,
    run: async (args, io) => (await import('./outbox')).outboxCommand(args, io),
  },
  search: {
    usage: 'search reindex',
    help: 'refait l’index de recherche',
    usesDatabase: true,
    run: async (args, io) => (await import('./search')).searchCommand(args, io),
  },
}

export function helpText(): string {
  const widest = Math.max(...Object.values(commands).map(({ usage }) => usage.length))
  const lines = Object.values(commands).map(({ usage, help }) => `  ${usage.padEnd(widest)}   ${help}`)
  return ['npm run crdp -- COMMANDE', '', ...lines, ''].join('\n')
}
