/* A memo: a file-like object of up to a mebibyte that keeps what is written to it. Knows requests, not how they travel. */
#ifndef MEMO_H
#define MEMO_H

#include <stdint.h>
#include <stddef.h>

enum { MEMO_MAX = 1 << 20, MEMO_OCBS = 256, MEMO_LOCKS = 64 };

/* One open, shared by its dups. */
struct memo_ocb {
    uint32_t ioflag;
    int64_t offset;
    int uses;
};

/* A descriptor of a client and the open behind it. */
struct memo_binding {
    int32_t scoid, coid;
    struct memo_ocb *ocb;
};

/* Bytes that a process has locked, the last one included. */
struct memo_lock {
    int32_t scoid;
    uint32_t type;
    int64_t first, last;
};

struct memo {
    uint8_t content[MEMO_MAX];
    int64_t size;
    uint32_t mode, uid, gid;
    uint32_t mtime, atime, ctime;
    struct memo_ocb ocbs[MEMO_OCBS];
    struct memo_binding bindings[MEMO_OCBS];
    struct memo_lock locks[MEMO_LOCKS];
    int num_locks;
};

/* Who sends. */
struct memo_from {
    int32_t scoid, coid;
    int foreign;
    uint32_t euid, egid;
    const uint32_t *groups;
    uint32_t num_groups;
};

/* The answer to a request: errnum, or status and the bytes written to data, never more than room. */
struct memo_reply {
    uint8_t *data;
    size_t room, size;
    int64_t status;
};

void memo_init(struct memo *memo);
int memo_request(struct memo *memo, const struct memo_from *from, uint8_t *msg, size_t n, struct memo_reply *reply);
/* F_GETLK writes 44 bytes to reply; the others nothing. */
int memo_lock(struct memo *memo, const struct memo_from *from, const struct memo_ocb *ocb, const uint8_t *msg, uint8_t *reply);
void memo_drop_locks(struct memo *memo, int32_t scoid);
void memo_disconnected(struct memo *memo, int32_t scoid);

#endif
