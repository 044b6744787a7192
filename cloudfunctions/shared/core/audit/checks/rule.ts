/**
 * Something that must hold of a community's ledger at any moment, told by one statement that finds where it does not: rows of
 * one text column, `breach`. Being one statement, it sees one state of the database, so that writers beside it raise no alarm.
 * `$1` is the community, in every table it reads.
 */
export interface Rule {
  /** What holds, for whoever reads a failing test. */
  name: string;
  /** The same, for the auditor. */
  words: string;
  sql: string;
}
