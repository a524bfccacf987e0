# Người phụ trách: tổng hợp, tình hình, nhắc, mời.

lead-only = Việc này dành cho người phụ trách tổng hợp. Anh/chị gõ /nhap để nhập số liệu của đơn vị mình.
lead-only-chair = Việc này dành cho người phụ trách tổng hợp. Anh/chị xem được: /tonghop, /tinhhinh, /lich
not-open-yet = Chưa đến lúc nhận báo cáo { $period } nên chưa nhắc ai.
remind-quiet = Từ { $begins } đến { $ends } Tổ Số không nhắc ai, để mọi người nghỉ ngơi. Xin anh/chị nhắc lại sau { $ends }.
remind-done = Đã nhắc { $n } đơn vị: { $names }.
remind-none = Không nhắc thêm ai: các đơn vị đã nộp, vừa được nhắc, hoặc chưa có người tham gia.
sent-noted = Đã ghi nhận: xã đã gửi báo cáo. Cảm ơn anh/chị.
sent-already = Việc gửi báo cáo này đã được ghi nhận trước đó.

invite-which-unit = Mời cho đơn vị nào? (bấm nút, hoặc gõ tên đơn vị)
invite-which-role = Mời ai cho { $unit }? (bấm nút, hoặc gõ số thứ tự)
button-unit = { $unit }
button-earlier = « Trước
button-later = Tiếp »
button-role =
    { $uses ->
        [1] { $n }. { $role } (một người)
       *[other] { $n }. { $role } (cả tổ, { $uses } người)
    }
unit-unknown = Không có đơn vị nào tên như vậy trong phạm vi của anh/chị.
unit-several = Có nhiều đơn vị gần giống: { $names }. Xin chọn một.
invite-made =
    Lời mời cho { $unit } ({ $role }), dùng được { $uses } lượt, trong { $days } ngày.
    { $link }
    Mã: { $code }
    Chỉ gửi cho đúng người được mời.
invite-made-unlinked =
    Lời mời cho { $unit } ({ $role }), dùng được { $uses } lượt, trong { $days } ngày.
    Mã: { $code }
    Chưa có liên kết, vì Tổ Số chưa có địa chỉ mà máy khác mở được. Xin đọc hoặc cho xem mã này để người được mời gõ vào Tổ Số; muốn có liên kết, người vận hành đặt địa chỉ công khai (TOSO_PUBLIC_URL).
    Chỉ đưa cho đúng người được mời.
invite-made-also = Hoặc mở: { $link }
invite-share = Gửi lời mời
invite-share-text =
    Kính mời anh/chị tham gia Tổ Số, trợ lý báo cáo của tổ công nghệ số cộng đồng: { $unit } ({ $role }).
    Xin bấm vào liên kết, hoặc gửi mã này cho Tổ Số. Mã: { $code }
    Lời mời có hiệu lực { $days } ngày. Xin cảm ơn anh/chị.
invite-made-channel =
    Mở liên kết này ở kênh mới (hoặc gửi mã vào đó) để dùng chung một tài khoản, trong { $days } ngày.
    { $link }
    Mã: { $code }
    Xin không chuyển cho người khác.
invite-made-channel-unlinked =
    Gõ mã này ở kênh mới để dùng chung một tài khoản, trong { $days } ngày.
    Mã: { $code }
    Chưa có liên kết, vì Tổ Số chưa có địa chỉ mà máy khác mở được; người vận hành đặt địa chỉ công khai (TOSO_PUBLIC_URL) thì sẽ có.
    Xin không chuyển cho người khác.
