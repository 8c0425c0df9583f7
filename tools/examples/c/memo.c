/* The memo as a system under test: cc -pthread -I../../adapters/c -o memo memo.c memo_core.c memo_locks.c */
#define RESMGR_ADAPTER_IMPLEMENTATION
#include "resmgr_adapter.h"

#include "memo.h"

#ifndef MEMO_NAME
#define MEMO_NAME "memo"
#endif

static struct memo memo;
static uint8_t room[RM_MAX_MESSAGE];

static void receive(void *self, struct rm_message *m)
{
    const struct rm_connection *c = m->connection;
    struct memo_from from = {c->scoid, c->coid, c->client.foreign, c->client.euid, c->client.egid, c->client.groups,
        c->client.num_groups};
    struct memo_reply reply = {room, m->room, 0, 0};
    int error = memo_request(self, &from, m->data, m->size, &reply);
    if (error)
        rm_error(m, error);
    else
        rm_reply(m, reply.status, reply.data, reply.size);
}

static void disconnected(void *self, int32_t scoid) { memo_disconnected(self, scoid); }

static int reset(void *self)
{
    memo_init(self);
    return 0;
}

int main(int argc, char **argv)
{
    static const char *const dialects[] = {"sdp6-ilp32-le", "sdp65-ilp32-le", "sdp66-ilp32-le", NULL};
    const struct rm_manager manager = {
        .name = MEMO_NAME,
        .version = "1",
        .dialects = dialects,
        .capabilities = RM_READABLE | RM_WRITABLE | RM_DEVCTL | RM_CONNECTIONS | RM_CREDENTIALS | RM_EXTENT | RM_RESET
            | RM_FOREIGN,
        .self = &memo,
        .receive = receive,
        .disconnected = disconnected,
        .reset = reset,
    };
    memo_init(&memo);
    return rm_serve(&manager, argc > 1 ? argv[1] : NULL);
}
