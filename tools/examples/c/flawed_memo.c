/* The memo with mistakes that real resource managers make, each marked in memo_core.c with the rule that finds it:
   cc -pthread -I../../adapters/c -o flawed_memo flawed_memo.c memo_locks.c */
#define MEMO_FLAWED
#define MEMO_NAME "flawed memo"
#include "memo_core.c"

#include "memo.c"
