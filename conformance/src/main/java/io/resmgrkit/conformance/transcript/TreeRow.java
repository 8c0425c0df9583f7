package io.resmgrkit.conformance.transcript;

import java.util.List;

/**
 * One entry of an fs in a session record or state (T3.6).
 *
 * @param path path within the tree, empty for the root
 * @param values the other columns, in the order of the session's {@code tree_fields}
 */
public record TreeRow(String path, List<Long> values) {}
