import type { Words } from '../app/words';
import { app } from './en/app';
import { consultation } from './en/consultation';
import { desk } from './en/desk';
import { domains } from './en/domains';
import { pocket } from './en/pocket';

/** What the pages say in English. */
export const en: Words = { ...app, ...consultation, ...domains, ...desk, ...pocket };
