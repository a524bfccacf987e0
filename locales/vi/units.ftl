# toso units: mở, đóng, sáp nhập, đổi tên đơn vị; in ra màn hình lệnh cho người vận hành.

units-opened = Đã mở { $unit } thuộc { $above } từ ngày { $day }. Người phụ trách mời cán bộ của đơn vị này bằng lệnh /moi.
units-closed = Đã đóng { $unit }: ngày cuối là { $day }. Số liệu đã nộp vẫn giữ và vẫn được cộng vào các kỳ cũ.
units-merged =
    Từ ngày { $day }, { $units } là một phần của { $into }. { $n ->
        [0] Không có cán bộ nào phải chuyển.
       *[other] Đã chuyển { $n } cán bộ sang { $into }.
    } Số liệu đã nộp giữ nguyên ở đơn vị cũ và vẫn được cộng vào các kỳ cũ.
units-renamed = Đã đổi tên { $old } thành { $new }.
units-days = từ { $first }
units-days-closed = từ { $first } đến hết { $last }
units-days-merged = từ { $first } đến hết { $last }, rồi sáp nhập vào { $into }
units-count =
    { $open } đơn vị đang có, { $closed } đã đóng{ $shown ->
        [yes] .
       *[no] { $closed ->
            [0] .
           *[other] {" "}(thêm --all để xem).
        }
    }

units-title = “{ $given }”: xin viết tên có loại đơn vị đứng đầu, như “xóm Khâu Giang”, “tổ dân phố 5”, “Phòng Kinh tế”.
units-day = “{ $given }” không phải ngày; xin viết như 31/12/2026.
units-unknown = Không có đơn vị “{ $given }”. Xem tên bằng: toso units list --all
units-ambiguous = “{ $given }” có thể là { $units }; xin gõ số, như id:7.
units-which-commune = Có { $n } xã đang hoạt động; xin cho biết xã nào bằng --under "xã …".
units-not-a-commune = { $unit } không phải xã; xin đặt đơn vị mới dưới một xã.
units-not-open = { $unit } không hoạt động vào ngày { $day } ({ $days }); xin chọn ngày khác hoặc đơn vị khác.
units-taken = Đã có { $unit } (id:{ $id }, { $days }). Xin chọn tên khác, hoặc đổi tên đơn vị ấy trước: toso units rename id:{ $id } "{ $unit } cũ"
units-same-name = { $unit } đã mang đúng tên ấy; không có gì thay đổi.
units-closed-already = { $unit } đã được đóng ({ $days }); không có gì thay đổi.
units-has-below = Trong { $unit } còn { $below } đang hoạt động sau ngày ấy; xin đóng các đơn vị bên dưới trước.
units-too-early = { $unit } { $why }, nên ngày cuối sớm nhất là { $last } (sáp nhập: sớm nhất từ ngày { $day }). Không có gì thay đổi.
units-since-opened = mở từ ngày { $day }
units-since-merger = đã nhận { $unit } sáp nhập vào từ ngày { $day }
units-since-report = đã nộp báo cáo { $period }
units-merge-self = Không sáp nhập { $unit } vào chính nó được; xin chọn đơn vị khác sau --into.
units-merge-apart = { $unit } và { $into } không cùng loại hoặc không cùng một xã, nên không sáp nhập được; xin chọn một đơn vị cùng xã.
units-merge-later = Hôm nay là { $today }: sáp nhập chuyển cán bộ sang ngay, nên chỉ ghi được khi đã đến ngày. Xin chạy lại lệnh này từ ngày { $day }; đến lúc đó đơn vị cũ vẫn báo cáo như thường.
no-database = Chưa có cơ sở dữ liệu, hoặc của phiên bản khác; xin chạy toso doctor để biết thêm.

people-line = id:{ $id } · { $name } · { $unit } · { $role } · từ { $since } · mã { $mark } · { $channels } · nhắn lần cuối { $seen }
people-count = { $n } người.
people-removed = Đã gỡ { $name } khỏi { $unit }; người này còn ở đơn vị khác.
people-removed-gone = Đã gỡ { $name } khỏi { $unit }; mọi kênh của người này đã ngừng. Số liệu đã gửi vẫn còn.
people-removed-invite = Đã thu hồi mã mời { $mark } mà người này đã dùng.
people-last-lead = { $name } là người phụ trách cuối cùng của { $unit }. Thêm --last để vẫn gỡ và nhận mã mời cho người phụ trách mới.
people-new-lead = Mã mời người phụ trách mới của { $unit }: { $code } (một lượt, đến hết { $until }). Mã chỉ hiện lần này.
people-last-admin = { $unit } không còn quản trị nào. Mời người khác bằng: toso invites add admin "{ $unit }"
people-unknown = Không có “{ $given }” ở { $unit }. Xem tên bằng: toso people list
invites-row = id:{ $id } · mã …{ $mark } · { $unit } · { $role } · còn { $uses } lượt · đến hết { $until } · { $who } mời
invites-row-revoked = Đã thu hồi: id:{ $id } · mã …{ $mark } · { $unit } · { $role } · { $who } mời
invites-made = Mã mời { $role } của { $unit }: { $code } (một lượt, đến hết { $until }). Mã chỉ hiện lần này.
invites-no-such-role = { $unit } không có vai trò { $role }; người báo cáo ở xóm, người phụ trách, lãnh đạo và quản trị ở xã, tỉnh.
invites-count = { $n } mã mời còn dùng được.
invites-unknown = Không có mã mời nào còn dùng được khớp với mã ấy. Xem bằng: toso invites list
invites-several = Có nhiều mã mời khớp; xin gõ số: { $ids }.
