package io.resmgrkit.conformance.rules.probe;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.generated.IoConnect;
import io.resmgrkit.codec.generated.IoConnectEncoder;
import io.resmgrkit.codec.names.generated.ConnectExtraType;
import io.resmgrkit.codec.names.generated.ConnectSubtype;
import io.resmgrkit.codec.names.generated.FileMode;
import io.resmgrkit.codec.names.generated.IoFlag;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A connect message to be sent (LAYOUT 2.1), with what the client library would put into it unless told otherwise.
 *
 * @param subtype {@code ConnectSubtype._IO_CONNECT_*}
 * @param path path below the attached one, without NUL
 * @param ioflag open flags with access bits as {@code IoFlag} gives them
 * @param access which access bits count
 * @param mode type hint and permissions
 * @param fileType kind of file wanted, device number for mknod
 * @param eflag how the path ended
 * @param extraType kind of extra data
 * @param extra extra data
 */
public record Connect(
        int subtype,
        String path,
        int ioflag,
        int access,
        int mode,
        long fileType,
        int eflag,
        int extraType,
        byte[] extra) {
    private static final int REPLY_MAX = 2520;
    private static final int ENTRY_MAX = 15;
    private static final byte[] NONE = new byte[0];

    private static Connect of(int subtype, String path, int mode) {
        return new Connect(subtype, path, 0, 0, mode, 0, 0, ConnectExtraType._IO_CONNECT_EXTRA_NONE, NONE);
    }

    /** {@code open}: access 1 reading, 2 writing, 3 both; any flags beside it. */
    public static Connect open(String path, int ioflag) {
        int access = IoFlag._IO_FLAG_RD | IoFlag._IO_FLAG_WR;
        return of(ConnectSubtype._IO_CONNECT_OPEN, path, 0).ioflag(ioflag).access(access);
    }

    /** {@code open} that creates, with permissions. */
    public static Connect create(String path, int flags, int mode) {
        int both = IoFlag._IO_FLAG_RD | IoFlag._IO_FLAG_WR;
        return open(path, both | IoFlag.O_CREAT | flags).mode(FileMode.S_IFREG | mode);
    }

    /** Combined messages on a path; the descriptor is closed behind them or kept (B4.4). */
    public static Connect combine(String path, boolean close, byte[] chain) {
        int subtype = close ? ConnectSubtype._IO_CONNECT_COMBINE_CLOSE : ConnectSubtype._IO_CONNECT_COMBINE;
        return of(subtype, path, 0).extra(ConnectExtraType._IO_CONNECT_EXTRA_NONE, chain);
    }

    /** {@code unlink} and {@code rmdir}, told apart by the type in {@code mode}. */
    public static Connect unlink(String path, int mode) {
        return of(ConnectSubtype._IO_CONNECT_UNLINK, path, mode);
    }

    /** {@code mkdir} and {@code mknod}. */
    public static Connect mknod(String path, int mode) {
        return of(ConnectSubtype._IO_CONNECT_MKNOD, path, mode);
    }

    /** {@code readlink}. */
    public static Connect readlink(String path) {
        return of(ConnectSubtype._IO_CONNECT_READLINK, path, FileMode.S_IFLNK);
    }

    /** {@code rename}: the connect path is the new name. */
    public static Connect rename(String from, String to) {
        return of(ConnectSubtype._IO_CONNECT_RENAME, to, FileMode.S_IFLNK)
                .extra(ConnectExtraType._IO_CONNECT_EXTRA_RENAME, strz(from));
    }

    /** {@code symlink}: the connect path is the new name. */
    public static Connect symlink(String target, String path) {
        return of(ConnectSubtype._IO_CONNECT_LINK, path, FileMode.S_IFLNK | 0777)
                .ioflag(IoFlag.O_CREAT | IoFlag.O_EXCL | IoFlag.O_NOCTTY)
                .extra(ConnectExtraType._IO_CONNECT_EXTRA_SYMLINK, strz(target));
    }

    /** {@code link}: the extra data name a descriptor of the existing object. */
    public static Connect link(String path, byte[] existing) {
        return of(ConnectSubtype._IO_CONNECT_LINK, path, 0).extra(ConnectExtraType._IO_CONNECT_EXTRA_LINK, existing);
    }

    /** {@code link} since 8.0: the extra data are the path of the existing object (LAYOUT 5). */
    public static Connect link(String path, String existing) {
        return of(ConnectSubtype._IO_CONNECT_LINK, path, 0)
                .extra(ConnectExtraType._IO_CONNECT_EXTRA_LINK_800, strz(existing));
    }

    /** With these flags. */
    public Connect ioflag(int value) {
        return new Connect(subtype, path, value, access, mode, fileType, eflag, extraType, extra);
    }

    /** With this access mask. */
    public Connect access(int value) {
        return new Connect(subtype, path, ioflag, value, mode, fileType, eflag, extraType, extra);
    }

    /** With this mode. */
    public Connect mode(int value) {
        return new Connect(subtype, path, ioflag, access, value, fileType, eflag, extraType, extra);
    }

    /** With these extra data. */
    public Connect extra(int type, byte[] data) {
        return new Connect(subtype, path, ioflag, access, mode, fileType, eflag, type, data);
    }

    /** The message for a link id. */
    public byte[] encode(Dialect dialect, int handle) {
        byte[] name = strz(path);
        byte[] room = new byte[IoConnect.SIZE + name.length + 8 + extra.length];
        IoConnectEncoder out = new IoConnectEncoder()
                .encode(dialect, room, 0)
                .subtype(subtype)
                .fileType(fileType)
                .replyMax(REPLY_MAX)
                .entryMax(ENTRY_MAX)
                .handle(Integer.toUnsignedLong(handle))
                .ioflag(Integer.toUnsignedLong(ioflag))
                .mode(Integer.toUnsignedLong(mode))
                .access(access)
                .eflag(eflag)
                .extraType(extraType)
                .path(name, 0, name.length);
        if (extra.length > 0) {
            out.extra(extra, 0, extra.length);
        }
        return Arrays.copyOf(room, out.finish());
    }

    private static byte[] strz(String text) {
        return (text + '\0').getBytes(StandardCharsets.UTF_8);
    }
}
