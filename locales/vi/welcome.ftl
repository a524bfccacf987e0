# Tham gia bằng mã mời; người lạ nhắn tin.

stranger =
    Chào anh/chị. Đây là Tổ Số, trợ lý nhận báo cáo của các tổ công nghệ số cộng đồng.
    Để tham gia, anh/chị cần mã mời 16 ký tự do người phụ trách của xã cấp. Có mã rồi, xin gửi vào đây.
code-unknown = Tổ Số không tìm thấy mã mời này. Xin kiểm tra lại từng ký tự, hoặc hỏi người đã gửi mã.
code-spent = Mã mời này đã hết hạn hoặc đã dùng hết lượt. Xin anh/chị hỏi người phụ trách để được cấp mã mới.
again-how =
    Anh/chị đã tham gia trước đây, nay dùng máy khác, trình duyệt khác? Ở máy cũ, hoặc trong Telegram, gõ /toi, bấm “Thêm kênh khác”, rồi gửi mã nhận được vào đây.
again-or-ask = Không còn máy cũ thì bấm nút dưới đây, Tổ Số chuyển lời cho người phụ trách.
again-button = Xin người phụ trách mở lại
again-name = Xin gõ họ tên của anh/chị như khi tham gia, để người phụ trách nhận ra.
again-asked = Cảm ơn { $name }. Tổ Số đã chuyển lời tới người phụ trách. Được đồng ý là anh/chị vào lại ngay ở đây.
again-stopped = Vâng, Tổ Số dừng ở đây. Khi cần, xin gửi lại mã mời.
again-waits = Lời xin của anh/chị đang chờ người phụ trách. Tổ Số sẽ nhắn ngay khi có trả lời.
again-crowded = Đã có mấy lời xin bằng mã này đang chờ. Xin anh/chị gọi cho người phụ trách.
again-linked = Người phụ trách đã đồng ý. Anh/chị dùng tiếp được ở đây, số liệu đã nhập vẫn còn nguyên. Gõ /nhap để nhập, /trogiup để xem hướng dẫn.
again-refused = Người phụ trách chưa đồng ý. Có nhầm lẫn, xin gọi người phụ trách.
code-of-another = Mã này dùng để nối thêm kênh cho một người khác, nên Tổ Số không dùng ở đây được.
already-joined = Anh/chị đã tham gia rồi, không cần dùng mã này nữa. Gõ /trogiup để xem hướng dẫn.
channel-linked = Đã nối thêm kênh này. Số liệu đang nhập vẫn giữ nguyên, anh/chị có thể làm tiếp ở đây. Gõ /trogiup để xem hướng dẫn.
channel-added =
    Tài khoản của anh/chị vừa được nối thêm một kênh: { $channel }.
    Nếu không phải anh/chị làm, xin báo ngay cho người phụ trách.
channel-added-wrong = Không phải tôi, ngắt kênh ấy
unit-added-above = Đã thêm: { $unit }, { $role }. Gõ /trogiup để xem hướng dẫn.
unit-added = Đã thêm: { $unit }, { $role }. Gõ /nhap để nhập số liệu.

consent-hello = Chào anh/chị. Mã mời này dành cho { $unit }, vai trò: { $role }.
consent-notice =
    Trước khi bắt đầu, xin anh/chị đọc:
    • Tổ Số lưu: họ tên, vai trò, đơn vị, địa chỉ cuộc trò chuyện này và các số liệu anh/chị gửi.
    • Người xem được: anh/chị, người cùng đơn vị và người phụ trách tổng hợp cấp trên; quản trị chỉ xem thông tin thành viên.
    • Muốn thôi: gõ /toi rồi chọn “Rời khỏi”; số liệu vẫn còn, tên được gỡ bỏ.
    • Xin không gửi thông tin riêng của người dân hay nội dung thuộc bí mật nhà nước.
consent-ask = Anh/chị có đồng ý không?
consent-first = Xin anh/chị cho biết có đồng ý hay không trước khi làm tiếp.
consent-refused = Tổ Số đã dừng và không ghi tên anh/chị vào danh sách nào. Khi cần, xin gửi lại mã mời.
button-agree = Đồng ý
button-refuse = Không
name-ask = Xin cho biết họ tên của anh/chị (bấm nút, hoặc gõ họ tên).
name-ask-typed = Xin gõ họ tên của anh/chị.
name-unclear = Họ tên cần từ 2 đến 60 chữ, không có chữ số.
button-name = { $name }
button-begin = Bắt đầu nhập
welcome-officer =
    Cảm ơn { $name }. Anh/chị đã tham gia { $unit }.
    Gõ /nhap hoặc bấm nút để nhập số liệu; /trogiup để xem hướng dẫn.
welcome-lead =
    Cảm ơn { $name }. Anh/chị phụ trách { $unit }.
    /tonghop xem tổng hợp · /tinhhinh xem ai đã nộp · /moi mời người · /trogiup xem hướng dẫn.
welcome-chair =
    Cảm ơn { $name }. Anh/chị theo dõi { $unit }.
    /tonghop xem tổng hợp · /tinhhinh xem ai đã nộp · /lich xem lịch báo cáo · /trogiup xem hướng dẫn.
welcome-admin =
    Cảm ơn { $name }. Anh/chị quản trị thành viên của { $unit }.
    /thanhvien xem, gỡ thành viên · /moi mời người · /thuhoi thu hồi mã mời · /trogiup xem hướng dẫn.
hello-again = Chào anh/chị, anh/chị đã tham gia Tổ Số. Hiện không có báo cáo nào đang chờ. Gõ /trogiup để xem hướng dẫn.
