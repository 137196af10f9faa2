import { isIPv6 } from 'node:net';
import type { IncomingMessage } from 'node:http';
import { isLoopbackAddress } from '../is-local-call.ts';

/**
 * The network that a request comes from: the address, or of IPv6 the half that a subscriber gets as a whole. Behind a
 * proxy on this machine it is the address that the proxy saw, the last one of the list: those before it are what the
 * caller says of itself. A proxy elsewhere counts as one network.
 */
export function networkOf({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>): string {
  const direct = socket.remoteAddress ?? '';
  const forwarded = headers['x-forwarded-for'];
  const seen =
    (Array.isArray(forwarded) ? forwarded.join(',') : (forwarded ?? '')).split(',').at(-1)?.trim() ?? '';
  const address = isLoopbackAddress(direct) && seen !== '' ? seen : direct;
  return isIPv6(address) ? subscriberOf(address) : address;
}

function subscriberOf(address: string): string {
  const host = URL.parse(`http://[${address}]`)?.hostname.slice(1, -1) ?? address;
  const mapped = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(host);
  if (mapped !== null) return host;
  const [start = '', end = ''] = host.split('::');
  const left = start === '' ? [] : start.split(':');
  const right = end === '' ? [] : end.split(':');
  const zeros = Array.from({ length: 8 - left.length - right.length }, () => '0');
  const groups = host.includes('::') ? [...left, ...zeros, ...right] : left;
  return `${groups.slice(0, 4).join(':')}::`;
}
