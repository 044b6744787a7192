import type { Session } from "./session";

export const ownerRole = "linli_owner";
export const applicationRole = "linli_app";

/** SQLSTATE of "tuple concurrently updated": another database of the cluster is granting the same roles just now. */
const collided = "XX000";

/**
 * Makes the two roles where they are missing and lets the present user act as either.
 * Roles belong to the whole cluster, out of reach of a database's advisory lock, so losing a race is expected.
 */
export async function prepareRoles(session: Session): Promise<void> {
  for (const role of [ownerRole, applicationRole]) {
    await session.query(createUnlessThere(role));
    await retryCollisions(() => session.query(joinUnlessIn(role)));
  }
  await session.query(grantUnlessHeld(ownerRole, "CREATE"));
  await session.query(grantUnlessHeld(ownerRole, "USAGE"));
  await session.query(grantUnlessHeld(applicationRole, "USAGE"));
  await session.query(noTemporaryTables);
}

/** Where an administrator has granted it already, the present user need not own the schema. */
const grantUnlessHeld = (role: string, privilege: string) => `
  DO $$ BEGIN
    IF NOT has_schema_privilege('${role}', 'public', '${privilege}') THEN
      GRANT ${privilege} ON SCHEMA public TO ${role};
    END IF;
  END $$`;

/** A temporary table would stand before a real one of its name: only migrations make any. Where the database is another's, its owner has to see to it. */
const noTemporaryTables = `
  DO $$ BEGIN
    IF (SELECT pg_has_role(current_user, datdba, 'MEMBER') FROM pg_database WHERE datname = current_database()) THEN
      EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
      EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO ${ownerRole}', current_database());
    END IF;
  END $$`;

const createUnlessThere = (role: string) => `
  DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${role}') THEN
      CREATE ROLE ${role} NOLOGIN;
    END IF;
  EXCEPTION WHEN duplicate_object OR unique_violation THEN
    NULL;
  END $$`;

const joinUnlessIn = (role: string) => `
  DO $$ BEGIN
    IF NOT pg_has_role(current_user, '${role}', 'SET') THEN
      GRANT ${role} TO CURRENT_USER;
    END IF;
  EXCEPTION WHEN duplicate_object OR unique_violation THEN
    NULL;
  END $$`;

async function retryCollisions(attempt: () => Promise<unknown>, left = 10): Promise<void> {
  try {
    await attempt();
  } catch (error) {
    if (left === 0 || (error as { code?: string }).code !== collided) throw error;
    await new Promise((resolve) => setTimeout(resolve, 20));
    await retryCollisions(attempt, left - 1);
  }
}
