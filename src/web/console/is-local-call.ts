import { BlockList, isIPv6 } from 'node:net';
import type { IncomingMessage } from 'node:http';

/** What a proxy adds on the way: with one of them the caller is somebody else than the connection says. */
const SIGNS_OF_A_PROXY = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'];

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');

/**
 * Whether a request was made on this machine, by a program that meant this machine: over the loopback
 * interface, not through a proxy that stands here too, and under a local name, so that no page out of the
 * internet can ask for it by a name that it points at 127.0.0.1.
 */
export function isLocalCall({ socket, headers }: IncomingMessage): boolean {
  const isLoopback = isLoopbackAddress(socket.remoteAddress ?? '');
  if (!isLoopback || SIGNS_OF_A_PROXY.some((name) => headers[name] !== undefined)) return false;
  return isLoopbackName(URL.parse(`http://${headers.host ?? ''}`)?.hostname ?? '');
}

/** Whether an address is one of this machine itself. */
export function isLoopbackAddress(address: string): boolean {
  return LOOPBACK.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}

/** Whether a name is one by which this machine calls itself, as `URL.hostname` has it. */
export function isLoopbackName(name: string): boolean {
  return name === 'localhost' || name === '[::1]' || /^127(\.[0-9]+){3}$/.test(name);
}
