import type { Words } from '../app/words';
import { administration } from './en/administration';
import { app } from './en/app';
import { commission } from './en/commission';
import { consultation } from './en/consultation';
import { desk } from './en/desk';
import { district } from './en/district';
import { domains } from './en/domains';
import { pocket } from './en/pocket';
import { works } from './en/works';

/** What the pages say in English. */
export const en: Words = {
  ...administration,
  ...app,
  ...commission,
  ...consultation,
  ...desk,
  ...district,
  ...domains,
  ...pocket,
  ...works,
};
