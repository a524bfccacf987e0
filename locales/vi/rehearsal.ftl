# toso rehearse: lịch các tin nhắc sẽ gửi.

rehearse-title = Các tin nhắc sẽ gửi từ { $first } đến { $last }, nếu từ nay không ai nộp thêm (chỉ diễn tập, không gửi gì)
rehearse-total = Tổng cộng { $n } tin, { $people } người nhận.
rehearse-unheard = { $n } đơn vị chưa có ai nhận được tin: { $names }.
rehearse-span = --to không được trước --from, và nhiều nhất { $days } ngày một lần.
rehearse-day = { $option }: xin viết ngày như 2026-09-01
rehearse-sheet = Tin nhắc
rehearse-column-day = Ngày
rehearse-column-weekday = Thứ
rehearse-column-hour = Giờ
rehearse-column-person = Người nhận
rehearse-column-role = Vai trò
rehearse-column-units = Đơn vị
rehearse-column-channel = Kênh
rehearse-column-text = Nội dung
