/**
 * The six dimensions of the operational indicators of trafficking in human beings (ILO and European
 * Commission, 2009), in the order of a person's journey.
 */
export const DIMENSIONS = [
  'deceptive_recruitment',
  'coercive_recruitment',
  'recruitment_by_abuse_of_vulnerability',
  'exploitation',
  'coercion_at_destination',
  'abuse_of_vulnerability_at_destination',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];
