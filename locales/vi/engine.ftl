# Những câu do chương trình nói khi gửi tin, không thuộc cuộc hội thoại.

summary-button-board = Ai đã nộp?
summary-button-summary = Xem tổng hợp
summary-button-before = Kỳ trước

button-copy = Sao chép đoạn trong khung
choose-by-number = Chọn bằng cách gõ số:
choose-by-letter = Chọn bằng cách gõ chữ cái:

channel-stopped = Tổ Số không nhắn được cho anh/chị qua { $channel } nữa, nên từ nay nhắn ở đây.
officer-unreachable =
    Tổ Số không nhắn được cho { $name } ({ $unit }) qua { $channel }: có thể đã chặn hoặc bỏ tài khoản.
    Nhờ anh/chị gọi điện nhắc, hoặc gõ /moi để gửi mã mời qua kênh khác.
unit-unheard = { $unit } hiện không còn ai nhận nhắc.
unit-unheard-invite = Mời người cho { $unit }
left-notice = Người vừa rời khỏi Tổ Số ({ $unit }): { $name }. Số liệu đã nộp vẫn còn.
secret-hidden = (Mã mời đã được ẩn. Cần mã mới, xin gõ lệnh một lần nữa.)

terminal-chat = Gõ như nhắn tin. [1], [2]… để bấm nút. Ctrl-D để thoát.
terminal-serving = Tổ Số đang chạy tại { $address } (Ctrl-C để dừng).
terminal-sample =
    Xã mẫu đã sẵn sàng. Mở thử (mỗi vai một trình duyệt, hoặc một cửa sổ ẩn danh):
      chat với vai cán bộ xóm:  { $officer }
      chat với vai trưởng nhóm: { $lead }
