import type { Words } from '../../app/words';

/** What is said about extensions and contact points at the desks. */
export const district = {
  extension: {
    many: 'Extensions',
    what: 'Ways of collecting and more of this place’s own: there once they are installed, and whatever they took in stays when they are set aside or removed. Only files signed by a trusted publisher are taken.',
    none: 'No extensions yet.',
    install: 'Install or update',
    installNow: 'Install',
    file: 'Extension',
    fileHint: 'A .jar that its publisher has signed',
    scope: 'For whom',
    offers: 'Offers',
    signer: 'Signed by',
    changed: 'Last changed',
    stateOf: { ENABLED: 'in use', DISABLED: 'set aside', REMOVED: 'removed' },
    disable: 'Set aside',
    enable: 'Use again',
    rescope: 'Change for whom',
    restore: 'Go back to {{version}}',
    remove: 'Remove',
    removed: '{{name}} was removed.',
    log: 'Log',
    eventOf: {
      INSTALLED: 'installed',
      UPDATED: 'updated',
      RESTORED: 'restored',
      REFUSED: 'refused',
      ENABLED: 'enabled',
      DISABLED: 'disabled',
      RESCOPED: 'rescoped',
      REMOVED: 'removed',
    },
  },
} satisfies Partial<Words>;
