import { ok } from '../../../domain/result.ts';
import { countrySchema } from '../contract/country.ts';
import { apiRoute, type ApiRoute } from './api-route.ts';

export interface CountryRoutesParts {
  readonly country: {
    readonly meta: {
      readonly code: string;
      readonly name: { readonly fr: string };
      readonly timezone: string;
    };
    readonly regions: readonly { readonly id: string; readonly name: { readonly fr: string } }[];
  };
}

/** What the page needs to know of the country. */
export function countryRoutes({ country: { meta, regions } }: CountryRoutesParts): ApiRoute[] {
  return [
    apiRoute({
      method: 'GET',
      path: '/country',
      summary: 'The time zone of the country and its regions.',
      action: 'self.read',
      output: countrySchema,
      act: () =>
        Promise.resolve(
          ok({
            code: meta.code,
            name: meta.name.fr,
            timezone: meta.timezone,
            regions: regions.map(({ id, name }) => ({ id, name: name.fr })),
          }),
        ),
    }),
  ];
}
