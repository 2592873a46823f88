/** Order matters: each browser also names those that it descends from. */
const browsers: readonly (readonly [string, RegExp])[] = [
  ['Edge', /\b(?:Edg|EdgA|EdgiOS|Edge)\//],
  ['Opera', /\b(?:OPR|Opera|OPiOS)\b/],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Vivaldi', /\bVivaldi\//],
  ['Firefox', /\b(?:Firefox|FxiOS)\//],
  ['Chrome', /\b(?:Chrome|Chromium|CriOS|HeadlessChrome)\//],
  ['Safari', /\bVersion\/[\d.]+.*\bSafari\//],
]
const systems: readonly (readonly [string, RegExp])[] = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMac OS X\b|\bMacintosh\b/],
  ['Linux', /\bLinux\b|\bX11\b/],
]

const find = (list: readonly (readonly [string, RegExp])[], text: string): string | undefined =>
  list.find(([, shape]) => shape.test(text))?.[0]

/**
 * The few words by which a person knows their own device: 'Firefox, Windows'. Proper names only, the same in every
 * language; '' where the header says nothing known. The header itself is not kept: it would tell more than is needed.
 */
export function deviceWords(userAgent: string | null): string {
  const text = (userAgent ?? '').slice(0, 500)
  return [find(browsers, text), find(systems, text)].filter((word) => word !== undefined).join(', ')
}
