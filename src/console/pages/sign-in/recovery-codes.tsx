import { useTexts } from '../../texts/use-texts.ts';

export function RecoveryCodes({
  codes,
  onNoted,
}: {
  readonly codes: readonly string[];
  readonly onNoted: () => void;
}) {
  const { enrol } = useTexts();
  return (
    <>
      <p>{enrol.recoveryWhy}</p>
      <ul class="recovery">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p class="actions">
        <button type="button" class="main" onClick={onNoted}>
          {enrol.noted}
        </button>
      </p>
    </>
  );
}
