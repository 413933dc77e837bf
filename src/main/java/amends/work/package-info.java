/** Work that is done by several threads and looks as if one had done it. */
package amends.work;
