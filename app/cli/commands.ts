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
    usage: 'label check CHARTER.json APPLICATION.json [--json]',
    help: 'vérifie une demande de label contre une charte (sortie 0 recevable, 1 non, 2 entrée illisible)',
    usesDatabase: false,
    run: async ([verb, ...args], io) => {
      if (verb !== 'check') {
        io.stderr('Usage : npm run crdp -- label check CHARTER.json APPLICATION.json [--json]\n')
        return 2
      }
      return (await import('./label-check')).labelCheck(args, io)
    },
  },
  territory: {
    usage: 'territory import FILE | update | list',
    help: 'contours (GeoJSON, TopoJSON) et PETR (CSV) du territoire',
    usesDatabase: true,
    run: async (args, io) => (await import('./territory')).territoryCommand(args, io),
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
