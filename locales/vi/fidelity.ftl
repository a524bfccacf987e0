# `toso fidelity`: mọi số liệu có in đúng như các báo cáo thật không.

fidelity-nothing = { $folder } không có số liệu thô (NNN.toml cạnh NNN.expected.tsv). Số liệu này đi cùng mã nguồn; toso fidelity THƯ_MỤC cho biết ở đâu.
fidelity-report = { $name }: in đúng { $good } / { $all }
fidelity-miss = {"  "}{ $place }: phải in “{ $expected }”, lại in “{ $got }”
fidelity-none = không gì
fidelity-total = cộng: in đúng { $good } / { $all }
fidelity-document = { $name }: văn bản Word in đúng { $good } / { $all } dòng của mẫu, { $differences } chỗ khác
fidelity-difference = {"  "}“{ $real }” → “{ $ours }”: { $why }
fidelity-unexplained = CHƯA RÕ VÌ SAO
fidelity-gone = (không còn khác)
