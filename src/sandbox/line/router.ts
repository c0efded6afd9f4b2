import type { Route } from './call.js';

export interface Matched {
  route: Route;
  params: Record<string, string>;
}

/** Finds the route of a method and path; exact, so that a trailing slash finds none. */
export function createRouter(routes: Route[]): (method: string, path: string) => Matched | null {
  const fixed = new Map<string, Route>();
  const open: { route: Route; pattern: RegExp; names: string[] }[] = [];
  for (const route of routes) {
    const names = [...route.template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);
    if (names.length === 0) fixed.set(`${route.method} ${route.template}`, route);
    else
      open.push({ route, names, pattern: new RegExp(`^${route.template.replace(/\{\w+\}/g, '([^/]+)')}$`) });
  }
  return (method, path) => {
    const exact = fixed.get(`${method} ${path}`);
    if (exact) return { route: exact, params: {} };
    for (const { route, pattern, names } of open) {
      const found = route.method === method ? pattern.exec(path) : null;
      if (found) return { route, params: paramsOf(names, found) };
    }
    return null;
  };
}

function paramsOf(names: string[], found: RegExpExecArray): Record<string, string> {
  return Object.fromEntries(names.map((name, i) => [name, decode(found[i + 1] as string)]));
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
