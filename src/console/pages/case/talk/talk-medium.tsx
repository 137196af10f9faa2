import { useState } from 'preact/hooks';
import { API_ROOT } from '../../../api/api.ts';
import type { TalkLine } from '../../../api/contract.ts';
import { useDesk } from '../../../state/desk.ts';

/** A voice note to be played, or a picture, which is shown only when somebody asks to see it. */
export function TalkMedium({
  medium,
  caseId,
}: {
  readonly medium: NonNullable<TalkLine['medium']>;
  readonly caseId: string;
}) {
  const { t } = useDesk();
  const [isShown, setShown] = useState(false);
  const type = medium.mimeType ?? '';
  const isPicture = medium.kind === 'image' || type.startsWith('image/');
  const isSound = ['audio', 'voice'].includes(medium.kind) || type.startsWith('audio/');
  const name = isPicture ? t.talk.picture : isSound ? t.talk.voice : t.talk.file;
  if (medium.status !== 'kept') {
    return (
      <p class="medium">
        {name} : {medium.status === 'wanted' ? t.talk.mediumWanted : t.talk.mediumFailed}
      </p>
    );
  }
  const address = `${API_ROOT}/cases/${caseId}/media/${encodeURIComponent(medium.id)}`;
  if (isSound) return <audio class="medium" controls preload="none" src={address} aria-label={name} />;
  if (!isPicture) {
    return (
      <a class="medium" href={address} download>
        {name}
      </a>
    );
  }
  return isShown ? (
    <img class="medium" src={address} alt={name} />
  ) : (
    <button type="button" class="small" onClick={() => setShown(true)}>
      {t.talk.showPicture}
    </button>
  );
}
