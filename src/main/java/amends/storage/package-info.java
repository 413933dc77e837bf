/** The database, H2 or PostgreSQL; alone in knowing JDBI, Flyway, the connection pool and the scheduler of deadlines. */
package amends.storage;
