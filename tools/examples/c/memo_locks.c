/* Record locks of the memo: they belong to a process, and any close by it drops them (RM-LOCK-01). */
#include "memo.h"
#include "memo_wire.h"

#include <string.h>

void memo_drop_locks(struct memo *memo, int32_t scoid)
{
    int kept = 0;
    for (int i = 0; i < memo->num_locks; i++)
        if (memo->locks[i].scoid != scoid)
            memo->locks[kept++] = memo->locks[i];
    memo->num_locks = kept;
}

/* The lock of another process that a new one would meet, the one that begins first; NULL when there is none. */
static const struct memo_lock *conflict(const struct memo *memo, const struct memo_lock *wanted)
{
    const struct memo_lock *found = NULL;
    for (int i = 0; i < memo->num_locks; i++) {
        const struct memo_lock *l = &memo->locks[i];
        if (l->scoid != wanted->scoid && (l->type == F_WRLCK_ || wanted->type == F_WRLCK_) && wanted->type != F_UNLCK_
            && l->first <= wanted->last && wanted->first <= l->last && (!found || l->first < found->first))
            found = l;
    }
    return found;
}

/* Takes a range out of what the process holds, and adds the new lock; what sticks out on either side stays. */
static int replace(struct memo *memo, const struct memo_lock *wanted)
{
    struct memo_lock all[MEMO_LOCKS + 3];
    int n = 0;
    for (int i = 0; i < memo->num_locks; i++) {
        const struct memo_lock *l = &memo->locks[i];
        if (l->scoid != wanted->scoid || l->last < wanted->first || wanted->last < l->first) {
            all[n++] = *l;
            continue;
        }
        if (n + 2 > MEMO_LOCKS)
            return ENOLCK_;
        if (l->first < wanted->first)
            all[n++] = (struct memo_lock){l->scoid, l->type, l->first, wanted->first - 1};
        if (l->last > wanted->last)
            all[n++] = (struct memo_lock){l->scoid, l->type, wanted->last + 1, l->last};
    }
    if (wanted->type != F_UNLCK_)
        all[n++] = *wanted;
    if (n > MEMO_LOCKS)
        return ENOLCK_;
    memcpy(memo->locks, all, (size_t)n * sizeof *all);
    memo->num_locks = n;
    return 0;
}

int memo_lock(struct memo *memo, const struct memo_from *from, const struct memo_ocb *ocb, const uint8_t *msg, uint8_t *reply)
{
    uint32_t subtype = get4(msg + 4), type = get2(msg + 12), whence = get2(msg + 14);
    int64_t start = get8(msg + 20), len = get8(msg + 28);
    if (subtype == 6 || subtype == 7 || subtype == 14) { /* F_SETLK, F_SETLKW, F_GETLK: offsets of 32 bits */
        subtype += 100;
        start = (int32_t)start;
        len = (int32_t)len;
    }
    int64_t base = whence == 1 ? ocb->offset : whence == 2 ? memo->size : 0;
    if ((subtype != F_GETLK_ && subtype != F_SETLK_ && subtype != F_SETLKW_) || type < 1 || type > F_UNLCK_ || whence > 2)
        return EINVAL_;
    if (start > INT64_MAX - base || start < -base || (len < 0 && len < -(base + start)) || (len > 0 && len - 1 > INT64_MAX - base - start))
        return EINVAL_;
    start += base;
    struct memo_lock wanted = {from->scoid, type, len < 0 ? start + len : start,
        len > 0 ? start + len - 1 : len < 0 ? start - 1 : INT64_MAX};
    const struct memo_lock *met = conflict(memo, &wanted);
    if (subtype == F_GETLK_) { /* the first conflict, or the question with type F_UNLCK */
        memset(reply, 0, 12);
        memcpy(reply + 12, msg + 12, 32);
        put4(reply + 12, met ? met->type : F_UNLCK_ | whence << 16);
        if (met)
            put8(put8(reply + 20, met->first), met->last == INT64_MAX ? 0 : met->last - met->first + 1);
        return 0;
    }
    if (type != F_UNLCK_ && !(ocb->ioflag & type)) /* a read lock needs read access, a write lock write access */
        return EBADF_;
    if (met)
        return subtype == F_SETLK_ ? EAGAIN_ : ENOSYS_; /* waiting for a lock is not supported */
    return replace(memo, &wanted);
}
