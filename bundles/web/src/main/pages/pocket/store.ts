import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Violation } from '../app/api';
import type { Provision } from '../consultation/data';
import type { Method } from '../task/data';
import { type Sealed, type Vault, seal, sealJson, unseal, unsealJson } from './vault';

/** What somebody works on, with all that is needed for it where there is no network. */
export interface PocketTask {
  id: string;
  consultationId: string;
  title: string;
  contactPointCode: string;
  contactPointName: string;
  dueAt: string;
  provisions: Pick<Provision, 'label' | 'text'>[];
  methods: Method[];
}

/** What was brought to the device for an account, and when. */
export interface Prepared {
  tasks: PocketTask[];
  /** Not there as long as nothing was brought. */
  preparedAt?: string;
}

/** Being written; to be sent; refused, to be corrected; received. */
export type EntryState = 'BEGUN' | 'WAITING' | 'REFUSED' | 'RECEIVED';

/** One submission; once it was received and its photos were, the form is no longer in it. */
export interface Entry {
  /** A UUID, by which the server knows it again: sent twice, it counts once. */
  id: string;
  state: EntryState;
  /** It may have reached the server, so that it cannot be changed any more unless it is refused. */
  isTried: boolean;
  task: string;
  consultationId: string;
  contactPointCode: string;
  title: string;
  method: string;
  methodTitle: string;
  form: unknown;
  savedAt: string;
  collectedAt?: string;
  receipt?: string;
  faults?: Violation[];
  /** Why the server does not take one of its photos. */
  photoFault?: string;
}

export interface Photo {
  id: string;
  entry: string;
  content: Blob;
}

type Plain = 'id' | 'state' | 'isTried';

interface Tables extends DBSchema {
  vaults: { key: string; value: Vault };
  tasks: { key: string; value: { account: string; sealed: Sealed; preparedAt: string } };
  entries: {
    key: string;
    value: Pick<Entry, Plain> & { account: string; sealed: Sealed };
    indexes: { account: string };
  };
  photos: {
    key: string;
    /** `unsent` is the entry again, as long as it is to be sent. */
    value: { id: string; entry: string; unsent?: string; type: string; sealed: Sealed };
    indexes: { entry: string; unsent: string };
  };
}

export type PocketDatabase = IDBPDatabase<Tables>;

export function openDatabase(): Promise<PocketDatabase> {
  return openDB<Tables>('jianyan.pocket', 1, {
    upgrade(database) {
      database.createObjectStore('vaults', { keyPath: 'account' });
      database.createObjectStore('tasks', { keyPath: 'account' });
      database.createObjectStore('entries', { keyPath: 'id' }).createIndex('account', 'account');
      const photos = database.createObjectStore('photos', { keyPath: 'id' });
      photos.createIndex('entry', 'entry');
      photos.createIndex('unsent', 'unsent');
    },
  });
}

export function newUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** All writes wait until they are on disk: what was saved outlives a killed browser. */
const DURABLE = { durability: 'strict' } as const;

/** What one account keeps on this device, opened. */
export class Pocket {
  constructor(
    private readonly database: PocketDatabase,
    readonly account: string,
    private readonly key: CryptoKey,
  ) {}

  async tasks(): Promise<Prepared> {
    const row = await this.database.get('tasks', this.account);
    if (!row) return { tasks: [] };
    return {
      tasks: await unsealJson<PocketTask[]>(this.key, `tasks ${this.account}`, row.sealed),
      preparedAt: row.preparedAt,
    };
  }

  async keepTasks(tasks: readonly PocketTask[]): Promise<void> {
    const sealed = await sealJson(this.key, `tasks ${this.account}`, tasks);
    await this.database.put('tasks', { account: this.account, sealed, preparedAt: new Date().toISOString() });
  }

  /** All of them, the newest first. */
  async entries(): Promise<Entry[]> {
    const rows = await this.database.getAllFromIndex('entries', 'account', this.account);
    const entries = await Promise.all(rows.map((row) => this.opened(row)));
    return entries.sort((one, other) => other.savedAt.localeCompare(one.savedAt));
  }

  async entry(id: string): Promise<Entry | undefined> {
    const row = await this.database.get('entries', id);
    return row?.account === this.account ? this.opened(row) : undefined;
  }

  private async opened({ id, state, isTried, sealed }: Tables['entries']['value']): Promise<Entry> {
    return { ...(await unsealJson<Entry>(this.key, `entry ${id}`, sealed)), id, state, isTried };
  }

  /** Keeps an entry as it is now; `false` if it may have reached the server, and stays as it was sent. */
  async keep(entry: Entry): Promise<boolean> {
    const row = await this.row(entry);
    const change = this.database.transaction('entries', 'readwrite', DURABLE);
    const before = await change.store.get(entry.id);
    const isKept = !before || isOpen(before);
    if (isKept) await change.store.put(row);
    await change.done;
    return isKept;
  }

  private async row(entry: Entry): Promise<Tables['entries']['value']> {
    const { id, state, isTried, ...rest } = entry;
    return { id, state, isTried, account: this.account, sealed: await sealJson(this.key, `entry ${id}`, rest) };
  }

  /** Notes what became of an entry that was sent. */
  async conclude(entry: Entry): Promise<void> {
    const row = await this.row(entry);
    const change = this.database.transaction('entries', 'readwrite', DURABLE);
    await change.store.put(row);
    await change.done;
  }

  /** Says of entries, before they are sent, that they may have been; those that are no longer to be sent stay out. */
  async claim(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const change = this.database.transaction('entries', 'readwrite', DURABLE);
    const claimed = new Set<string>();
    for (const id of ids) {
      const row = await change.store.get(id);
      if (row?.state !== 'WAITING') continue;
      await change.store.put({ ...row, isTried: true });
      claimed.add(id);
    }
    await change.done;
    return claimed;
  }

  /** Takes an entry back to be written on; `false` if it may have reached the server. */
  async takeBack(id: string): Promise<boolean> {
    const change = this.database.transaction('entries', 'readwrite', DURABLE);
    const row = await change.store.get(id);
    const isBack = row !== undefined && isOpen(row);
    if (isBack) await change.store.put({ ...row, state: 'BEGUN', isTried: false });
    await change.done;
    return isBack;
  }

  /** Removes an entry that has not been sent, or is done with; what brings it back is returned. */
  async remove(id: string): Promise<(() => Promise<void>) | undefined> {
    const change = this.database.transaction(['entries', 'photos'], 'readwrite', DURABLE);
    const row = await change.objectStore('entries').get(id);
    if (!row || (row.state === 'WAITING' && row.isTried)) return undefined;
    const photos = await change.objectStore('photos').index('entry').getAll(id);
    await change.objectStore('entries').delete(id);
    for (const photo of photos) await change.objectStore('photos').delete(photo.id);
    await change.done;
    return async () => {
      const back = this.database.transaction(['entries', 'photos'], 'readwrite', DURABLE);
      await back.objectStore('entries').put(row);
      for (const photo of photos) await back.objectStore('photos').put(photo);
      await back.done;
    };
  }

  /** Of an entry, all of them or those that are still to be sent. */
  async photos(entry: string, which: 'entry' | 'unsent' = 'entry'): Promise<Photo[]> {
    const rows = await this.database.getAllFromIndex('photos', which, entry);
    return Promise.all(
      rows.map(async ({ id, type, sealed }) => ({
        id,
        entry,
        content: new Blob([await unseal(this.key, `photo ${id} ${entry}`, sealed)], { type }),
      })),
    );
  }

  /** How many photos are still to be sent, by entry. */
  async photoCounts(): Promise<ReadonlyMap<string, number>> {
    const counts = new Map<string, number>();
    let cursor = await this.database.transaction('photos').store.index('unsent').openKeyCursor();
    while (cursor) {
      counts.set(cursor.key, (counts.get(cursor.key) ?? 0) + 1);
      cursor = await cursor.continue();
    }
    return counts;
  }

  async addPhoto(entry: string, content: Blob): Promise<void> {
    const id = newUuid();
    const sealed = await seal(this.key, `photo ${id} ${entry}`, await content.arrayBuffer());
    const change = this.database.transaction('photos', 'readwrite', DURABLE);
    await change.store.put({ id, entry, unsent: entry, type: content.type, sealed });
    await change.done;
  }

  /** Notes that a photo is not taken; it stays here. */
  async refusePhoto(id: string): Promise<void> {
    const change = this.database.transaction('photos', 'readwrite', DURABLE);
    const row = await change.store.get(id);
    if (row) {
      delete row.unsent;
      await change.store.put(row);
    }
    await change.done;
  }

  /** It was taken off, or the server has it. */
  async dropPhoto(id: string): Promise<void> {
    await this.database.delete('photos', id);
  }
}

/** Whether it can still be changed here. */
export function isOpen({ state, isTried }: Pick<Entry, 'state' | 'isTried'>): boolean {
  return state === 'BEGUN' || state === 'REFUSED' || (state === 'WAITING' && !isTried);
}
