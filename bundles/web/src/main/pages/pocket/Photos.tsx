import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Fault } from '../ui/States';
import { usePocket } from './data';
import { shrunk } from './photo';
import type { Photo } from './store';

interface Props {
  entry: string;
  /** Keeps the entry itself, so that no photo is without one. */
  before: () => Promise<boolean>;
}

/** The photos of one entry, taken by the camera or chosen from the device. */
export function Photos({ entry, before }: Props) {
  const { t } = useTranslation();
  const pocket = usePocket();
  const [fault, setFault] = useState<unknown>();
  const [unreadable, setUnreadable] = useState<string>();
  const query = useQuery({
    queryKey: ['photos', entry],
    staleTime: 0,
    gcTime: 0,
    queryFn: () => pocket.photos(entry),
  });

  async function add(files: FileList | null) {
    setFault(undefined);
    setUnreadable(undefined);
    if (!files?.length || !(await before())) return;
    for (const file of files) {
      let photo: Blob;
      try {
        photo = await shrunk(file);
      } catch {
        setUnreadable(file.name);
        continue;
      }
      try {
        await pocket.addPhoto(entry, photo);
      } catch (error) {
        setFault(error);
      }
    }
    await query.refetch();
  }

  return (
    <fieldset className="field photos">
      <legend>{t('pocket.photos')}</legend>
      <div className="row">
        <Pick label={t('pocket.photo')} camera onPicked={(files) => void add(files)} />
        <Pick label={t('pocket.photoFile')} onPicked={(files) => void add(files)} />
      </div>
      {unreadable !== undefined && <p className="fault">{t('pocket.photoUnreadable', { name: unreadable })}</p>}
      {fault !== undefined && <Fault error={fault} />}
      <ul className="plain-list row">
        {query.data?.map((photo, index) => (
          <Picture
            key={photo.id}
            photo={photo}
            number={index + 1}
            onRemove={() => void pocket.dropPhoto(photo.id).then(() => query.refetch())}
          />
        ))}
      </ul>
    </fieldset>
  );
}

function Pick({ label, camera, onPicked }: { label: string; camera?: boolean; onPicked: (files: FileList) => void }) {
  const field = useId();
  return (
    <span className="pick">
      <input
        id={field}
        type="file"
        accept="image/*"
        multiple={!camera}
        capture={camera ? 'environment' : undefined}
        onChange={({ target }) => {
          // what is picked is read before the field is emptied for the next time
          if (target.files) onPicked(copied(target.files));
          target.value = '';
        }}
      />
      <label htmlFor={field} className="button big">
        {label}
      </label>
    </span>
  );
}

function copied(files: FileList): FileList {
  const copy = new DataTransfer();
  for (const file of files) copy.items.add(file);
  return copy.files;
}

function Picture({ photo, number, onRemove }: { photo: Photo; number: number; onRemove: () => void }) {
  const { t } = useTranslation();
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(photo.content);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [photo.content]);
  return (
    <li className="picture">
      {address && <img src={address} alt={t('pocket.photoNumber', { number })} />}
      <button type="button" className="button quiet" onClick={onRemove}>
        {t('pocket.photoRemove', { number })}
      </button>
    </li>
  );
}
