/* A memo: a file-like object of up to a mebibyte that keeps what is written to it. Knows requests, not how they travel. */
#ifndef MEMO_H
#define MEMO_H

#include <stdint.h>
#include <stddef.h>

enum { MEMO_MAX = 1 << 20, MEMO_OCBS = 256 };

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

struct memo {
    uint8_t content[MEMO_MAX];
    int64_t size;
    uint32_t mode, uid, gid;
    uint32_t mtime, atime, ctime;
    struct memo_ocb ocbs[MEMO_OCBS];
    struct memo_binding bindings[MEMO_OCBS];
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
void memo_disconnected(struct memo *memo, int32_t scoid);

#endif
