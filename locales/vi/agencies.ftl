# Lời về các cơ quan, đơn vị của xã cùng báo cáo.

form-month = báo cáo tháng
init-agencies = cơ quan, đơn vị
units-other-kind = “{ $given }” không cùng loại với { $unit }. Hãy đóng { $unit } rồi mở đơn vị mới; nếu chỉ đổi tên, xin giữ phần đầu của tên.
