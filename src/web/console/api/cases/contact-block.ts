import type { z } from 'zod';
import type { Catalogue } from '../../../../content/catalogue.ts';
import type { CaseFile } from '../../../../desk/cases/read-case.ts';
import type { CallBackTime } from '../../../../domain/cases/call-back-time.ts';
import { maskedNumber } from '../../../../domain/cases/masked-number.ts';
import { windowEnd } from '../../../../domain/whatsapp-window.ts';
import type { caseSchema } from '../../contract/cases.ts';
import { staffText, type CaseParts } from './case-texts.ts';
import { timeOrNull } from './person-line.ts';

type Contact = z.input<typeof caseSchema>['contact'];

/** How each reason not to write is told to the page. */
const MAY_WRITE = {
  unsafe: 'not_safe',
  not_agreed: 'not_agreed',
  elsewhere: 'elsewhere',
  not_now: 'not_now',
  gone: 'erased',
} as const;

/** What must be seen before anybody writes to a person or calls them. */
export function contactBlock(file: CaseFile, { desk, catalogue }: CaseParts): Contact {
  const { known, correspondence, unreachable, number } = file;
  const { safeToWrite, consent, callBackTime, callBackWho, codeWord, safeWordUsed } = known.report;
  const until = windowUntil(file, (channel) => desk.hasWindow(channel));
  const isClosed = correspondence !== undefined && until !== null && until <= desk.now();
  const open = isClosed ? 'window_closed' : 'yes';
  return {
    safeToWrite,
    mayCall: consent.callBack === true,
    times: callBackTime === null ? null : timesInWords(callBackTime, catalogue),
    who: callBackWho,
    codeWord,
    safeWordUsed,
    number: number === null ? null : maskedNumber(number),
    mayWriteNow: unreachable === undefined ? open : MAY_WRITE[unreachable],
    windowUntil: timeOrNull(until),
  };
}

/** When a call does no harm: the part of the day that was chosen, or the words of the person. */
function timesInWords(time: CallBackTime, catalogue: Catalogue): string {
  return 'part' in time ? staffText(catalogue, `consent:choice.${time.part}`, time.part) : time.words;
}

/** Until when WhatsApp takes words of ours: since the beginning of time where the person never wrote. */
function windowUntil({ correspondence }: CaseFile, hasWindow: (channel: string) => boolean): Date | null {
  if (correspondence === undefined || !hasWindow(correspondence.channel)) return null;
  return correspondence.wroteAt === null ? new Date(0) : windowEnd(correspondence.wroteAt);
}
