import type { CaseDetail } from '../../../api/contract.ts';
import { regionName } from '../../../state/region-name.ts';
import { useDesk } from '../../../state/desk.ts';

/** What was told, as far as it was; "not told" is never "no". */
export function KnownFacts({ case: known }: { readonly case: CaseDetail }) {
  const { t, country } = useDesk();
  const child = known.child === null ? null : known.child ? t.yes : t.no;
  const facts: readonly (readonly [string, string | null])[] = [
    [t.why.about, t.about[known.about]],
    [t.why.form, known.form === null ? null : (t.form[known.form] ?? known.form)],
    [t.why.age, known.age === null ? null : t.case.age(known.age)],
    [t.why.child, child],
    [t.why.region, regionName(country, known.region)],
    [t.why.place, known.place],
    [t.why.country, known.country],
    [t.why.channel, known.channel === null ? null : t.channel[known.channel]],
    [t.why.code, known.code],
  ];
  return (
    <section class="card" aria-labelledby="facts">
      <h2 id="facts">{t.why.facts}</h2>
      <dl class="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd class={value === null ? 'soft' : ''}>{value ?? t.unknown}</dd>
          </div>
        ))}
      </dl>
      {known.words.length > 0 && <h3>{t.why.words}</h3>}
      {known.words.map((said) => (
        <blockquote key={said} lang={known.language}>
          {said}
        </blockquote>
      ))}
    </section>
  );
}
