/* Numbers of the 6.x wire that the memo knows, and integers as they travel. */
#ifndef MEMO_WIRE_H
#define MEMO_WIRE_H

#include <stdint.h>

enum { EPERM_ = 1, ENOENT_ = 2, EBADF_ = 9, EAGAIN_ = 11, EACCES_ = 13, EBUSY_ = 16, EEXIST_ = 17, EINVAL_ = 22, ENFILE_ = 23 };
enum { ENOTTY_ = 25, ENOSPC_ = 28, ENOLCK_ = 46, EBADMSG_ = 77, EOVERFLOW_ = 79, ENOSYS_ = 89, EENDIAN_ = 313 };
enum { IO_CONNECT = 0x100, IO_READ, IO_WRITE, IO_STAT = 0x104, IO_DEVCTL = 0x106, IO_LSEEK = 0x109, IO_CHMOD, IO_CHOWN, IO_UTIME };
enum { IO_LOCK = 0x10f, IO_SPACE = 0x110, IO_DUP = 0x115, IO_CLOSE, IO_SYNC = 0x119 };
enum { IO_FLAG_RD = 1, IO_FLAG_WR = 2, O_APPEND_ = 8, O_CREAT_ = 0x100, O_TRUNC_ = 0x200, O_EXCL_ = 0x400, O_SETTABLE = 0x80f8 };
enum { F_GETLK_ = 0x72, F_SETLK_ = 0x6a, F_SETLKW_ = 0x6b, F_WRLCK_ = 2, F_UNLCK_ = 3 };
#define DCMD_ALL_GETFLAGS 0x40040101u
#define DCMD_ALL_SETFLAGS 0x80040102u
#define DCMD_ALL_GETMOUNTFLAGS 0x40040103u
#define DCMD_MEMO_SET_SIZE 0x80040501u
#define DCMD_MEMO_GET_SIZE 0x40040502u

static uint32_t get2(const uint8_t *p) { return p[0] | (uint32_t)p[1] << 8; }

static uint32_t get4(const uint8_t *p) { return get2(p) | get2(p + 2) << 16; }

static int64_t get8(const uint8_t *p) { return (int64_t)(get4(p) | (uint64_t)get4(p + 4) << 32); }

static uint8_t *put4(uint8_t *p, uint32_t v)
{
    for (int i = 0; i < 4; i++, v >>= 8)
        *p++ = (uint8_t)v;
    return p;
}

static uint8_t *put8(uint8_t *p, int64_t v) { return put4(put4(p, (uint32_t)v), (uint32_t)((uint64_t)v >> 32)); }

#endif
