/* What the memo does with each request (6.x little-endian layouts). MEMO_FLAWED adds mistakes that real managers make. */
#include "memo.h"
#include "memo_wire.h"

#include <string.h>
#include <time.h>

static int answer(struct memo_reply *r, int64_t status, const void *data, size_t n)
{
    r->status = status;
    r->size = n < r->room ? n : r->room;
    if (r->size)
        memcpy(r->data, data, r->size);
    return 0;
}

void memo_init(struct memo *memo)
{
    static const char text[] = "The quick brown fox jumps over the lazy dog.\n";
    memset(memo, 0, sizeof *memo);
    memcpy(memo->content, text, sizeof text - 1);
    memo->size = sizeof text - 1;
    memo->mode = 0100666;
    memo->mtime = memo->atime = memo->ctime = (uint32_t)time(NULL);
}

static struct memo_binding *binding(struct memo *memo, int32_t scoid, int32_t coid)
{
    for (int i = 0; i < MEMO_OCBS; i++)
        if (memo->bindings[i].ocb && memo->bindings[i].scoid == scoid && memo->bindings[i].coid == coid)
            return &memo->bindings[i];
    return NULL;
}

static int bind_ocb(struct memo *memo, const struct memo_from *from, struct memo_ocb *ocb)
{
    for (int i = 0; i < MEMO_OCBS; i++) {
        if (!memo->bindings[i].ocb) {
            memo->bindings[i] = (struct memo_binding){from->scoid, from->coid, ocb};
            ocb->uses++;
            return 0;
        }
    }
    return ENFILE_;
}

static void unbind(struct memo_binding *b)
{
    b->ocb->uses--;
    b->ocb = NULL;
}

void memo_disconnected(struct memo *memo, int32_t scoid)
{
    for (int i = 0; i < MEMO_OCBS; i++)
        if (memo->bindings[i].ocb && memo->bindings[i].scoid == scoid)
            unbind(&memo->bindings[i]);
    memo_drop_locks(memo, scoid);
}

static int in_group(const struct memo *memo, const struct memo_from *from)
{
    for (uint32_t i = 0; i < from->num_groups; i++)
        if (from->groups[i] == memo->gid)
            return 1;
    return from->egid == memo->gid;
}

/* Whether the mode bits of the client's class allow reading (1), writing (2). */
static int permits(const struct memo *memo, const struct memo_from *from, uint32_t access)
{
    int shift = from->euid == memo->uid ? 6 : in_group(memo, from) ? 3 : 0;
    uint32_t wanted = (access & IO_FLAG_RD ? 4 : 0) | (access & IO_FLAG_WR ? 2 : 0);
    return from->euid == 0 || (memo->mode >> shift & wanted) == wanted;
}

static void resize(struct memo *memo, int64_t size)
{
    if (size > memo->size)
        memset(memo->content + memo->size, 0, (size_t)(size - memo->size));
    memo->size = size;
}

/* Where a read or write happens and where its data begin: pread and pwrite bring an offset of their own. */
static int position(const struct memo_ocb *ocb, const uint8_t *msg, size_t n, int64_t *offset, size_t *at)
{
    uint32_t xtype = get4(msg + 8) & 0xff;
    *offset = ocb->offset;
    *at = 16;
    if (xtype == 0)
        return 0;
    if (xtype != 5)
        return ENOSYS_;
    if (n < 24)
        return EBADMSG_;
    *offset = get8(msg + 16);
    *at = 24;
    return *offset < 0 ? EINVAL_ : 0;
}

static int do_read(struct memo *memo, struct memo_ocb *ocb, const uint8_t *msg, size_t n, struct memo_reply *r)
{
    int64_t offset;
    size_t at, want = get4(msg + 4);
    if (!(ocb->ioflag & IO_FLAG_RD))
        return EBADF_;
    int error = position(ocb, msg, n, &offset, &at);
    if (error)
        return error;
#ifdef MEMO_FLAWED
    offset = ocb->offset; /* "xtype & MASK != NONE": the comparison binds first, and pread is served as read (RM-XT-01) */
    at = 16;
#endif
    if (want > r->room)
        want = r->room;
    size_t left = offset < memo->size ? (size_t)(memo->size - offset) : 0;
    size_t count = want < left ? want : left;
    answer(r, (int64_t)count, memo->content + (left ? offset : 0), count);
    if (count)
        memo->atime = (uint32_t)time(NULL);
    if (at == 16)
        ocb->offset += (int64_t)count;
    return 0;
}

static int do_write(struct memo *memo, struct memo_ocb *ocb, const uint8_t *msg, size_t n, struct memo_reply *r)
{
    int64_t offset, count = get4(msg + 4);
    size_t at;
    if (!(ocb->ioflag & IO_FLAG_WR))
        return EBADF_;
    int error = position(ocb, msg, n, &offset, &at);
    if (error)
        return error;
#ifdef MEMO_FLAWED
    if (count > (int64_t)(n - at))
        count = (int64_t)(n - at); /* stores what is there, and answers what was asked below (RM-WR-02) */
#endif
    if (count > (int64_t)(n - at))
        return EBADMSG_;
    if (count && ocb->ioflag & O_APPEND_ && at == 16)
        offset = memo->size;
    if (count && offset > MEMO_MAX - count)
        return ENOSPC_;
    if (count) {
        if (offset + count > memo->size)
            resize(memo, offset + count);
        memcpy(memo->content + offset, msg + at, (size_t)count);
        memo->mtime = memo->ctime = (uint32_t)time(NULL);
        if (at == 16)
            ocb->offset = offset + count;
    }
#ifdef MEMO_FLAWED
    count = get4(msg + 4);
#endif
    return answer(r, count, NULL, 0);
}

static int do_stat(struct memo *memo, struct memo_reply *r)
{
    uint8_t out[72];
    uint8_t *p = put8(put8(out, 1), memo->size);
    p = put4(put4(put4(put4(p, 1), 0), memo->uid), memo->gid);
    p = put4(put4(put4(p, memo->mtime), memo->atime), memo->ctime);
    p = put4(put4(put4(put4(put4(p, memo->mode), 1), 512), 0), 512);
    put8(p, (memo->size + 511) / 512);
    return answer(r, 0, out, sizeof out);
}

static int do_lseek(struct memo *memo, struct memo_ocb *ocb, const uint8_t *msg, int combined, struct memo_reply *r)
{
    uint32_t whence = get2(msg + 4);
    int64_t by = get8(msg + 8), base = whence == 1 ? ocb->offset : whence == 2 ? memo->size : 0;
    uint8_t out[8];
    if (whence > 2 || (by < 0 && by < -base))
        return EINVAL_;
    if (by > INT64_MAX - base)
        return EOVERFLOW_;
    ocb->offset = base + by;
    put8(out, ocb->offset);
    return answer(r, 0, out, combined ? 0 : sizeof out); /* inside a chain lseek says nothing of its own (RM-LSEEK-02) */
}

static int do_devctl(struct memo *memo, struct memo_ocb *ocb, const uint8_t *msg, size_t n, struct memo_reply *r)
{
    uint32_t dcmd = get4(msg + 4), size = dcmd >> 16 & 0x3fff, word = 0;
    uint8_t out[20] = {0};
    if (dcmd != DCMD_ALL_GETFLAGS && dcmd != DCMD_ALL_SETFLAGS && dcmd != DCMD_ALL_GETMOUNTFLAGS
        && dcmd != DCMD_MEMO_GET_SIZE && dcmd != DCMD_MEMO_SET_SIZE)
        return ENOTTY_;
    if (get4(msg + 8) != size || (dcmd & 0x80000000u && n < 16 + size))
        return EBADMSG_;
    if (dcmd & 0x80000000u)
        word = get4(msg + 16);
    if (dcmd == DCMD_ALL_GETFLAGS) {
        word = (ocb->ioflag & ~3u) | ((ocb->ioflag - 1) & 3); /* the access mode is one lower in programs */
    } else if (dcmd == DCMD_ALL_SETFLAGS) {
        if (word & 0x70)
            return EINVAL_; /* no synchronous input and output here */
        ocb->ioflag = (ocb->ioflag & ~(uint32_t)O_SETTABLE) | (word & O_SETTABLE);
    } else if (dcmd == DCMD_MEMO_GET_SIZE) {
        word = (uint32_t)memo->size;
    } else if (dcmd == DCMD_MEMO_SET_SIZE) {
        if (!(ocb->ioflag & IO_FLAG_WR))
            return EBADF_;
        resize(memo, word < MEMO_MAX ? word : MEMO_MAX);
    }
    put4(put4(out + 8, size) + 4, word);
#ifdef MEMO_FLAWED
    return answer(r, 0, out + 16, dcmd & 0x40000000u ? 4 : 0); /* the data without the head (RM-DCTL-01) */
#endif
    return answer(r, 0, out, dcmd & 0x40000000u ? sizeof out : 0);
}

static int do_attributes(struct memo *memo, const struct memo_from *from, const uint8_t *msg, struct memo_reply *r)
{
    uint32_t now = (uint32_t)time(NULL), root = from->euid == 0, owner = root || from->euid == memo->uid;
    uint32_t type = get2(msg), first = get4(msg + 4), second = type == IO_CHMOD ? 0 : get4(msg + 8);
    if (type == IO_CHMOD) {
        if (!owner)
            return EPERM_;
        memo->mode = (memo->mode & ~07777u) | (first & (root ? 07777 : in_group(memo, from) ? 06777 : 04777));
    } else if (type == IO_CHOWN) { /* the group comes first */
        int keeps = (second == memo->uid || second == UINT32_MAX) && (first == UINT32_MAX || first == memo->gid || first == from->egid);
        if (!root && !(owner && keeps))
            return EPERM_;
        memo->gid = first == UINT32_MAX ? memo->gid : first;
        memo->uid = second == UINT32_MAX ? memo->uid : second;
        memo->mode &= root ? ~0u : ~06000u;
    } else {
        if (!owner && !(first && permits(memo, from, IO_FLAG_WR)))
            return first ? EACCES_ : EPERM_;
        memo->atime = first ? now : second;
        memo->mtime = first ? now : get4(msg + 12);
    }
    memo->ctime = now;
    return answer(r, 0, NULL, 0);
}

static int do_space(struct memo *memo, struct memo_ocb *ocb, const uint8_t *msg, struct memo_reply *r)
{
    uint32_t subtype = get2(msg + 4), whence = get2(msg + 6);
    int64_t base = whence == 1 ? ocb->offset : whence == 2 ? memo->size : 0, start = get8(msg + 8), len = get8(msg + 16);
    uint8_t out[8];
    if (!(ocb->ioflag & IO_FLAG_WR))
        return EBADF_;
    if ((subtype != 110 && subtype != 111) || whence > 2 || len < 0 || (start < 0 && start < -base))
        return EINVAL_;
    if (start > MEMO_MAX - base || len > MEMO_MAX - base - start)
        return ENOSPC_;
    int64_t end = base + start + (subtype == 110 ? len : 0);
    if (subtype == 110 ? end > memo->size : len == 0 && end < memo->size)
        resize(memo, end);
    put8(out, memo->size);
    return answer(r, 0, out, sizeof out);
}

static int do_lock(struct memo *memo, const struct memo_from *from, struct memo_ocb *ocb, const uint8_t *msg, struct memo_reply *r)
{
    uint8_t out[44];
    int error = memo_lock(memo, from, ocb, msg, out);
    return error ? error : answer(r, 0, out, get4(msg + 4) == F_GETLK_ ? sizeof out : 0);
}

static size_t fixed_size(uint32_t type)
{
    switch (type) {
    case IO_READ:
    case IO_WRITE:
    case IO_DEVCTL:
    case IO_LSEEK:
    case IO_UTIME:
        return 16;
    case IO_STAT:
    case IO_CHMOD:
    case IO_SYNC:
        return 8;
    case IO_CHOWN:
        return 12;
    case IO_SPACE:
        return 24;
    case IO_LOCK:
        return 44;
    default:
        return 0;
    }
}

static int part(struct memo *memo, const struct memo_from *from, struct memo_ocb *ocb, const uint8_t *msg, size_t n,
    int combined, struct memo_reply *r)
{
    size_t fixed = fixed_size(get2(msg));
    if (fixed == 0)
        return ENOSYS_;
    if (n < fixed)
        return EBADMSG_;
    switch (get2(msg)) {
    case IO_READ:
        return do_read(memo, ocb, msg, n, r);
    case IO_WRITE:
        return do_write(memo, ocb, msg, n, r);
    case IO_STAT:
        return do_stat(memo, r);
    case IO_DEVCTL:
        return do_devctl(memo, ocb, msg, n, r);
    case IO_LSEEK:
        return do_lseek(memo, ocb, msg, combined, r);
    case IO_SPACE:
        return do_space(memo, ocb, msg, r);
    case IO_SYNC:
        return answer(r, 0, NULL, 0);
    case IO_LOCK:
        return do_lock(memo, from, ocb, msg, r);
    default:
        return do_attributes(memo, from, msg, r);
    }
}

/* Combined messages: an error, or data in a reply, ends the chain. */
static int chain(struct memo *memo, const struct memo_from *from, const uint8_t *msg, size_t n, struct memo_reply *r)
{
    while (n > 0) {
        struct memo_binding *b = binding(memo, from->scoid, from->coid);
        if (n < 4)
            return EBADMSG_;
        uint32_t combine = get2(msg + 2);
        size_t length = combine & 0x8000 ? combine & 0x7fff : n;
        if (length < 4 || length > n)
            return EBADMSG_;
        if (!b)
            return EBADF_;
        if (get2(msg) == IO_CLOSE) {
            unbind(b);
            memo_drop_locks(memo, from->scoid);
            answer(r, 0, NULL, 0);
            return 0;
        }
        int error = part(memo, from, b->ocb, msg, length, (combine & 0x8000) != 0, r);
        if (error || r->size || !(combine & 0x8000))
            return error;
        msg += length;
        n -= length;
    }
    return EBADMSG_;
}

static int do_connect(struct memo *memo, const struct memo_from *from, const uint8_t *msg, size_t n, struct memo_reply *r)
{
    if (n < 40)
        return EBADMSG_;
    uint32_t subtype = get2(msg + 2), ioflag = get4(msg + 20), path_len = get2(msg + 34), extra_len = get2(msg + 38);
    size_t extra = (40 + path_len + 7) & ~(size_t)7;
    if (40 + path_len > n || (path_len && msg[40 + path_len - 1]) || (extra_len && extra + extra_len > n))
        return EBADMSG_;
    if (subtype > 2)
        return ENOSYS_;
    if (path_len && msg[40])
        return ENOENT_;
    if ((ioflag & (O_CREAT_ | O_EXCL_)) == (O_CREAT_ | O_EXCL_))
        return EEXIST_;
    if (!permits(memo, from, ioflag & 3))
        return EACCES_;
    if (binding(memo, from->scoid, from->coid))
        return EINVAL_;
    struct memo_ocb *ocb = memo->ocbs;
    while (ocb < memo->ocbs + MEMO_OCBS && ocb->uses)
        ocb++;
    if (ocb == memo->ocbs + MEMO_OCBS || bind_ocb(memo, from, ocb))
        return ENFILE_;
    ocb->ioflag = ioflag & ~(uint32_t)(O_CREAT_ | O_TRUNC_ | O_EXCL_);
    ocb->offset = 0;
    if (ioflag & O_TRUNC_ && ioflag & IO_FLAG_WR)
        resize(memo, 0);
    answer(r, 0, NULL, 0);
    int error = subtype < 2 && extra_len >= 4 ? chain(memo, from, msg + extra, extra_len, r) : 0;
    struct memo_binding *b = binding(memo, from->scoid, from->coid);
    if (subtype == 1 && b) /* COMBINE_CLOSE */
        unbind(b);
    return error;
}

static int do_dup(struct memo *memo, const struct memo_from *from, const uint8_t *msg, size_t n, struct memo_reply *r)
{
    if (n < 60)
        return EBADMSG_;
    struct memo_binding *source = binding(memo, (int32_t)get4(msg + 24), (int32_t)get4(msg + 28));
    if (!source)
        return EBADF_;
    if (source->scoid != from->scoid && from->euid != 0 && from->euid != memo->uid)
        return EACCES_;
    answer(r, 0, NULL, 0);
    return binding(memo, from->scoid, from->coid) ? EBUSY_ : bind_ocb(memo, from, source->ocb);
}

int memo_request(struct memo *memo, const struct memo_from *from, uint8_t *msg, size_t n, struct memo_reply *r)
{
    if (n < 2)
        return EINVAL_;
    uint32_t type = get2(msg);
    if (from->foreign)
        return (type & 0xff) == 1 ? EENDIAN_ : ENOSYS_; /* the type arrives with its bytes swapped */
    if (type < 0x100 || type > 0x1ff)
        return ENOSYS_;
    if (type == IO_CONNECT)
        return do_connect(memo, from, msg, n, r);
    if (type == IO_DUP)
        return do_dup(memo, from, msg, n, r);
    return binding(memo, from->scoid, from->coid) ? chain(memo, from, msg, n, r) : EBADF_;
}
