import type { CaseDetail } from '../../../api/contract.ts';
import { useDesk } from '../../../state/desk.ts';

/** How many signs of each weight each dimension has, and whether that makes it positive. */
export function Dimensions({ dimensions }: Pick<CaseDetail, 'dimensions'>) {
  const { t } = useDesk();
  return (
    <table class="dimensions">
      <caption class="unseen">{t.why.dimensions}</caption>
      <thead>
        <tr>
          {[t.why.dimension, t.why.strong, t.why.medium, t.why.weak, t.why.positive].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {dimensions.map(({ name, strong, medium, weak, positive }) => (
          <tr key={name} class={positive ? 'is-positive' : ''}>
            <th scope="row">{t.dimension[name] ?? name}</th>
            <td>{strong}</td>
            <td>{medium}</td>
            <td>{weak}</td>
            <td>{positive ? t.yes : t.no}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
