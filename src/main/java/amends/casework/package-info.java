/** Incidents that are kept until they are resolved: what happened to them, what is due next, what is to be done now. */
package amends.casework;
