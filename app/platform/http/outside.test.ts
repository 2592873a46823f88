import { expect, it } from 'vitest'
import { isPublicAddress, OutsideFault, readOutsideAddress } from './outside.server'

it.each([
  '8.8.8.8', '185.24.184.1', '2001:660:3305::80', '2a01:cb00::1',
])('%s is public', (address) => expect(isPublicAddress(address)).toBe(true)) // prettier-ignore

it.each([
  '127.0.0.1', '127.8.8.8', '0.0.0.0', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254',
  '100.64.0.1', '192.0.0.192', '192.0.2.1', '198.18.0.1', '198.51.100.7', '203.0.113.9', '224.0.0.1', '240.0.0.1',
  '255.255.255.255', '::', '::1', '::ffff:8.8.8.8', '::ffff:127.0.0.1', '::127.0.0.1', '64:ff9b::7f00:1',
  '64:ff9b:1::1', 'fe80::1', 'fec0::1', 'fc00::1', 'fd12:3456::1', 'ff02::1', '2002:7f00:1::', '2001:db8::1', '2001::1', '3fff::1',
  '', 'localhost', '127.1', '0x7f000001',
])('%s is not', (address) => expect(isPublicAddress(address)).toBe(false)) // prettier-ignore

const fault = (text: string): string => {
  try {
    return readOutsideAddress(text).href
  } catch (error) {
    return error instanceof OutsideFault ? error.code : String(error)
  }
}
it.each([
  ['https://donnees.exemple.fr/liste.csv?v=1', 'https://donnees.exemple.fr/liste.csv?v=1'],
  // However it is written, an address is read as the one that would be reached.
  ['http://2130706433/', 'http://127.0.0.1/'],
  ['http://0x7f.1/', 'http://127.0.0.1/'],
  ['https://qui:secret@exemple.fr/', 'has-credentials'],
  ['ftp://exemple.fr/liste.csv', 'not-address'],
  ['file:///etc/passwd', 'not-address'],
  ['liste.csv', 'not-address'],
])('%s → %s', (text, wanted) => expect(fault(text)).toBe(wanted))
