import { useMemo } from 'preact/hooks';

/** A QR code that came as SVG. Only its paths are taken, so that nothing else of it gets into the page. */
export function QrCode({ svg, label }: { readonly svg: string; readonly label: string }) {
  const { viewBox, paths } = useMemo(() => {
    const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
    return {
      viewBox: root.getAttribute('viewBox') ?? '0 0 1 1',
      paths: [...root.querySelectorAll('path')].map((path) => ({
        d: path.getAttribute('d') ?? '',
        fill: path.getAttribute('fill'),
        stroke: path.getAttribute('stroke'),
      })),
    };
  }, [svg]);
  return (
    <svg class="qr" role="img" aria-label={label} viewBox={viewBox} shape-rendering="crispEdges">
      {paths.map(({ d, fill, stroke }) => (
        <path key={d} d={d} fill={fill ?? undefined} stroke={stroke ?? undefined} />
      ))}
    </svg>
  );
}
