# 3: the file of type 'other_name' must be named other_name.ksy
meta:
  id: other_name
