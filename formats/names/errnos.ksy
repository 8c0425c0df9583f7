meta:
  id: errnos
  title: Error numbers
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: |
  Value of an error reply, and of errno at the client. `EALREADY` is the same as
  `EBUSY` up to 6.5 and 237 from 6.6 on.
doc-ref: |
  QNX Neutrino C Library Reference: errno,
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/e/errno.html
enums:
  errno:
    0: {id: eok, -orig-id: EOK, doc: No error}
    1: {id: eperm, -orig-id: EPERM, doc: Operation not permitted}
    2: {id: enoent, -orig-id: ENOENT, doc: No such file or directory}
    3: {id: esrch, -orig-id: ESRCH, doc: No such process}
    4: {id: eintr, -orig-id: EINTR, doc: Interrupted function call}
    5: {id: eio, -orig-id: EIO, doc: I/O error}
    6: {id: enxio, -orig-id: ENXIO, doc: No such device or address}
    7: {id: e2big, -orig-id: E2BIG, doc: Argument list too long}
    8: {id: enoexec, -orig-id: ENOEXEC, doc: Exec format error}
    9: {id: ebadf, -orig-id: EBADF, doc: Bad file descriptor}
    10: {id: echild, -orig-id: ECHILD, doc: No child processes}
    11:
      id: eagain
      -orig-id: EAGAIN
      -aliases: [EWOULDBLOCK]
      doc: Resource temporarily unavailable
    12: {id: enomem, -orig-id: ENOMEM, doc: Not enough memory}
    13: {id: eacces, -orig-id: EACCES, doc: Permission denied}
    14: {id: efault, -orig-id: EFAULT, doc: Bad address}
    15: {id: enotblk, -orig-id: ENOTBLK, doc: Block device required}
    16: {id: ebusy, -orig-id: EBUSY, -aliases: [{name: EALREADY, until: 650}], doc: Resource busy}
    17: {id: eexist, -orig-id: EEXIST, doc: File exists}
    18: {id: exdev, -orig-id: EXDEV, doc: Cross-device link}
    19: {id: enodev, -orig-id: ENODEV, doc: No such device}
    20: {id: enotdir, -orig-id: ENOTDIR, doc: Not a directory}
    21: {id: eisdir, -orig-id: EISDIR, doc: Is a directory}
    22: {id: einval, -orig-id: EINVAL, doc: Invalid argument}
    23: {id: enfile, -orig-id: ENFILE, doc: Too many open files in the system}
    24: {id: emfile, -orig-id: EMFILE, doc: Too many open files}
    25: {id: enotty, -orig-id: ENOTTY, doc: Inappropriate I/O control operation}
    26: {id: etxtbsy, -orig-id: ETXTBSY, doc: Text file busy}
    27: {id: efbig, -orig-id: EFBIG, doc: File too large}
    28: {id: enospc, -orig-id: ENOSPC, doc: No space left on device}
    29: {id: espipe, -orig-id: ESPIPE, doc: Illegal seek}
    30: {id: erofs, -orig-id: EROFS, doc: Read-only filesystem}
    31: {id: emlink, -orig-id: EMLINK, doc: Too many links}
    32: {id: epipe, -orig-id: EPIPE, doc: Broken pipe}
    33: {id: edom, -orig-id: EDOM, doc: Argument outside the domain of a function}
    34: {id: erange, -orig-id: ERANGE, doc: Result too large}
    35: {id: enomsg, -orig-id: ENOMSG, doc: No message of the desired type}
    36: {id: eidrm, -orig-id: EIDRM, doc: Identifier removed}
    37: {id: echrng, -orig-id: ECHRNG, doc: Channel number out of range}
    38: {id: el2nsync, -orig-id: EL2NSYNC, doc: Level 2 not synchronized}
    39: {id: el3hlt, -orig-id: EL3HLT, doc: Level 3 halted}
    40: {id: el3rst, -orig-id: EL3RST, doc: Level 3 reset}
    41: {id: elnrng, -orig-id: ELNRNG, doc: Link number out of range}
    42: {id: eunatch, -orig-id: EUNATCH, doc: Protocol driver not attached}
    43: {id: enocsi, -orig-id: ENOCSI, doc: No CSI structure available}
    44: {id: el2hlt, -orig-id: EL2HLT, doc: Level 2 halted}
    45: {id: edeadlk, -orig-id: EDEADLK, doc: Resource deadlock avoided}
    46: {id: enolck, -orig-id: ENOLCK, doc: No locks available}
    47: {id: ecanceled, -orig-id: ECANCELED, doc: Operation canceled}
    48: {id: enotsup, -orig-id: ENOTSUP, doc: Not supported}
    49: {id: edquot, -orig-id: EDQUOT, doc: Disk quota exceeded}
    50: {id: ebade, -orig-id: EBADE, doc: Invalid exchange}
    51: {id: ebadr, -orig-id: EBADR, doc: Invalid request descriptor}
    52: {id: exfull, -orig-id: EXFULL, doc: Exchange full}
    53: {id: enoano, -orig-id: ENOANO, doc: No anode}
    54: {id: ebadrqc, -orig-id: EBADRQC, doc: Invalid request code}
    55: {id: ebadslt, -orig-id: EBADSLT, doc: Invalid slot}
    56: {id: edeadlock, -orig-id: EDEADLOCK, doc: File locking deadlock}
    57: {id: ebfont, -orig-id: EBFONT, doc: Bad font file format}
    58: {id: eownerdead, -orig-id: EOWNERDEAD, doc: Owner of a lock died}
    60: {id: enostr, -orig-id: ENOSTR, doc: Device is not a stream}
    61: {id: enodata, -orig-id: ENODATA, doc: No data available}
    62: {id: etime, -orig-id: ETIME, doc: Timer expired}
    63: {id: enosr, -orig-id: ENOSR, doc: Out of stream resources}
    64: {id: enonet, -orig-id: ENONET, doc: Machine is not on the network}
    65: {id: enopkg, -orig-id: ENOPKG, doc: Package not installed}
    66: {id: eremote, -orig-id: EREMOTE, doc: Object is remote}
    67: {id: enolink, -orig-id: ENOLINK, doc: Link has been severed}
    68: {id: eadv, -orig-id: EADV, doc: Advertise error}
    69: {id: esrmnt, -orig-id: ESRMNT, doc: Remote mount error}
    70: {id: ecomm, -orig-id: ECOMM, doc: Communication error on send}
    71: {id: eproto, -orig-id: EPROTO, doc: Protocol error}
    74: {id: emultihop, -orig-id: EMULTIHOP, doc: Multihop attempted}
    77: {id: ebadmsg, -orig-id: EBADMSG, doc: Bad message}
    78: {id: enametoolong, -orig-id: ENAMETOOLONG, doc: File name too long}
    79: {id: eoverflow, -orig-id: EOVERFLOW, doc: Value too large for the data type}
    80: {id: enotuniq, -orig-id: ENOTUNIQ, doc: Name is not unique on the network}
    81: {id: ebadfd, -orig-id: EBADFD, doc: Descriptor invalid for this operation}
    82: {id: eremchg, -orig-id: EREMCHG, doc: Remote address changed}
    83: {id: elibacc, -orig-id: ELIBACC, doc: Cannot access a shared library}
    84: {id: elibbad, -orig-id: ELIBBAD, doc: Shared library is corrupted}
    85: {id: elibscn, -orig-id: ELIBSCN, doc: Library section is corrupted}
    86: {id: elibmax, -orig-id: ELIBMAX, doc: Too many shared libraries}
    87: {id: elibexec, -orig-id: ELIBEXEC, doc: Shared libraries cannot be executed}
    88: {id: eilseq, -orig-id: EILSEQ, doc: Illegal byte sequence}
    89: {id: enosys, -orig-id: ENOSYS, doc: Function not implemented}
    90: {id: eloop, -orig-id: ELOOP, doc: Too many levels of symbolic links}
    91: {id: erestart, -orig-id: ERESTART, doc: Restart the system call}
    92: {id: estrpipe, -orig-id: ESTRPIPE, doc: Stream pipe error}
    93: {id: enotempty, -orig-id: ENOTEMPTY, doc: Directory not empty}
    94: {id: eusers, -orig-id: EUSERS, doc: Too many users}
    95:
      id: enotrecoverable
      -orig-id: ENOTRECOVERABLE
      -since: 700
      doc: State not recoverable
    103: {id: eopnotsupp, -orig-id: EOPNOTSUPP, doc: Operation not supported}
    110: {id: efpos, -orig-id: EFPOS, doc: File positioning error}
    122: {id: estale, -orig-id: ESTALE, doc: Stale file handle}
    236: {id: einprogress, -orig-id: EINPROGRESS, doc: Operation in progress}
    237:
      id: ealready
      -orig-id: EALREADY
      -since: 660
      doc: Operation already in progress
    238: {id: enotsock, -orig-id: ENOTSOCK, doc: Not a socket}
    239: {id: edestaddrreq, -orig-id: EDESTADDRREQ, doc: Destination address required}
    240: {id: emsgsize, -orig-id: EMSGSIZE, doc: Message too long}
    241: {id: eprototype, -orig-id: EPROTOTYPE, doc: Wrong protocol type for a socket}
    242: {id: enoprotoopt, -orig-id: ENOPROTOOPT, doc: Protocol not available}
    243: {id: eprotonosupport, -orig-id: EPROTONOSUPPORT, doc: Protocol not supported}
    244: {id: esocktnosupport, -orig-id: ESOCKTNOSUPPORT, doc: Socket type not supported}
    246: {id: epfnosupport, -orig-id: EPFNOSUPPORT, doc: Protocol family not supported}
    247: {id: eafnosupport, -orig-id: EAFNOSUPPORT, doc: Address family not supported}
    248: {id: eaddrinuse, -orig-id: EADDRINUSE, doc: Address already in use}
    249: {id: eaddrnotavail, -orig-id: EADDRNOTAVAIL, doc: Address not available}
    250: {id: enetdown, -orig-id: ENETDOWN, doc: Network is down}
    251: {id: enetunreach, -orig-id: ENETUNREACH, doc: Network is unreachable}
    252: {id: enetreset, -orig-id: ENETRESET, doc: Connection dropped by the network}
    253: {id: econnaborted, -orig-id: ECONNABORTED, doc: Connection aborted}
    254: {id: econnreset, -orig-id: ECONNRESET, doc: Connection reset by peer}
    255: {id: enobufs, -orig-id: ENOBUFS, doc: No buffer space available}
    256: {id: eisconn, -orig-id: EISCONN, doc: Socket is already connected}
    257: {id: enotconn, -orig-id: ENOTCONN, doc: Socket is not connected}
    258: {id: eshutdown, -orig-id: ESHUTDOWN, doc: Socket is shut down}
    259: {id: etoomanyrefs, -orig-id: ETOOMANYREFS, doc: Too many references}
    260: {id: etimedout, -orig-id: ETIMEDOUT, doc: Connection timed out}
    261: {id: econnrefused, -orig-id: ECONNREFUSED, doc: Connection refused}
    264: {id: ehostdown, -orig-id: EHOSTDOWN, doc: Host is down}
    265: {id: ehostunreach, -orig-id: EHOSTUNREACH, doc: Host is unreachable}
    272: {id: ebadrpc, -orig-id: EBADRPC, doc: Bad remote procedure call}
    273: {id: erpcmismatch, -orig-id: ERPCMISMATCH, doc: Wrong version of remote procedure calls}
    274: {id: eprogunavail, -orig-id: EPROGUNAVAIL, doc: Remote program not available}
    275: {id: eprogmismatch, -orig-id: EPROGMISMATCH, doc: Wrong version of a remote program}
    276: {id: eprocunavail, -orig-id: EPROCUNAVAIL, doc: Remote procedure not available}
    300: {id: enoremote, -orig-id: ENOREMOTE, doc: Not possible on a remote node}
    301: {id: enondp, -orig-id: ENONDP, doc: Node is not known}
    302: {id: ebadfsys, -orig-id: EBADFSYS, doc: Damaged filesystem}
    309: {id: emore, -orig-id: EMORE, doc: More to do}
    310: {id: ectrlterm, -orig-id: ECTRLTERM, doc: Remapped to the controlling terminal}
    311: {id: enolic, -orig-id: ENOLIC, doc: No license}
    312: {id: esrvrfault, -orig-id: ESRVRFAULT, doc: Server fault on message pass}
    313: {id: eendian, -orig-id: EENDIAN, doc: Byte order not supported}
    314:
      id: esectypeinval
      -orig-id: ESECTYPEINVAL
      -since: 700
      doc: Security type invalid
    315:
      id: ebadrunmask
      -orig-id: EBADRUNMASK
      -since: 800
      doc: Runmask invalid
    316:
      id: ectx
      -orig-id: ECTX
      -since: 800
      doc: Context error
    -1:
      id: enoerror
      -orig-id: ENOERROR
      -since: 800
      doc: No error, internal
    -2:
      id: ekcallrestart
      -orig-id: EKCALLRESTART
      -since: 800
      doc: Restart the kernel call, internal
