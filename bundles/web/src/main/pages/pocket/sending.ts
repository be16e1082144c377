import { Refusal, type Schemas, type Sure, type Violation, answer, api, bytes } from '../app/api';
import type { Entry, Photo, Pocket } from './store';

type Result = Omit<Sure<Schemas['OfflineReportResult'], 'receipt'>, 'faults'> & { faults: Violation[] };

/** Entries in one call: a call that breaks off on a weak network is not much to do again. */
const TOGETHER = 10;
/** After so long an answer is not waited for any more, in milliseconds. */
const PATIENCE = 60_000;
/** The server did not say no; it was not reached, or not at the right time. */
const FOR_NOW: readonly number[] = [0, 401, 408, 425, 429];

/**
 * Sends what waits, photos after their entries. Whatever breaks off is sent again, under the same identifier or with
 * the same bytes, by which the server knows it: each arrives once. In two tabs only one sends.
 *
 * @throws Refusal the first thing that hindered it; the rest was sent as far as it could be
 */
export async function sendAll(pocket: Pocket, onProgress: () => void): Promise<void> {
  await navigator.locks.request(`jianyan.pocket.${pocket.account}`, { ifAvailable: true }, async (lock) => {
    if (!lock) return;
    const hindrances: Refusal[] = [];
    for (const batch of batches((await pocket.entries()).filter(({ state }) => state === 'WAITING'))) {
      await trying(hindrances, () => sendBatch(pocket, batch));
      onProgress();
    }
    const counts = await pocket.photoCounts();
    const received = (await pocket.entries()).filter(({ id, state }) => state === 'RECEIVED' && counts.has(id));
    for (const entry of received) {
      await trying(hindrances, () => sendPhotos(pocket, entry));
      onProgress();
    }
    if (hindrances[0]) throw hindrances[0];
  });
}

/** One thing that is refused does not hold up the others; where nothing gets through, it ends. */
async function trying(hindrances: Refusal[], act: () => Promise<void>): Promise<void> {
  if (hindrances.some(({ status }) => FOR_NOW.includes(status))) return;
  try {
    await act();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    hindrances.push(error);
  }
}

/** Of one consultation and one contact point each, the oldest first. */
function batches(waiting: readonly Entry[]): Entry[][] {
  const byPlace = new Map<string, Entry[]>();
  for (const entry of [...waiting].reverse()) {
    const place = `${entry.consultationId} ${entry.contactPointCode}`;
    byPlace.set(place, [...(byPlace.get(place) ?? []), entry]);
  }
  return [...byPlace.values()].flatMap((entries) =>
    Array.from({ length: Math.ceil(entries.length / TOGETHER) }, (_, number) =>
      entries.slice(number * TOGETHER, (number + 1) * TOGETHER),
    ),
  );
}

async function sendBatch(pocket: Pocket, batch: readonly Entry[]): Promise<void> {
  const claimed = await pocket.claim(batch.map(({ id }) => id));
  const entries = batch.filter(({ id }) => claimed.has(id));
  const [first] = entries;
  if (!first) return;
  const { results } = await answer<{ results: Result[] }>(
    api.POST('/consultations/{id}/offline-batches', {
      params: { path: { id: first.consultationId } },
      body: {
        contactPointCode: first.contactPointCode,
        entries: entries.map(({ id, collectedAt, method, form }) => ({ id, collectedAt, method, form: form as never })),
      },
      signal: AbortSignal.timeout(PATIENCE),
    }),
  );
  for (const { id, receipt, faults } of results) {
    const entry = entries.find((one) => one.id === id);
    if (!entry) continue;
    if (receipt) await pocket.conclude({ ...entry, state: 'RECEIVED', isTried: true, receipt, form: undefined });
    else await pocket.conclude({ ...entry, state: 'REFUSED', isTried: false, faults });
  }
}

async function sendPhotos(pocket: Pocket, entry: Entry): Promise<void> {
  for (const photo of await pocket.photos(entry.id, 'unsent')) {
    try {
      await sendPhoto(entry, photo);
      await pocket.dropPhoto(photo.id);
    } catch (error) {
      if (!(error instanceof Refusal) || FOR_NOW.includes(error.status) || error.status >= 500) throw error;
      await pocket.refusePhoto(photo.id);
      await pocket.conclude({ ...entry, photoFault: error.violations[0]?.message ?? error.detail });
    }
  }
}

/** The server knows a file of a submission again by what is in it. */
async function sendPhoto({ receipt = '' }: Entry, { id, content }: Photo): Promise<void> {
  await answer(
    api.POST('/receipts/{receipt}/attachments', {
      params: { path: { receipt }, query: { name: `照片-${id.slice(0, 8)}.jpg` } },
      ...bytes(content),
      signal: AbortSignal.timeout(PATIENCE),
    }),
  );
}
