import { LEAST_HISTORY_DAYS, MOST_ORDERS_AN_ELDER, PAST_ENDS_DAYS_AGO, SLOTS_A_DAY } from "./bounds";

/** What the other statements read: sizes, instants, words, and chance that is the same every time. */
export const planStatements = {
  helpers: `
    CREATE FUNCTION pg_temp.id_of(p_name text) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
      SELECT overlay(overlay(md5('linli-street:' || p_name) PLACING '8' FROM 13) PLACING '8' FROM 17)::uuid
    $$;
    CREATE FUNCTION pg_temp.made_of(p_key text) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
      SELECT overlay(overlay(encode(substring(sha256(p_key::bytea) FOR 16), 'hex') PLACING '8' FROM 13) PLACING '8' FROM 17)::uuid
    $$;
    CREATE FUNCTION pg_temp.chance(p_name text, p_of integer) RETURNS integer LANGUAGE sql IMMUTABLE AS $$
      SELECT ((hashtextextended(p_name, 1) & 9223372036854775807) % p_of)::integer
    $$;
    CREATE FUNCTION pg_temp.minutes(p_count numeric) RETURNS interval LANGUAGE sql IMMUTABLE AS $$
      SELECT p_count * INTERVAL '1 minute'
    $$`,

  plan: `
    CREATE TEMP TABLE street_plan ON COMMIT DROP AS
      WITH given AS (
        SELECT $1::timestamptz AS now_at, $2::timestamptz AS today, $3::integer AS orders, $3::integer / 50 AS orders_ahead,
          $4::integer AS communities, $5::integer AS grids, $6::integer AS micro_grids, $7::integer AS buildings,
          $8::integer AS volunteers, $9::integer AS households, $10::integer AS people
      ), timed AS (
        SELECT *, greatest(${LEAST_HISTORY_DAYS}, 1 + orders / (volunteers / communities * communities) / ${SLOTS_A_DAY} + 1) AS history_days FROM given
      )
      SELECT *, today - (history_days + ${PAST_ENDS_DAYS_AGO}) * INTERVAL '24 hours' AS first_day FROM timed`,

  words: `
    CREATE TEMP TABLE street_words ON COMMIT DROP AS
      SELECT $1::text[] AS surnames, $2::text[] AS female, $3::text[] AS male, $4::jsonb AS services, $5::jsonb AS rewards`,

  mostOrders: `
    SELECT count(*) * ${MOST_ORDERS_AN_ELDER} * 50 / 51 AS most FROM street_people WHERE is_elder`,

  forget: `
    DROP FUNCTION pg_temp.id_of(text);
    DROP FUNCTION pg_temp.made_of(text);
    DROP FUNCTION pg_temp.chance(text, integer);
    DROP FUNCTION pg_temp.minutes(numeric)`,
};
