package io.resmgrkit.conformance.framework;

/**
 * A server a client is sent to ({@code struct _io_connect_entry}).
 *
 * @param nd node, {@code pid} process and {@code chid} channel of the server
 * @param handle what the client puts into the handle member there
 * @param key seals the message, 0 for none
 * @param fileType {@code FileType._FTYPE_*} the server answers
 * @param prefixLen bytes of the path that the server's own path covers
 */
public record ServerEntry(int nd, int pid, int chid, int handle, int key, int fileType, int prefixLen) {}
