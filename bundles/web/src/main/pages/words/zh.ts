import { app } from './zh/app';
import { consultation } from './zh/consultation';
import { desk } from './zh/desk';
import { domains } from './zh/domains';
import { pocket } from './zh/pocket';

/** What the pages say, in Chinese; other languages have the same shape. */
export const zh = { ...app, ...consultation, ...domains, ...desk, ...pocket };
