import type { Service } from './model.ts';

/**
 * Whether two files speak of the same service: by its id or, since an id is made only once from a name that may have
 * been mended since, by its name, unless they name different providers.
 */
export function sameService(a: Service, b: Service): boolean {
  if (a.id === b.id) return true;
  const otherProvider = a.provider !== null && b.provider !== null && !alike(a.provider, b.provider);
  return a.name.trim() !== '' && alike(a.name, b.name) && !otherProvider;
}

function alike(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
