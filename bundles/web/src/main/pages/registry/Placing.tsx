import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../app/api';
import { Fold } from '../ui/Fold';
import { InputForm } from '../ui/InputForm';
import { type Point, usePointsChanged } from './data';

interface Here {
  latitude: string;
  longitude: string;
}

/** Says where a contact point is: by hand, or by the device that stands there. */
export function Placing({ point: { id, location } }: { point: Point }) {
  const { t } = useTranslation();
  const changed = usePointsChanged();
  const [here, setHere] = useState<Here>();
  const [isUnknown, setUnknown] = useState(false);
  const known = here ?? {
    latitude: location ? String(location.latitude) : '',
    longitude: location ? String(location.longitude) : '',
  };

  function locate() {
    setUnknown(false);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => setHere({ latitude: coords.latitude.toFixed(6), longitude: coords.longitude.toFixed(6) }),
      () => setUnknown(true),
    );
  }

  return (
    <Fold title={t('map.where')}>
      {'geolocation' in navigator && (
        <p>
          <button type="button" className="button" onClick={locate}>
            {t('map.here')}
          </button>
        </p>
      )}
      {isUnknown && <p role="alert">{t('map.unknown')}</p>}
      <InputForm
        key={`${known.latitude} ${known.longitude}`}
        act={t('map.keep')}
        inputs={[
          {
            name: 'latitude',
            label: t('map.latitude'),
            hint: t('map.hint'),
            kind: 'number',
            optional: true,
            initial: known.latitude,
          },
          { name: 'longitude', label: t('map.longitude'), kind: 'number', optional: true, initial: known.longitude },
        ]}
        onSubmit={async (body) => {
          await answer(api.PUT('/contact-points/{id}/location', { params: { path: { id } }, body }));
          await changed();
        }}
      />
    </Fold>
  );
}
