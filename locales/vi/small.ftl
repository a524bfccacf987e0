# Trợ giúp, huỷ, cảm ơn, thông tin cá nhân, và khi không hiểu.

help-officer =
    Nhập số liệu: gõ /nhap rồi trả lời từng câu, hoặc gửi một lần: 2 buổi 124 người 15 vneid
    Xem lại, sửa: /sua. Sửa một dòng: sửa 2 thành 15
    Dừng giữa chừng: /huy (số đã ghi vẫn còn).
help-lead =
    Tổng hợp: /tonghop, /tonghop tuần trước, /tonghop 07/5
    Ai đã nộp, ai chưa: /tinhhinh, /tinhhinh quý III, /tinhhinh 6 tháng. Nhắc đơn vị chưa nộp: /nhac
    Duyệt, trả lại báo cáo: nút “Xem bản nộp” dưới /tinhhinh
    Mời người: /moi, hoặc /moi rồi tên đơn vị.
help-enter = Nhập thay xóm báo qua điện thoại: /nhapthay, hoặc /nhapthay rồi tên xóm.
help-people = Xem, gỡ thành viên: /thanhvien. Thu hồi mã mời: /thuhoi
help-chair =
    Tổng hợp: /tonghop, /tonghop tuần trước, /tonghop 07/5
    Ai đã nộp, ai chưa: /tinhhinh, /tinhhinh quý III, /tinhhinh 6 tháng
    Lịch báo cáo: /lich. Báo cáo đột xuất: /dotxuat. Nhật ký nhắc: /nhatky
no-place = Hiện anh/chị không thuộc đơn vị nào. Muốn tham gia lại, xin hỏi người phụ trách mã mời rồi gửi vào đây.
help-all = Thông tin của anh/chị: /toi. Đổi ngôn ngữ (English): /ngonngu

arranging-stop = Gõ /huy để thôi.
cancelled = Đã dừng.
cancelled-kept = Đã dừng. Các số đã ghi vẫn còn, gõ /nhap để làm tiếp.
cancelled-kept-for = Đã dừng. Các số đã ghi vẫn còn, gõ /nhapthay { $unit } để làm tiếp.
cancel-nothing = Hiện không có việc nào đang dở.

me-name = Họ tên: { $name }
me-unit = { $unit }: { $role }
me-channel = Kênh đang dùng: { $channel }
me-device = Kênh khác { $n }: { $channel }, từ { $since }, dùng lần cuối { $seen }
me-button-end = Ngắt kênh khác { $n } ({ $channel })
me-button-end-yes = Đúng, ngắt
me-device-sure = Ngắt { $channel } (từ { $since }, dùng lần cuối { $seen })? Ai cầm máy ấy sẽ không xem, không nhập được gì nữa.
me-device-ended = Đã ngắt { $channel } (từ { $since }).
button-rename = Đổi tên
button-language = English
button-channel = Thêm kênh khác
button-leave = Rời khỏi
button-kept = Xem dữ liệu của tôi
kept-lang-vi = tiếng Việt
kept-lang-en = tiếng Anh
kept-title = <b>Tổ Số đang lưu về anh/chị</b>
kept-name = Họ tên: { $name }; ngôn ngữ: { $lang }; tham gia từ { $day }
kept-member = { $unit }: { $role }, từ { $day }
kept-member-until = { $unit }: { $role }, từ { $day } đến { $until }
kept-channel = { $channel }: địa chỉ { $chat }, từ { $day }, dùng lần cuối { $seen }
kept-consent = Đã đồng ý lời thông báo (bản { $version }) ngày { $day }
kept-absence = Báo vắng từ { $first } đến { $last }
kept-deputy = Làm thay người khác từ { $first } đến { $last }
kept-report = { $report } của { $unit }: { $n } số liệu, ghi lần cuối { $day }
kept-more = … và { $n } báo cáo cũ hơn
kept-counts = Tin nhắn còn lưu: { $inbox } tin đến, { $outbox } tin đi. Lý do, ý kiến đã ghi: { $returns } lần trả lại, { $reopen_requests } lần xin mở lại, { $due_changes } lần đổi hạn. Mã mời: { $invites }
kept-how-long = Tin nhắn được xoá sau thời hạn lưu; số liệu của đơn vị được giữ lâu dài.
kept-rights = Muốn sửa tên: nút “Đổi tên”. Muốn xoá: nút “Rời khỏi”, tên và địa chỉ được gỡ ngay. Muốn có tệp đầy đủ, xin hỏi người quản trị; trả lời trong hai ngày làm việc.

leave-sure = Anh/chị muốn rời khỏi Tổ Số? Số liệu đã nộp vẫn còn, tên anh/chị được gỡ bỏ; muốn vào lại phải có mã mời mới.
button-leave-yes = Đúng, rời khỏi
button-leave-no = Không, ở lại
person-left = đã rời
left = Anh/chị đã rời khỏi Tổ Số. Cảm ơn anh/chị.
stayed = Vâng, không có gì thay đổi.
rename-ask = Xin gõ họ tên mới (gõ /huy để thôi).
renamed = Đã đổi họ tên thành { $name }.
language-changed = Từ nay Tổ Số dùng tiếng Việt. (English: /language)

polite-thanks = Tổ Số cảm ơn anh/chị.
polite-fine = Vâng.
polite-hello = Chào anh/chị.
still-owed = Anh/chị còn { $n } báo cáo chưa nộp, gõ /nhap để nhập.

not-understood = Tổ Số chưa hiểu tin này.
prompt-reason = Lý do…
prompt-comment = Nội dung cần sửa…
prompt-title = Tên đợt báo cáo…
prompt-name = Họ và tên…
prompt-note = Ghi chú…
file-unread-here = Tổ Số chưa đọc được ảnh, giọng nói hay tệp. Xin gõ bằng chữ.
file-not-kept = Tổ Số chỉ đọc phần chữ; ảnh hay tệp gửi kèm không được lưu.
command-unknown = Tổ Số không có lệnh này. Gõ /trogiup để xem các lệnh.
try-officer = Để nhập số liệu xin gõ /nhap; để xem hướng dẫn, gõ /trogiup.
try-lead = Để xem tổng hợp xin gõ /tonghop; để xem hướng dẫn, gõ /trogiup.
file-unread = Tổ Số chưa đọc được ảnh, giọng nói hay tệp. Xin gõ bằng chữ, ví dụ: 2 buổi 124 người 15 vneid
button-not-yours = Nút này dành cho người phụ trách đơn vị.
toast-recorded = ✓ Đã ghi
old-button = Nút này đã cũ nên không thay đổi gì.
dialogue-lost = Tổ Số đã quên đang trò chuyện đến đâu, nhưng mọi số liệu đã ghi vẫn còn.
place-gone = Báo cáo đang mở trước đó không còn ở đây nữa; số liệu đã ghi vẫn còn.
group-anonymous = Tin này gửi ẩn danh nên Tổ Số không biết ai đang yêu cầu. Xin tắt chế độ quản trị viên ẩn danh rồi gõ lại lệnh.
group-private = Việc này xin nhắn riêng cho Tổ Số. Trong nhóm, người phụ trách dùng được: /tonghop, /tinhhinh, /nhac.
sorry-broken = Xin lỗi anh/chị, Tổ Số gặp trục trặc với tin vừa rồi nên chưa ghi. Các số đã ghi trước đó vẫn còn. Xin gửi lại sau ít phút.
