# Bảng lệnh và lời giới thiệu mà ứng dụng trò chuyện hiện sẵn. Mỗi lệnh: việc nó làm; .word là chữ để gõ sau dấu /.

menu-fill = Nhập số liệu, hoặc làm tiếp báo cáo đang dở
    .word = nhap
menu-correct = Xem lại và sửa số liệu
    .word = sua
menu-summary = Xem số liệu tổng hợp
    .word = tonghop
menu-board = Xem ai đã nộp, ai chưa nộp
    .word = tinhhinh
menu-remind = Nhắc đơn vị chưa nộp
    .word = nhac
menu-enter_for = Nhập thay xóm báo qua điện thoại
    .word = nhapthay
menu-calendar = Xem các hạn nộp sắp tới
    .word = lich
menu-snooze = Hẹn nhắc lại lúc khác
    .word = nhaclai
menu-invite = Mời người tham gia
    .word = moi
menu-members = Xem, gỡ thành viên và mã mời
    .word = thanhvien
menu-collect = Hỏi số liệu đột xuất
    .word = dotxuat
menu-ledger = Xem đã nhắc ai, lúc nào
    .word = nhatky
menu-extend = Gia hạn, đổi hạn nộp
    .word = giahan
menu-reopen = Mở lại báo cáo đã đóng
    .word = molai
menu-away = Báo nghỉ phép và người làm thay
    .word = nghiphep
menu-here = Báo đã đi làm lại
    .word = dilam
menu-cancel = Dừng việc đang làm dở (số đã ghi vẫn còn)
    .word = huy
menu-help = Xem hướng dẫn
    .word = trogiup
menu-me = Xem, sửa thông tin của anh/chị
    .word = toi
menu-language = Đổi ngôn ngữ (English)
    .word = ngonngu
menu-group = Báo vào nhóm này đơn vị nào chưa nộp
    .word = nhom

profile-description =
    Tổ Số nhận báo cáo số liệu của các tổ công nghệ số cộng đồng.

    • Hỏi từng số, anh/chị trả lời như nhắn tin.
    • Chỉ nhắc khi đến hạn mà chưa nộp.
    • Tổng hợp sẵn cho người phụ trách.

    Để tham gia, anh/chị cần mã mời do người phụ trách của xã cấp. Bấm Bắt đầu (Start) rồi gửi mã vào đây.
profile-short = Trợ lý nhận báo cáo số liệu của các tổ công nghệ số cộng đồng. Tham gia bằng mã mời.
