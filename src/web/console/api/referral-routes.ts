import { z } from 'zod';
import type { CaseDesk } from '../../../desk/cases/case-desk.ts';
import { readingOf } from '../../../desk/cases/reading-of.ts';
import { approveReferral } from '../../../desk/referrals/approve-referral.ts';
import { askReferral, type MadeReferral } from '../../../desk/referrals/ask-referral.ts';
import { listReferrals } from '../../../desk/referrals/list-referrals.ts';
import { matchesFor, type CaseMatch } from '../../../desk/referrals/matches-for.ts';
import type { ReferralParts } from '../../../desk/referrals/referral-parts.ts';
import { renewLink } from '../../../desk/referrals/renew-link.ts';
import { setReferralState } from '../../../desk/referrals/set-referral-state.ts';
import { dial } from '../../../domain/referral/dial.ts';
import { err, ok } from '../../../domain/result.ts';
import { byIdSchema, idSchema, pageOf } from '../contract/page.ts';
import {
  approveReferralSchema,
  matchQuerySchema,
  matchSchema,
  referralSchema,
  sendReferralSchema,
  setReferralStateSchema,
  type Match,
  type Referral,
} from '../contract/referrals.ts';
import { apiRoute, type ApiCall, type ApiRoute } from './api-route.ts';
import { refusalOf } from './refusal-of.ts';

/** What the routes need beside the referrals. */
export interface ReferralRoutesParts extends ReferralParts, Pick<CaseDesk, 'recordReading'> {
  /** The names of colleagues, by their ids. */
  namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

const referralIdSchema = byIdSchema.extend({ referral: idSchema });

/** Whom a case can be referred to, and what became of it. */
export function referralRoutes(parts: ReferralRoutesParts): ApiRoute[] {
  return [
    apiRoute({
      method: 'GET',
      path: '/cases/:id/matches',
      summary: 'Who can help with a case, best first',
      action: 'case.read',
      params: byIdSchema,
      query: matchQuerySchema,
      output: pageOf(matchSchema),
      act: async ({ params, query, ...call }) => {
        const found = await matchesFor(parts, params.id, query, doerOf(call));
        return found.ok ? ok({ items: found.value.map(matchOf), next: null }) : err(refusalOf(found.error));
      },
    }),
    apiRoute({
      method: 'GET',
      path: '/cases/:id/referrals',
      summary: 'The referrals of a case; reading them is an act of the audit',
      action: 'case.read',
      params: byIdSchema,
      output: pageOf(referralSchema),
      act: async ({ params, ...call }) => {
        const found = await listReferrals(parts, doerOf(call), params.id);
        if (!found.ok) return err(refusalOf(found.error));
        if (found.value.length > 0) await readingOf(parts, doerOf(call), params.id, 'referral.read');
        const items = await Promise.all(
          found.value.map((referral) => shownOf(parts, { referral, shown: null })),
        );
        return ok({ items, next: null });
      },
    }),
    apiRoute({
      method: 'POST',
      path: '/cases/:id/referrals',
      summary: 'Refers a case, or asks a second person to allow it',
      action: 'referral.send',
      params: byIdSchema,
      body: sendReferralSchema,
      output: referralSchema,
      act: async ({ params, body, ...call }) => {
        const made = await askReferral(parts, doerOf(call), { ...body, caseId: params.id });
        return made.ok ? ok(await shownOf(parts, made.value)) : err(refusalOf(made.error));
      },
    }),
    apiRoute({
      method: 'POST',
      path: '/cases/:id/referrals/:referral/approve',
      summary: 'Allows a referral without consent, or does not; never by who asked for it',
      action: 'referral.approve',
      params: referralIdSchema,
      body: approveReferralSchema,
      output: referralSchema,
      act: async ({ params, body, ...call }) => {
        const { id: caseId, referral } = params;
        const approval = { caseId, referral, isApproved: body.approve, note: body.note ?? null };
        const made = await approveReferral(parts, doerOf(call), approval);
        return made.ok ? ok(await shownOf(parts, made.value)) : err(refusalOf(made.error));
      },
    }),
    apiRoute({
      method: 'POST',
      path: '/cases/:id/referrals/:referral/state',
      summary: 'Writes down what staff heard of a referral',
      action: 'referral.change',
      params: referralIdSchema,
      body: setReferralStateSchema,
      output: referralSchema,
      act: async ({ params, body, ...call }) => {
        const { id: caseId, referral } = params;
        const heard = { caseId, referral, state: body.state, note: body.note ?? null };
        const changed = await setReferralState(parts, doerOf(call), heard);
        return changed.ok
          ? ok(await shownOf(parts, { referral: changed.value, shown: null }))
          : err(refusalOf(changed.error));
      },
    }),
    apiRoute({
      method: 'POST',
      path: '/cases/:id/referrals/:referral/link',
      summary: 'A new page and code for an organisation that lost them',
      action: 'referral.send',
      params: referralIdSchema,
      body: z.object({}),
      output: referralSchema,
      act: async ({ params, ...call }) => {
        const made = await renewLink(parts, doerOf(call), { caseId: params.id, referral: params.referral });
        return made.ok ? ok(await shownOf(parts, made.value)) : err(refusalOf(made.error));
      },
    }),
  ];
}

function doerOf({ caller, scope }: Pick<ApiCall<unknown, unknown, unknown>, 'caller' | 'scope'>) {
  return { staff: caller.staff.id, scope };
}

function matchOf({ entry, service, isOpenNow, isVerified, why, ways, allowed }: CaseMatch): Match {
  return {
    organisation: entry.id,
    name: entry.name,
    service: service.id,
    serviceName: service.name,
    region: service.regions[0] ?? null,
    isPolice: entry.isPolice,
    isOpenNow,
    isVerified,
    why: [...why],
    phones: entry.phones.map((phone) => dial({ ...phone, country: entry.country })),
    ways: [...ways],
    allowed,
  };
}

async function shownOf(parts: ReferralRoutesParts, { referral, shown }: MadeReferral): Promise<Referral> {
  const { by, approvedBy, sentAt, answerBy, next, history } = referral;
  const names = await parts.namesOf([by, ...(approvedBy === null ? [] : [approvedBy])]);
  const person = (id: string): { id: string; name: string } => ({ id, name: names.get(id) ?? '' });
  const nextEntry = parts.live.entries().find(({ id }) => id === next);
  return {
    id: referral.id,
    organisation: referral.organisation,
    name: referral.name,
    service: referral.service,
    need: referral.need,
    way: referral.way,
    state: referral.state,
    by: person(by),
    approvedBy: approvedBy === null ? null : person(approvedBy),
    rule: referral.rule,
    sentAt: sentAt?.toISOString() ?? null,
    answerBy: answerBy?.toISOString() ?? null,
    history: history.map(({ at, state, what, note }) => ({ at: at.toISOString(), state, what, note })),
    next: nextEntry === undefined ? null : { organisation: nextEntry.id, name: nextEntry.name },
    link: shown,
  };
}
