import type { Turn } from '#src/bot/turn.ts';
import { needsOf } from '#src/domain/cases/needs-of.ts';
import type { Report } from '#src/domain/cases/report.ts';
import type { Level } from '#src/domain/triage/level.ts';

/**
 * What can be done next, in a few lines: for somebody who worries, first that they look after themselves; then by
 * what was told. Never what it looks like, and no promise.
 */
export function nextStepText(report: Report, level: Level, turn: Turn): string {
  const needs = needsOf(report, level).map((need) => turn.text(`next:${need}`));
  const steps = needs.length > 0 ? needs : [turn.text('next:nothing')];
  return (report.about === 'self' ? steps : [turn.text('next:worry'), ...steps.slice(0, 1)]).join('\n');
}
