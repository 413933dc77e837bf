/** The verb {@code test}: runs the cases of a rules folder and tells what came of them. */
package amends.cli.test;
