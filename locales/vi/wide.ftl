# Tổng hợp của tỉnh và cả nước: cộng theo từng xã, từng tỉnh, không kể từng xóm.

wide-coverage-final = Đủ { $done }/{ $total } báo cáo.
wide-coverage-provisional = TẠM TÍNH: đã nộp { $done }/{ $total } báo cáo ({ $rate }%).
wide-form = Theo { $form }:
wide-late = Nộp muộn: { $n } báo cáo
wide-besides = Có cộng cả { $n } báo cáo của đơn vị không phải nộp kỳ này.
wide-then = { $days }: { $figure } (đã nộp { $rate }%)
wide-lacking = { $n } báo cáo đã nộp chưa có số này
wide-parts = Từng nơi, nơi nộp ít đứng trước (đã nộp/phải nộp — { $names }):
wide-parts-bare = Từng nơi, nơi nộp ít đứng trước (đã nộp/phải nộp):
wide-closer = Ý kiến và các số liệu khác: xin xem ở từng xã.
wide-button-open = { $unit }
