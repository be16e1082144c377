import { answer } from '../app/api';
import { DownloadButton } from './DownloadButton';

interface Props<F extends string> {
  formats: readonly F[];
  /** The file's name without its format. */
  name: string;
  load: (format: F) => Parameters<typeof answer>[0];
  /** What a button says; the format if nothing is said. */
  label?: (format: F) => string;
  /** What it is, for those who do not see what stands around the buttons. */
  about?: string;
}

/** One file in several formats. */
export function Downloads<F extends string>({ formats, name, load, label, about }: Props<F>) {
  return formats.map((format) => (
    <DownloadButton key={format} name={`${name}.${format}`} load={() => answer<Blob>(load(format))}>
      {label ? label(format) : format}
      {about && <span className="unseen"> {about}</span>}
    </DownloadButton>
  ));
}
