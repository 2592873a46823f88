/** Where a member of the statutes is edited under another name than its own. */
const renamed: readonly (readonly [pattern: RegExp, field: string])[] = [
  [/^capital(\.shareValueCents)?$/, 'capital.shareValue'],
  [/^categories$/, 'categories.0.name.fr'],
  [/^(categories\.\d+)\.duesCents$/, '$1.dues'],
  [/^(categories\.\d+)\.admits\..*$/, '$1.admits'],
  [/^voting\.colleges$/, 'voting.colleges.0.weight'],
  [/^(.*\.\d+)\.(id|name)$/, '$1.name.fr'],
  [/^name$/, 'name.fr'],
  [/^(bodies\.\d+)\.seats$/, '$1.seats.least'],
  [/^bodies$/, 'bodies.0.role'],
  [/^quorums$/, 'quorums.0.share'],
  [/^resolutionKinds$/, 'resolutionKinds.0.name.fr'],
  [/^(.*\.majority)\.rule\..*$/, '$1.rule'],
  [/^(.*)\.(numerator|denominator)$/, '$1'],
]

/** The editor's field for a member of the statutes, named by its path: 'categories.2.duesCents' → 'categories.2.dues'. */
export const fieldOfPath = (path: string): string =>
  renamed.reduce((name, [pattern, field]) => name.replace(pattern, field), path)
