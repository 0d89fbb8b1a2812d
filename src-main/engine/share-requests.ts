import type { Http, HttpAnswer } from './ports.ts';

/** Pages that ask for the same document at the same time share one request. */
export function shareRequests(http: Http): Http {
  const underWay = new Map<string, Promise<HttpAnswer>>();
  return {
    get(url, validators) {
      const key = `${url} ${validators?.bodyHash ?? ''}`;
      const shared = underWay.get(key);
      if (shared !== undefined) return shared;
      const request = http.get(url, validators).finally(() => underWay.delete(key));
      underWay.set(key, request);
      return request;
    },
    close: () => {
      http.close();
    },
  };
}
