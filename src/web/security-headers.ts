/** Two years, as browsers' preload lists ask. */
const HSTS = 'max-age=63072000; includeSubDomains';

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "media-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** What no page of ours ever needs from a browser. */
const FORBIDDEN_FEATURES = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb'];

/**
 * The headers of every response, errors included. Nothing is stored by a browser or a proxy on the way, since
 * the phone or the computer is often shared.
 *
 * @param hsts whether the world reaches us by https; the header would lock people out otherwise.
 */
export function securityHeaders(hsts: boolean): ReadonlyMap<string, string> {
  return new Map([
    ['Content-Security-Policy', CONTENT_SECURITY_POLICY],
    ['X-Content-Type-Options', 'nosniff'],
    ['X-Frame-Options', 'DENY'],
    ['Referrer-Policy', 'no-referrer'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    ['Permissions-Policy', FORBIDDEN_FEATURES.map((feature) => `${feature}=()`).join(', ')],
    ['Cache-Control', 'no-store'],
    ...(hsts ? [['Strict-Transport-Security', HSTS] as const] : []),
  ]);
}
