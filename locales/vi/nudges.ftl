# Lời nhắc. `nudge-BIỂU-BƯỚC`; thêm `-begun` khi đã nhập một phần.
# $unit đơn vị · $period kỳ, có ngày · $before ngày in trong kế hoạch · $last ngày cuối · $asked ngày làm việc xin gửi ·
# $today "yes" khi hôm nay là ngày cuối ·
# $early "yes" khi $asked sớm hơn $last · $done/$total số mục đã có (trong digest: số đơn vị đã nộp) · $missing danh sách

nudge-last = trước { $before }, tức hết ngày { $last }
nudge-dates =
    { $early ->
        [yes] { nudge-last }; xin gửi trong ngày làm việc { $asked }
       *[no] { nudge-last }
    }
nudge-week-due =
    { $today ->
        [yes] hết hôm nay, { $last }
       *[no] hết ngày { $last }
    }
nudge-begun =
    { $left ->
        [0] Đã đủ { $total } mục, chỉ còn bấm “Nộp”.
       *[other] Đã có { $done }/{ $total } mục, các số đã nhập vẫn còn nguyên.
    }

nudge-week-open =
    Kính gửi { $unit }: đến kỳ báo cáo { $period }.
    Mời anh/chị cho biết số liệu của tuần, chỉ mất vài phút. Hạn: { nudge-week-due }.
nudge-week-open-begun =
    Kính gửi { $unit }: đến kỳ báo cáo { $period }.
    { nudge-begun } Mời anh/chị nhập tiếp. Hạn: { nudge-week-due }.
nudge-week-remind =
    Chưa có báo cáo { $period } của { $unit }.
    Hạn: { nudge-week-due }. Tuần không phát sinh cũng xin anh/chị báo một câu.
nudge-week-remind-begun =
    Báo cáo { $period } của { $unit } còn dở.
    { nudge-begun } Hạn: { nudge-week-due }.
nudge-week-overdue =
    Đã quá hạn báo cáo { $period } mà { $unit } chưa gửi.
    Anh/chị vẫn gửi được; báo cáo sẽ ghi là nộp muộn.
nudge-week-overdue-begun =
    Đã quá hạn báo cáo { $period } của { $unit }, còn dở.
    { nudge-begun } Anh/chị vẫn gửi được; báo cáo sẽ ghi là nộp muộn.

nudge-quarter-days7 =
    Kính gửi { $unit }: sắp đến hạn báo cáo { $period }.
    Hạn: { nudge-dates }. Anh/chị có thể nhập dần từ bây giờ.
nudge-quarter-days7-begun =
    Kính gửi { $unit }: sắp đến hạn báo cáo { $period }.
    { nudge-begun } Hạn: { nudge-dates }.
nudge-quarter-days3 =
    Chưa có báo cáo { $period } của { $unit }.
    Hạn: { nudge-dates }.
nudge-quarter-days3-begun =
    Báo cáo { $period } của { $unit } còn dở.
    { nudge-begun } Hạn: { nudge-dates }.
nudge-quarter-day1 =
    Đã sát hạn báo cáo { $period }, { $unit } chưa gửi.
    Hạn: { nudge-dates }.
nudge-quarter-day1-begun =
    Đã sát hạn báo cáo { $period } của { $unit }.
    { nudge-begun } Hạn: { nudge-dates }.
nudge-quarter-last_day =
    Đến hạn báo cáo { $period }, { $unit } chưa gửi.
    Hạn: { nudge-dates }. Mời anh/chị gửi ngay hôm nay.
nudge-quarter-last_day-begun =
    Đến hạn báo cáo { $period } của { $unit }, còn dở.
    { nudge-begun } Hạn: { nudge-dates }. Mời anh/chị gửi ngay hôm nay.
nudge-quarter-overdue =
    Đã quá hạn báo cáo { $period } mà { $unit } chưa gửi.
    Hạn: { nudge-last }. Anh/chị vẫn gửi được; báo cáo sẽ ghi là nộp muộn.
nudge-quarter-overdue-begun =
    Đã quá hạn báo cáo { $period } của { $unit }, còn dở.
    { nudge-begun } Hạn: { nudge-last }. Anh/chị vẫn gửi được; báo cáo sẽ ghi là nộp muộn.

# Báo cáo của xã lên Sở: người phụ trách bấm "Đã gửi" khi đã gửi.
nudge-commune_quarter-days7 =
    Kính gửi { $unit }: sắp đến hạn gửi báo cáo { $period } lên Sở.
    Hạn: { nudge-dates }.
nudge-commune_quarter-days7-begun = { nudge-commune_quarter-days7 }
nudge-commune_quarter-days3 =
    Chưa ghi nhận { $unit } đã gửi báo cáo { $period } lên Sở.
    Hạn: { nudge-dates }.
nudge-commune_quarter-days3-begun = { nudge-commune_quarter-days3 }
nudge-commune_quarter-day1 =
    Đã sát hạn gửi báo cáo { $period } của { $unit } lên Sở.
    Hạn: { nudge-dates }.
nudge-commune_quarter-day1-begun = { nudge-commune_quarter-day1 }
nudge-commune_quarter-last_day =
    Đến hạn gửi báo cáo { $period } của { $unit } lên Sở.
    Hạn: { nudge-dates }. Gửi xong, xin anh/chị bấm "{ nudge-button-sent }".
nudge-commune_quarter-last_day-begun = { nudge-commune_quarter-last_day }
nudge-commune_quarter-overdue =
    Đã quá hạn gửi báo cáo { $period } của { $unit } lên Sở.
    Hạn: { nudge-last }. Nếu đã gửi, xin anh/chị bấm "{ nudge-button-sent }".
nudge-commune_quarter-overdue-begun = { nudge-commune_quarter-overdue }

nudge-manual = { $lead } nhắc: { $unit } còn báo cáo { $period } chưa gửi.
nudge-manual-begun =
    { $lead } nhắc: báo cáo { $period } của { $unit } còn dở.
    { nudge-begun }

nudge-button-fill = Nhập báo cáo
nudge-button-continue = Nhập tiếp
nudge-button-sent = Đã gửi

digest-week =
    Báo cáo { $period }: { $done }/{ $total } { $noun } đã nộp.
    Còn thiếu: { $missing }.
    .complete = Báo cáo { $period }: đủ { $done }/{ $total } { $noun }.
digest-quarter =
    Báo cáo { $period }: { $done }/{ $total } { $noun } đã nộp.
    Hạn: { nudge-last }.
    Còn thiếu: { $missing }.
    .complete = Báo cáo { $period }: đủ { $done }/{ $total } { $noun }.
digest-button-nudge = Nhắc các đơn vị còn thiếu
digest-button-summary = Xem tổng hợp
