# `toso fidelity`: whether every figure is printed as the real reports print it.

fidelity-nothing = { $folder } holds no raw figures (NNN.toml beside NNN.expected.tsv). They come with the source of the program: toso fidelity FOLDER says where.
fidelity-report = { $name }: reproduced { $good } / { $all }
fidelity-miss = {"  "}{ $place }: expected “{ $expected }”, got “{ $got }”
fidelity-none = nothing
fidelity-total = total: reproduced { $good } / { $all }
fidelity-document = { $name }: the Word file has { $good } / { $all } lines of the form, { $differences } differences
fidelity-difference = {"  "}“{ $real }” → “{ $ours }”: { $why }
fidelity-unexplained = NOBODY HAS SAID WHY
fidelity-gone = (no difference any more)
