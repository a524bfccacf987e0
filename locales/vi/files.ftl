# Tệp gửi kèm tin nhắn: bảng tính, hình vẽ.

file-button-workbook = Excel
file-button-chart = Hình ảnh
file-button-units = Theo đơn vị
file-link =
    { $text }
    Tải tệp { $name } (đến { $until }):
    { $address }
file-no-link = { $text } Kênh này không gửi được tệp; mời anh/chị mở trang web của Tổ Số để tải.
file-says-workbook = Bảng số liệu { $period }: đã nộp { $done }/{ $total }.
file-says-chart = { $period }: đã nộp { $done }/{ $total }.

book-sheet-totals = Tổng hợp
book-sheet-units = Theo đơn vị
book-sheet-past = Các kỳ trước
book-sheet-findings = Điểm cần xem lại
book-sheet-notes = Ghi chú
book-head-figure = Chỉ tiêu
book-head-total = Kết quả
book-head-measure = Đơn vị tính
book-head-done = Đã có số
book-head-owing = Phải báo cáo
book-head-missing = Còn thiếu
book-head-unit = Đơn vị
book-head-state = Tình trạng
book-head-period = Kỳ
book-head-coverage = Đã nộp
book-head-severity = Mức độ
book-head-what = Nội dung
book-head-todo = Cần làm
book-head-accepted = Đã xác nhận
book-head-note = Nội dung
book-handed-in = Đã nộp
book-missing = Chưa nộp
book-sum = Cộng
book-dong = đồng
book-severity-hard = Phải xem lại
book-severity-warn = Nên xem lại
book-severity-info = Lưu ý

chart-done = Đã nộp: { $done }/{ $total }
chart-more = … và { $n } đơn vị khác

by-unit-head =
    <b>Số liệu từng đơn vị</b>
    { $period }
by-unit-order = Thứ tự: { $names }
by-unit-missing = { $unit }: chưa nộp
by-unit-line = { $unit }: { $figures }
