/** Decisions on their way to the database: on the disk before they are answered, in the database soon after. */
package amends.spool;
