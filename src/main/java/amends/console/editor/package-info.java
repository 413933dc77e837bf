/** The editor: files of the rules with their problems, their cases and what they come to, while they are written. */
package amends.console.editor;
