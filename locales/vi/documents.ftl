# Báo cáo thành tệp Word: `toso report`.

letterhead-committee = ỦY BAN NHÂN DÂN
report-no-kind = Không có loại báo cáo “{ $given }”. Có các loại: { $kinds }.
report-no-docx = { $file }: tên tệp phải kết thúc bằng .docx, ví dụ bao-cao-tuan.docx.
report-no-day = “{ $given }” không phải là một ngày. Ví dụ: 2026-05-07.
report-which-commune = Chưa rõ báo cáo của xã nào; chọn bằng --unit. Hiện có: { $names }.
report-no-signer = (chưa có tên người ký)
report-wordless = (chưa có nội dung) { $passage }
report-unknown = (chưa có số liệu) { $place }: { $what }
report-letterhead = { $file }: không có mục “{ $name }”. Có các mục: { $names }.
