/** A dɔrɔmɛ, in which prices are counted in Bambara, is five francs CFA (Bamadaba dictionary). */
const DOROME = 5;
const MILLION = 1e6;

/**
 * The francs of an amount that is counted in dɔrɔmɛ. Millions are francs and only the rest is dɔrɔmɛ: dɔrɔmɛ
 * 27,087,130 are 27,435,650 francs (20 of 23 such amounts in parallel texts of the press follow this).
 */
export function francs(dorome: number): number {
  const millions = Math.floor(dorome / MILLION) * MILLION;
  return millions + (dorome - millions) * DOROME;
}
