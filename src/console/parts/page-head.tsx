import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useTexts } from '../texts/use-texts.ts';

/** Whether a page was shown already: only a change of page moves the focus. */
let isFirst = true;

/**
 * The heading of a page. It takes the focus when the page is new, so that a screen reader says where one is, and
 * names the tab; `count` stands before the name.
 */
export function PageHead({
  title,
  count = '',
  children,
}: {
  readonly title: string;
  readonly count?: string;
  readonly children?: ComponentChildren;
}) {
  const t = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isFirst) heading.current?.focus({ preventScroll: true });
    isFirst = false;
    scrollTo(0, 0);
  }, []);
  useEffect(() => {
    document.title = `${count === '' ? '' : `(${count}) `}${title} – ${t.brand}`;
  }, [title, count, t]);
  return (
    <div class="page-head">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </div>
  );
}
