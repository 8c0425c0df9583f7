/**
 * The program {@code resmgr}: what every command shares.
 *
 * <p>Here live the start of the program, the table of commands, the exit codes, the form of an error and the terminal.
 * Each command has a package of its own below this one; a command may use this package and the libraries it needs, and
 * never another command. Nothing outside the command line depends on these packages.
 */
@NullMarked
package io.resmgrkit.tools;

import org.jspecify.annotations.NullMarked;
