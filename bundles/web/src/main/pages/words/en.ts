import type { Words } from '../app/words';
import { app } from './en/app';
import { commission } from './en/commission';
import { consultation } from './en/consultation';
import { desk } from './en/desk';
import { district } from './en/district';
import { domains } from './en/domains';
import { pocket } from './en/pocket';

/** What the pages say in English. */
export const en: Words = { ...app, ...commission, ...consultation, ...desk, ...district, ...domains, ...pocket };
