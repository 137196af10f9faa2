import { useState } from 'preact/hooks';
import type { Match, Need, Referral, Way } from '../../api/contract.ts';
import { Choice } from '../../parts/choice.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Form } from '../../parts/form.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { useDesk } from '../../state/desk.ts';
import { useOnceKey } from '../../state/use-once-key.ts';
import { useTask } from '../../state/use-task.ts';
import type { OpenCase } from '../case/use-case.ts';

type Rule = 'child' | 'life_in_danger';

/** Hands a case on to an organisation: with the person's consent, or by a rule that a second person has to approve. */
export function SendDialog({
  open,
  match,
  need,
  onClose,
  onSent,
}: {
  readonly open: OpenCase;
  readonly match: Match;
  readonly need: Need;
  readonly onClose: () => void;
  readonly onSent: (referral: Referral) => void;
}) {
  const { t } = useDesk();
  const task = useTask();
  const once = useOnceKey();
  const needsRule = match.allowed === 'needs_second_person';
  const [way, setWay] = useState<Way>(match.ways[0] ?? 'link');
  const [message, setMessage] = useState('');
  const [rule, setRule] = useState<Rule>(open.case.child === true ? 'child' : 'life_in_danger');
  const ways = Object.fromEntries(match.ways.map((one) => [one, t.referral.ways[one]])) as Record<
    Way,
    string
  >;
  const send = (): void => {
    const { organisation, service } = match;
    const asked = { organisation, service, way, need, message, rule: needsRule ? rule : null };
    const body = { key: once.key(JSON.stringify(asked)), ...asked };
    task.run(() => open.send<Referral>('POST', '/referrals', body), onSent);
  };
  return (
    <Dialog title={t.referral.sendTo(match.name)} onClose={onClose}>
      <Form task={task} submit={t.send} onSubmit={send}>
        <Choice label={t.referral.way} value={way} options={ways} onPick={setWay} />
        {needsRule && (
          <>
            <Choice label={t.referral.rule} value={rule} options={t.referral.rules} onPick={setRule} />
            <p class="note note-warn">{t.referral.secondPerson}</p>
          </>
        )}
        <TextArea
          label={`${t.referral.message} (${t.optional})`}
          value={message}
          onInput={setMessage}
          rows={4}
          maxLength={1000}
        />
      </Form>
    </Dialog>
  );
}
