# Người phụ trách: tổng hợp, tình hình, nhắc, mời.

lead-only = Việc này dành cho người phụ trách tổng hợp. Anh/chị gõ /nhap để nhập số liệu của đơn vị mình.
lead-only-chair = Việc này dành cho người phụ trách tổng hợp. Anh/chị xem được: /tonghop, /tinhhinh, /lich
lead-only-admin =
    Số liệu, báo cáo và hạn nộp là việc của người phụ trách tổng hợp; ai phụ trách, xin xem ở /thanhvien.
    Anh/chị quản trị thành viên: /thanhvien xem, gỡ · /moi mời · /thuhoi thu hồi mã mời
not-open-yet = Chưa đến lúc nhận báo cáo { $period } nên chưa nhắc ai.
remind-quiet = Từ { $begins } đến { $ends } Tổ Số không nhắc ai, để mọi người nghỉ ngơi. Xin anh/chị nhắc lại sau { $ends }.
remind-done = Đã nhắc { $n } đơn vị: { $names }.
remind-done-many = Đã nhắc { $n } đơn vị: { $names } và { $more } đơn vị nữa.
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
    Mở liên kết này ở kênh mới (hoặc gửi mã vào đó) để dùng chung một tài khoản, trong { $days ->
        [0] một giờ
       *[other] { $days } ngày
    }.
    { $link }
    Mã: { $code }
    Xin không chuyển cho người khác.
invite-made-channel-unlinked =
    Gõ mã này ở kênh mới để dùng chung một tài khoản, trong { $days ->
        [0] một giờ
       *[other] { $days } ngày
    }.
    Mã: { $code }
    Chưa có liên kết, vì Tổ Số chưa có địa chỉ mà máy khác mở được; người vận hành đặt địa chỉ công khai (TOSO_PUBLIC_URL) thì sẽ có.
    Xin không chuyển cho người khác.

members-title = Thành viên các đơn vị trong phạm vi của anh/chị (bấm tên đơn vị để xem từng người):
members-unit = { $unit }: { $names }
members-unit-nobody = { $unit }: chưa có ai
members-of = <b>{ $unit }</b>: { $n } người
members-line = • { $name }: { $roles }, từ { $since }
members-person = <b>{ $name }</b> – { $unit }: { $roles }, từ { $since }
members-by = Vào bằng mã …{ $mark }, người mời: { $who }
members-by-unknown = Không rõ vào bằng mã nào (tham gia trước khi Tổ Số ghi lại điều này).
members-by-operator = người vận hành
members-channels = Kênh: { $channels }
members-no-channel = Hiện không còn kênh liên lạc nào.
members-seen = Nhắn lần cuối: { $at }
members-button-person = { $name }
members-button-remove = Gỡ khỏi { $unit }
members-button-hand = Giao vai trò cho người khác
members-button-yes = Đúng, gỡ
members-button-keep = Không, giữ nguyên
members-remove-sure = Gỡ { $name } khỏi { $unit }? Số liệu người này đã gửi vẫn còn.
members-ends = { $name } không còn ở đơn vị nào khác, nên mọi kênh của người này ngừng ngay; muốn vào lại phải có mã mới.
members-remove-invite = Mã mời …{ $mark } mà người này đã dùng cũng được thu hồi.
members-remove-last = Lưu ý: { $unit } sẽ không còn người phụ trách nào. Anh/chị mời người khác bằng /moi
members-last-admin = Lưu ý: sau việc này { $unit } không còn quản trị nào. Khi cần, người vận hành luôn mời được quản trị mới.
members-admins-only = { $name } là quản trị, nên chỉ quản trị của đơn vị này hoặc cấp trên, hoặc người vận hành, mới gỡ hay giao được vai trò. Nếu không đúng người, xin báo cho họ.
members-removed = Đã gỡ { $name } khỏi { $unit }.
members-removed-invite = Đã thu hồi mã mời …{ $mark }.
members-give-whom = Giao vai trò của { $name } ở { $unit } ({ $roles }) cho ai?
members-give-nobody = Chưa có ai khác để giao. Anh/chị mời người vào { $unit } bằng /moi trước.
members-give-sure = Giao vai trò của { $name } ở { $unit } ({ $roles }) cho { $other }?
members-button-give = Đúng, giao
members-given = Đã giao vai trò ở { $unit } ({ $roles }) từ { $name } sang { $other }.

joined-notice =
    { $name } đã tham gia { $unit } ({ $role }) bằng mã …{ $mark }.
    Nếu không đúng người, xin bấm nút để gỡ.
joined-notice-admin =
    { $name } đã tham gia { $unit } ({ $role }) bằng mã …{ $mark }.
    Nếu không đúng người, xin báo quản trị khác hoặc người vận hành để gỡ.
joined-wrong = Không phải người này
removed-notice-lead = { $by } đã gỡ { $name } khỏi { $unit }.
removed-notice = Anh/chị không còn ở { $unit }. Số liệu đã gửi vẫn còn. Có nhầm lẫn, xin hỏi người phụ trách.
removed-notice-gone = Anh/chị không còn ở { $unit }, nên Tổ Số không nhắn vào đây nữa. Số liệu đã gửi vẫn còn. Có nhầm lẫn, xin hỏi người phụ trách mã mời mới.
handed-notice = Anh/chị nhận vai trò ở { $unit } ({ $roles }) do { $name } giao lại. Gõ /trogiup để xem hướng dẫn.

invites-button = Mã mời còn dùng được
invites-none = Không còn mã mời nào dùng được vào các đơn vị trong phạm vi của anh/chị.
invites-title = Mã mời còn dùng được: { $n }. Mã nào lộ, xin thu hồi ngay (mã được ghi bằng 4 ký tự cuối).
invites-line = …{ $mark }: { $unit } ({ $role }), còn { $uses } lượt, đến hết { $until }, người mời: { $who }
invites-button-revoke = Thu hồi …{ $mark }
invites-button-all = Thu hồi tất cả ({ $n })
invites-all-sure = Thu hồi tất cả { $n } mã mời? Ai chưa kịp dùng sẽ phải có mã mới.
invites-button-yes = Đúng, thu hồi
invites-revoked = Đã thu hồi mã mời …{ $mark }. Không ai vào bằng mã này được nữa.
invites-revoked-all = Đã thu hồi { $n } mã mời.

invite-button-approval = Ai dùng phải chờ duyệt
approval-asked = Vâng. Ai dùng mã …{ $mark } phải chờ anh/chị duyệt rồi mới vào được.
approval-notice = { $name } xin tham gia { $unit } ({ $role }) bằng mã …{ $mark }. Anh/chị có duyệt không?
approval-button-yes = Duyệt
approval-button-no = Không duyệt
admitted = Đã duyệt: { $name } tham gia { $unit } ({ $role }).
not-admitted = Đã từ chối: { $name } không vào { $unit }.
again-notice = { $name } xin vào lại { $unit } từ một máy mới, bằng mã cũ …{ $mark }.
again-notice-who = Nếu nhận ra (nên gọi điện hỏi trước), xin bấm đúng tên: máy mới ấy sẽ dùng tài khoản của người đó.
again-notice-nobody = { $unit } chưa có ai để chọn. Người mới thì xin mời bằng /moi.
again-button-same = Là { $name } (trùng tên)
again-button-person = Là { $name }
again-button-nobody = Không phải ai, từ chối
readmitted = Đã cho máy mới dùng tài khoản của { $name } ({ $unit }). Tổ Số báo cho { $name } ở cả các kênh cũ.
not-readmitted = Đã từ chối { $name }. Mã cũ ấy không dùng để xin vào lại được nữa.
approval-waiting = Cảm ơn { $name }. Người phụ trách sẽ duyệt rồi anh/chị mới tham gia { $unit }. Tổ Số sẽ nhắn ngay khi có trả lời.
approval-waits = Anh/chị đang chờ người phụ trách duyệt để tham gia { $unit }. Tổ Số sẽ nhắn ngay khi có trả lời.
approval-refused = { $name } chưa được duyệt vào { $unit }. Có nhầm lẫn, xin gọi người phụ trách.

# Nhập thay: người phụ trách nhập số liệu cho đơn vị báo qua điện thoại.

enter-which-unit = Nhập thay cho đơn vị nào? (bấm nút, hoặc gõ tên đơn vị)
enter-no-unit = Chưa có đơn vị nào có báo cáo đang mở để nhập thay.
enter-is-it = Anh/chị nhập thay cho đơn vị này phải không? (bấm nút, hoặc gõ lại tên)
enter-nothing-open = Kỳ này của { $unit } không có báo cáo nào đang mở. Xem các hạn: /lich; mở lại kỳ đã đóng: /molai
enter-button = Nhập thay { $unit }
enter-button-any = Nhập thay một đơn vị
enter-button-other = Nhập thay đơn vị khác
entering-for = Anh/chị đang <b>nhập thay { $unit }</b>; tên anh/chị được ghi kèm số liệu.
entering-begun = Báo cáo này đã có số do { $who } ghi, lúc { $at }.
entered-by = { $who } (nhập thay)
entered-lines = Dòng { $lines } do { $who } nhập thay, lúc { $at }.
entered-submitted =
    { $days ->
        [0] Đã nộp thay { $unit } báo cáo { $period }.
       *[other] Đã nộp thay { $unit } báo cáo { $period }, ghi nhận nộp muộn { $days } ngày.
    }
    Cán bộ của đơn vị đang dùng Tổ Số được báo, và sửa được.
entered-notice = { $who } đã nộp thay báo cáo { $period } của { $unit }:
entered-corrected-notice = { $who } đã sửa thay báo cáo { $period } của { $unit }:
entered-correct = Có gì chưa đúng, anh/chị sửa được.
