import { z } from 'zod';

/** The standard that exports follow: https://docs.openreferral.org, HSDS 3.0 (CC BY-SA 4.0). */
export const HSDS_VERSION = '3.0';

/**
 * What HSDS has no field for, as its attributes carry it: a term of our own taxonomy and a value. The taxonomy is named
 * in every term, so that others can tell it from theirs.
 */
export const TAXONOMY = 'lakana-directory';

const idSchema = z.string().min(1).max(120);
const optionalText = z.string().nullish();

const attributeSchema = z.looseObject({
  id: idSchema,
  link_id: idSchema.optional(),
  link_entity: z.string().optional(),
  taxonomy_term_id: idSchema.optional(),
  value: z.string(),
  taxonomy_term: z
    .looseObject({ id: idSchema, name: z.string(), taxonomy: z.string().optional() })
    .optional(),
});
const attributes = z.array(attributeSchema).optional();
const languages = z
  .array(z.looseObject({ id: idSchema, code: z.string().nullish(), name: optionalText }))
  .optional();

const scheduleSchema = z.looseObject({
  id: idSchema,
  freq: z.enum(['WEEKLY', 'MONTHLY']).nullish(),
  byday: optionalText,
  opens_at: optionalText,
  closes_at: optionalText,
  attributes,
});
const phoneSchema = z.looseObject({
  id: idSchema,
  number: z.string(),
  type: optionalText,
  description: optionalText,
  languages,
  attributes,
});
const serviceSchema = z.looseObject({
  id: idSchema,
  name: z.string(),
  description: optionalText,
  status: z.string(),
  eligibility_description: optionalText,
  minimum_age: z.number().nullish(),
  maximum_age: z.number().nullish(),
  fees_description: optionalText,
  assured_date: optionalText,
  languages,
  schedules: z.array(scheduleSchema).optional(),
  service_areas: z
    .array(z.looseObject({ id: idSchema, name: optionalText, extent: optionalText }))
    .optional(),
  attributes,
});
const locationSchema = z.looseObject({
  id: idSchema,
  location_type: z.string(),
  name: optionalText,
  latitude: z.number().nullish(),
  longitude: z.number().nullish(),
  addresses: z
    .array(
      z.looseObject({
        address_1: optionalText,
        city: optionalText,
        state_province: optionalText,
        country: optionalText,
      }),
    )
    .optional(),
  attributes,
});

/**
 * An organisation as HSDS writes it, nested, as far as this service reads it; other fields of the standard may be there.
 * What is missing is empty.
 */
export const hsdsOrganizationSchema = z.looseObject({
  id: idSchema,
  name: z.string(),
  description: optionalText,
  email: optionalText,
  website: optionalText,
  services: z.array(serviceSchema).optional(),
  locations: z.array(locationSchema).optional(),
  phones: z.array(phoneSchema).optional(),
  attributes,
});

export type HsdsOrganization = z.infer<typeof hsdsOrganizationSchema>;
export type HsdsService = z.infer<typeof serviceSchema>;
export type HsdsLocation = z.infer<typeof locationSchema>;
export type HsdsPhone = z.infer<typeof phoneSchema>;
export type HsdsSchedule = z.infer<typeof scheduleSchema>;
export type HsdsAttribute = z.infer<typeof attributeSchema>;
