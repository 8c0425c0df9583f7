# 6: 'members' is missing
meta:
  id: union_without_members
  endian: le
-unions:
  - name: one_t
