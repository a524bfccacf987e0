# Lời kể của `toso tour`: một kỳ báo cáo, đồng hồ chạy nhanh.

tour-begin =
    Tổ Số – đi một vòng: { $commune } với { $hamlets } xóm, { $lead } phụ trách tổng hợp.
    Chương trình và đường truyền Telegram là thật (máy chủ thử trên máy này); chỉ có đồng hồ chạy nhanh.
tour-sent = { $time } → { $n } tin cho: { $people }
tour-edits = (sửa tin đã gửi) { $was } → { $now }

tour-act-join = Tham gia bằng mã mời
tour-act-open = Ngày chốt tuần: mời các xóm báo cáo
tour-act-answers = Mỗi xóm trả lời một kiểu
tour-act-corrections = Nộp rồi vẫn sửa được, mỗi lần sửa là một bản mới
tour-act-remind = Nhắc lúc 15:00, chỉ xóm nào còn nợ
tour-act-overdue = Sáng hôm sau: nhắc xóm muộn, báo người phụ trách
tour-act-september = Tuần mới, và sắp đến hạn báo cáo quý (trước 18/9)
tour-act-commune = Xã cũng có hạn riêng (trước 20/9)
tour-act-days3 = Báo cáo quý: chỉ bốn xóm còn nợ được nhắc
tour-act-commune3 = Nhắc xã lần nữa
tour-act-day1 = Sát hạn: còn hai xóm
tour-act-last = Ngày cuối của các xóm, và ngày chốt tuần
tour-act-sent = Đủ báo cáo; người phụ trách xem tổng hợp và ghi nhận đã gửi
tour-act-quiet = Hết hạn mà không còn ai nợ: không nhắc thêm ai

tour-sweeps = Đồng hồ dừng để xem lịch nhắc { $sweeps } lần, gửi { $reminders } lời nhắc, mỗi lời một lần; { $calls } lượt gọi Telegram.
tour-good = Đã tự kiểm tra: mọi con số đúng như đã gõ, mỗi lời nhắc đúng một lần, không nhắc ai đã nộp.
tour-bad = Tự kiểm tra thấy { $n } chỗ sai (xem trên).
tour-wrong-figure = Sai số liệu { $indicator } của { $unit }, { $period }: đang là { $is }, phải là { $must }.
tour-wrong-total = Bản tổng hợp cuối không có tổng { $indicator } là { $must }.
tour-wrong-sent = Nhắc thừa { $name } lúc { $at }: { $form }, { $period }, { $stage }.
tour-wrong-missing = Không nhắc { $name } lúc { $at }: { $form }, { $period }, { $stage }.
tour-wrong-late = { $name } đã nộp rồi mà vẫn bị nhắc, { $at }.
tour-wrong-wire = Telegram nhận { $heard } lời nhắc, cơ sở dữ liệu ghi đã gửi { $sent }: hai bên không khớp.
tour-left =
    Kết quả ở { $into }/: conversations.txt (các cuộc trò chuyện), reminders.tsv (ai được nhắc khi nào),
    summary.txt (bản tổng hợp cuối), tour.db (cơ sở dữ liệu), calls.jsonl (các lượt gọi Telegram).
tour-next =
    Tiếp theo:
      make run      tự thử với một xã mẫu, trên trang web
      README.md     cách dùng thật
