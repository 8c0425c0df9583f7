package io.resmgrkit.conformance.transcript;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A device of a session (T1.1).
 *
 * @param profile which of the reference servers it is
 * @param path where it is attached
 * @param handle link id, which clients put into connect messages
 * @param directory whether it serves everything below its path
 * @param crossEndian whether it takes messages of the other byte order (B11)
 * @param dev device number the path manager tells for the path, {@code ino} its inode
 * @param uid owner of the object, {@code gid} its group, {@code mode} its mode with the type
 * @param mount flags, conf, dev and blocksize of its mount; null for none
 * @param attr its attributes at the start (T3.3)
 * @param content data of a ramfile, one byte a character; null for the others
 * @param tree what an fs holds; null for the others
 */
public record Device(
        String profile,
        String path,
        int handle,
        boolean directory,
        boolean crossEndian,
        long dev,
        long ino,
        int uid,
        int gid,
        int mode,
        @Nullable Members mount,
        Members attr,
        @Nullable String content,
        @Nullable Tree tree) {
    /**
     * The initial tree of an fs (P4.1).
     *
     * @param fields names of a row's columns, the path first
     * @param rows depth first, children in directory order
     * @param contents file data and targets of symbolic links by path
     */
    public record Tree(List<String> fields, List<TreeRow> rows, Map<String, String> contents) {}
}
