/**
 * The reference servers behind the recordings (PROFILES), each a resource manager of its own on the public API of framework and iofunc,
 * as a third party would write it. Knows nothing of transcripts.
 */
@NullMarked
package io.resmgrkit.conformance.profile;

import org.jspecify.annotations.NullMarked;
