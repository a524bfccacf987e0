# Người phụ trách dán hoặc chuyển tiếp số liệu của nhiều đơn vị.

paste-head = Số liệu của các đơn vị trong tin, cho { $period }. Tổ Số chưa ghi gì, anh/chị xem giúp:
paste-sure-head = <b>Đọc rõ: { $n } đơn vị</b>
paste-sure = • { $unit }: { $figures }
paste-sure-lacks = • { $unit }: { $figures } (còn thiếu: { $missing })
paste-same = Đã có sẵn, giống hệt ({ $n }): { $units }
paste-differs-head = <b>Khác số đã ghi: { $n } chỗ</b>
paste-differs = • { $unit } – { $indicator }: { $old } → { $new }
paste-asked-head = <b>Cần hỏi lại: { $n } chỗ</b>
paste-asked = • { $unit } – { $indicator }: { paste-why }
paste-asked-values = • { $unit } – { $indicator }: { $values } ({ paste-why })
paste-why =
    { $why ->
        [two-values] hai số khác nhau
        [differs] khác số đã ghi
        [private] dòng có số cá nhân, Tổ Số không giữ
        [doubt-tenfold] gấp 10 lần kỳ trước trở lên
        [doubt-tenth] chưa đến một phần mười kỳ trước
        [doubt-usual] khác hẳn mọi khi
        [doubt-beyond] cao hơn hẳn mọi kỳ trước
        [doubt-fewer] người dự ít hơn số buổi
        [doubt-by-far] nhiều hơn hẳn số người dự
        [doubt-exceeds] phần nhiều hơn tổng
        [doubt-fallen] số từ đầu năm ít hơn kỳ trước
        [doubt-dependents] ghi không họp mà đã có người dự
        [doubt-conflict] đã có người ghi số khác
        [doubt-without] ghi không họp mà có người dự
        [approximate] số áng chừng
        [range] một khoảng
        [sum] cần cộng lại
        [several] nhiều số, chưa rõ số nào
        [letter] có chữ dính vào số
        [unsure] có dấu hỏi
        [average] số bình quân
        [fraction] phân số
        [negative] số âm
        [decimal-count] số lẻ
        [not-yet] chưa rõ là chưa có hay không có
       *[other] chưa chắc
    }
paste-value = { $value }
paste-or = { $left } hay { $right }
paste-shut = Báo cáo đã chốt hoặc đã khóa, không ghi được: { $units }
paste-ambiguous = Chưa rõ là đơn vị nào ({ $units }): “{ $said }”
paste-unknown = Không có trong các đơn vị anh/chị phụ trách: “{ $said }”
paste-bare = { $unit }: chưa rõ số nào của mục nào: “{ $said }”. Xin gửi lại kèm một dòng ghi thứ tự, ví dụ: số buổi / số người dự / VNeID
paste-unread-head = Chưa dùng đến ({ $n } dòng):
paste-unread = – { $said }
paste-more = … và { $n } dòng nữa
paste-private = Tin có số điện thoại hoặc số căn cước của người dân: Tổ Số đã che đi, không giữ. Xin đừng gửi các số này.
paste-too-long = Tin dài quá 20.000 ký tự hoặc 3.000 dòng nên Tổ Số chưa đọc và chưa ghi gì. Xin gửi làm nhiều phần.
paste-nothing-kept = Tổ Số chưa ghi gì từ tin này.
paste-none = Tổ Số chưa đọc được số liệu của đơn vị nào trong tin này, nên chưa ghi gì. Mỗi dòng xin có tên xóm, ví dụ: Khâu Giang: 2 buổi, 45 người, vneid 6; trong bảng thì cần cột tên xóm.
paste-other-week = Bảng trước của tuần khác chưa ghi xong; xin ghi hoặc bỏ bảng đó, rồi gửi lại tin này.
paste-no-week = Không có báo cáo tuần nào như vậy đang mở để ghi. Xem các hạn: /lich; mở lại kỳ đã đóng: /molai
paste-which-week = Tin có số liệu của nhiều đơn vị. Đây là số liệu của tuần nào?
paste-which = Số nào đúng? (bấm nút, hoặc gõ con số)
paste-left = Còn { $n } chỗ cần hỏi:
paste-handed-in = Đã ghi và nộp thay { $n } đơn vị: { $units }. Cán bộ của đơn vị được báo, và sửa được.
paste-not-handed-in = • { $unit }: đã ghi, chưa nộp; còn thiếu: { $missing }
paste-waits = • { $unit }: đã ghi, chưa nộp; còn chỗ phải hỏi.
paste-recorded = Đã ghi { $unit }: { $figure }
paste-skipped = Để lại, chưa ghi.
paste-done = Xong, không còn chỗ nào phải hỏi.
paste-dropped = Đã bỏ, không ghi gì thêm từ tin này: { $units }
paste-newer = Từ lúc đó anh/chị đã gửi thêm; đây là bảng mới.
paste-button-record = Ghi { $n } đơn vị
paste-button-ask = Trả lời { $n } chỗ cần hỏi
paste-button-drop = Bỏ, không ghi
paste-button-week = Là số của { $period }
paste-button-value = { $value }
paste-button-later = Để sau

file-why-kind = Tổ Số chỉ đọc được tệp .xlsx, .csv, .txt. Tệp không được giữ lại.
file-why-macros = Tệp có macro nên Tổ Số không mở. Xin lưu lại thành .xlsx thường, không macro, rồi gửi lại.
file-why-size = Tệp lớn quá 2 MB nên Tổ Số không nhận. Xin chỉ gửi trang có bảng số liệu.
file-why-locked = Tệp có mật khẩu hoặc là kiểu .xls cũ nên Tổ Số không mở được. Xin lưu lại thành .xlsx không mật khẩu.
file-why-table-size = Bảng lớn quá 3.000 dòng, 60 cột hoặc 20.000 ký tự nên Tổ Số chưa đọc và chưa ghi gì. Xin chỉ gửi phần số liệu của các xóm.
file-why-unreadable = Tệp hỏng hoặc không phải bảng tính nên Tổ Số không đọc được. Xin lưu lại rồi gửi lần nữa, hoặc chép bảng dán vào đây.
file-why-empty = Tệp không có chữ, số nào.
file-why-encoding = Tổ Số không đọc được bảng mã của tệp. Xin lưu lại dạng UTF-8 hoặc .xlsx.
file-why-slow = Đọc tệp này lâu quá nên Tổ Số đã dừng, chưa ghi gì. Xin chép bảng dán vào đây.
file-why-fetch = Tổ Số chưa tải được tệp, chưa ghi gì. Xin gửi lại tệp.
file-no-figures = Tệp này không có bảng số liệu của các xóm anh/chị phụ trách, nên Tổ Số chưa ghi gì. Bảng cần một dòng tiêu đề có cột tên xóm và các cột số liệu. Tệp không được giữ lại.
