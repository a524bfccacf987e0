# Bảng tổng các mục, nộp và sửa.

sheet-head = <b>Báo cáo { $period }</b>
sheet-head-unit = <b>Báo cáo của { $unit }, { $period }</b>
sheet-line = { $n }. { $indicator }: <b>{ $value }</b>
sheet-line-as-of = { $n }. { $indicator }: <b>{ $value }</b> (đến { $as_of })
sheet-text =
    { $long ->
        [yes] { $n }. { $indicator }:
            <fold>{ $value }</fold>
       *[no] { $n }. { $indicator }: { $value }
    }
sheet-missing = { $n }. { $indicator }: chưa trả lời
sheet-empty = { $n }. { $indicator }: để trống (không bắt buộc)
sheet-note = { $n }. { $indicator }: chưa ghi; nếu có, xin gõ, ví dụ: khó khăn: mạng yếu
sheet-pointless = { $n }. { $indicator }: không tính, vì không có buổi nào
sheet-line-returned = ↩ Người phụ trách trả lại dòng này: “{ $comment }”
sheet-returned = ↩ Người phụ trách trả lại báo cáo: “{ $comment }”
sheet-left = Còn { $n } mục bắt buộc chưa trả lời.
sheet-ready = Nếu đã đúng, xin bấm (hoặc gõ) “Nộp”. Cần sửa thì gõ, ví dụ: sửa 2 thành 15
sheet-how = Để nộp xin gõ “nộp”; để sửa xin gõ, ví dụ: sửa 2 thành 15
sheet-how-edit = Cần sửa, xin bấm nút hoặc gõ, ví dụ: sửa 2 thành 15
sheet-locked = Báo cáo đã khoá. Cần sửa, xin liên hệ người phụ trách tổng hợp.
button-submit = Nộp
button-continue = Nhập tiếp
button-edit = Sửa dòng { $n }
no-such-line = Báo cáo chỉ có các dòng từ 1 đến { $n }.
submit-missing = Còn { $n } mục bắt buộc phải trả lời trước khi nộp. Mời anh/chị trả lời tiếp.
sheet-first = Trước khi nộp, mời anh/chị xem lại các số đã ghi.
sheet-old = Nút vừa bấm thuộc bảng cũ. Mời anh/chị xem lại bảng mới nhất rồi bấm “Nộp” ở dưới.
submitted =
    Cảm ơn anh/chị. Đã nhận báo cáo { $period } của { $unit }.
    Cần sửa, gõ /sua.
submitted-late =
    Cảm ơn anh/chị. Đã nhận báo cáo { $period } của { $unit }, ghi nhận nộp muộn { $days } ngày.
    Cần sửa, gõ /sua.
more-owed = Anh/chị còn { $n } báo cáo chưa nộp.
button-next-report = { $period }
button-next-report-unit = { $unit }: { $period }
nothing-to-correct = Hiện không có báo cáo nào sửa được: chưa nhập số nào, hoặc báo cáo đã đóng. Gõ /nhap để nhập số liệu.

edit-nothing = Tin vừa sửa không phải là số liệu đã ghi, nên không có gì thay đổi. Cần trả lời, xin gửi tin mới.
edit-locked = Báo cáo đã khoá nên số liệu không thay đổi. Cần sửa, xin liên hệ người phụ trách tổng hợp.
edit-several = Tin đó đã ghi { $n } số liệu, Tổ Số chưa rõ anh/chị sửa số nào nên giữ nguyên. Xin sửa lại cho đủ, hoặc gõ, ví dụ: sửa 2 thành 15
edit-unreadable = Tổ Số chưa đọc được tin vừa sửa, số liệu đã ghi vẫn giữ nguyên.
