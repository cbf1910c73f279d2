import { useEffect, useState } from 'react';
import type { Picture } from '@/lib/domain/picture';
import { picturesOf } from '@/lib/store/pictures';
import { useStored } from '../frame/stored';
import { Icon } from '../ui/Icon';
import { useI18n } from '../ui/i18n';

/** The picture that the user took with a snapshot, shown when asked for; nothing where there is none. */
export function EvidencePicture({ snapshotId, zone }: { snapshotId: string; zone: string }) {
  const { t, format } = useI18n();
  const [open, setOpen] = useState(false);
  const pictures = useStored((database) => picturesOf(database, [snapshotId]), ['snapshots'], [snapshotId]);
  const picture = pictures?.[0];
  if (!picture) return null;
  const time = format.dateTime(picture.takenAt, zone, true);
  return (
    <div className="stack" data-testid="evidence-picture">
      <div className="row">
        <button type="button" className="button quiet small" aria-expanded={open} onClick={() => setOpen(!open)}>
          <Icon name="camera" />
          {t(open ? 'finding.picture.close' : 'finding.picture.open', { time })}
        </button>
      </div>
      {open && <OpenPicture picture={picture} alt={t('finding.picture.alt', { time })} />}
    </div>
  );
}

/** An address of the picture that lasts as long as it is shown. */
function OpenPicture({ picture, alt }: { picture: Picture; alt: string }) {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(picture.image);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [picture]);
  return url === null ? null : <img className="evidence-picture" src={url} alt={alt} />;
}
