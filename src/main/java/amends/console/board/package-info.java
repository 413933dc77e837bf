/** The board: open incidents, by what is due next. */
package amends.console.board;
