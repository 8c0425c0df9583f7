/**
 * Messages for tests: jqwik arbitraries of every message type, and what the corpus recorded. Written by hand from the layout tables and
 * independent of both codecs, which it is to judge; depends on nothing of the project.
 */
@NullMarked
package io.resmgrkit.codec.testkit;

import org.jspecify.annotations.NullMarked;
