/** What is counted of incidents that are kept: promises and what they cost, and what customers said. */
package amends.reports;
