"""The administrative form of Nghị định 30/2020/NĐ-CP, Phụ lục I, as WordprocessingML."""
