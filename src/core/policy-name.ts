/** The one Trusted Types policy that pages allow: through it alone a script makes markup or addresses of scripts. */
export const policyName = 'course';
