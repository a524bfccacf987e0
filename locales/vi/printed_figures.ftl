# Cách in số liệu trong văn bản báo cáo: phần bổ sung cho printing.ftl (quy tắc F2, F4, F9, F12, F13).

figure-over = trên { $value }
figure-about = khoảng { $value }
figure-about_over = khoảng trên { $value }
figure-at_least = ≥ { $value }

figure-nothing-billion = 0 tỷ đồng
figure-nothing-million = 0 triệu đồng
figure-nothing-dong = 0 đồng

figure-month = { $month }/{ $year }
figure-and = { $first } và { $last }
figure-missing = …

figure-done = { $status } ({ $note })

# Một nhiệm vụ do ai giao.
figure-assigned-province = Nhiệm vụ tỉnh giao
figure-assigned-chair = Nhiệm vụ Chủ tịch UBND xã giao
