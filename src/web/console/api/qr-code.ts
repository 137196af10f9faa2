import { renderSVG } from 'uqr';

/** A QR code as an SVG document of black squares on white, which every camera reads, in dark mode too. */
export function qrCode(text: string): string {
  return renderSVG(text, { ecc: 'M', border: 4, pixelSize: 4 });
}
