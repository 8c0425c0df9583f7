/*
 * What resmgr_bridge.c needs of <sys/neutrino.h>, so that it compiles and is tested away from a target. Written from the public
 * library reference (https://www.qnx.com/developers/docs/7.1/com.qnx.doc.neutrino.lib_ref/): names, members and
 * prototypes are documented there; the numbers of the macros are our own and mean nothing on a target.
 */
#ifndef STUB_SYS_NEUTRINO_H
#define STUB_SYS_NEUTRINO_H

#include <stdint.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <time.h>

typedef struct iovec iov_t;
#define SETIOV(iov, address, length) ((iov)->iov_base = (address), (iov)->iov_len = (length))

struct _server_info {
    uint32_t nd;
    uint32_t srcnd;
    pid_t pid;
    int32_t tid;
    int32_t chid;
    int32_t scoid;
    int32_t coid;
};

union sigval_pulse {
    int sival_int;
    void *sival_ptr;
};

struct _pulse {
    uint16_t type;
    uint16_t subtype;
    int8_t code;
    uint8_t zero[3];
    union sigval_pulse value;
    int32_t scoid;
};

#define _NTO_SIDE_CHANNEL 0x40000000
#define _NTO_TIMEOUT_SEND 0x1
#define _NTO_TIMEOUT_REPLY 0x2
#define SYSMGR_COID _NTO_SIDE_CHANNEL

struct _msg_info;
struct sigevent;

int ChannelCreate(unsigned flags);
int ConnectAttach(uint32_t nd, pid_t pid, int chid, unsigned index, int flags);
int ConnectDetach(int coid);
int ConnectServerInfo(pid_t pid, int coid, struct _server_info *info);
long MsgSendv(int coid, const iov_t *siov, size_t sparts, const iov_t *riov, size_t rparts);
int MsgSendPulse(int coid, int priority, int code, int value);
int MsgReceivePulse(int chid, void *pulse, size_t bytes, struct _msg_info *info);
int TimerTimeout(clockid_t id, int flags, const struct sigevent *notify, const uint64_t *ntime, uint64_t *otime);

#endif
