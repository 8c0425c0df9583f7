# 1: the file is empty
