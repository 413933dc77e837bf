/**
 * Incidents in files: CSV and NDJSON, whose columns fill the fields of their names unless a mapping says otherwise. A line
 * that cannot be read is told and costs no other.
 */
package amends.rows;
