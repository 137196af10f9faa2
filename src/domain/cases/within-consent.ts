import type { Report } from './report.ts';

/**
 * The report as it may leave the conversation: without consent to keep it, the person's words, pictures and place
 * stay behind; without consent to call back, so does all that a call needs. What is needed to help in danger goes.
 * Source: nothing personal is stored before consent.
 */
export function withinConsent(report: Report): Report {
  const { keep, callBack } = report.consent;
  const kept = keep === true ? report : withoutStory(report);
  return keep === true && callBack === true ? kept : withoutCallBack(kept);
}

function withoutStory(report: Report): Report {
  return { ...report, words: [], media: [], place: null, evidence: [] };
}

function withoutCallBack(report: Report): Report {
  return { ...report, callBackNumber: null, callBackTime: null, callBackWho: null, codeWord: null };
}
