/** The decisions that were made: looked for, shown as they were, explained, and made again. */
package amends.console.decisions;
