// @ts-check

/** The position that a simulated phone sends: Bamako. */
export const SAMPLE_PLACE = /** @type {const} */ ({
  kind: 'location',
  latitude: 12.6392,
  longitude: -8.0029,
});
