/**
 * The reference servers behind the transcripts: null, ramfile, fs and custom (P2 to P5).
 *
 * <p>Each is a resource manager as anybody would write one: it fills function tables with the defaults, replaces what differs, and
 * attaches them to a path. The order of their checks is fixed by the recordings.
 *
 * <p>May depend on the public classes of the framework, the file layer and the codec. Nothing there knows of them.
 */
@NullMarked
package io.resmgrkit.conformance.profile;

import org.jspecify.annotations.NullMarked;
