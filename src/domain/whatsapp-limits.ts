/**
 * WhatsApp shows buttons and lists only under a body of at most this many UTF-16 units. Source: WhatsApp Cloud
 * API, interactive messages.
 */
export const MOST_BODY_UNITS = 1_024;
