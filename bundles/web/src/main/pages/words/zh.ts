import { administration } from './zh/administration';
import { app } from './zh/app';
import { commission } from './zh/commission';
import { consultation } from './zh/consultation';
import { desk } from './zh/desk';
import { district } from './zh/district';
import { domains } from './zh/domains';
import { pocket } from './zh/pocket';
import { works } from './zh/works';

/** What the pages say, in Chinese; other languages have the same shape. */
export const zh = {
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
