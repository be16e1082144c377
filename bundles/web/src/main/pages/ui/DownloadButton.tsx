import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { Fault } from './States';

interface Props {
  /** The file's name on the reader's device. */
  name: string;
  load: () => Promise<Blob>;
  children: React.ReactNode;
}

/** Fetches a file that only those who are signed in may have. */
export function DownloadButton({ name, load, children }: Props) {
  const loading = useMutation({
    mutationFn: load,
    onSuccess: (content) => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(content);
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    },
  });
  return (
    <>
      <Button loading={loading.isPending} onClick={() => loading.mutate()}>
        {children}
      </Button>
      {loading.isError && <Fault error={loading.error} />}
    </>
  );
}
