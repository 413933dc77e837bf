/** What is counted and measured, as Prometheus asks for it; alone in knowing its library. */
package amends.metrics;
